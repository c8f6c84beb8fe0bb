// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import static io.plumbline.measure.PlumblineException.Category.INVALID_CONFIGURATION;

import io.plumbline.measure.PlumblineException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with placeholders, cut at them.
 *
 * @param key where it is written, "predictor.record_template"
 * @param literals what stands before the first placeholder, between them and after the last; one more than there are
 *        placeholders
 * @param placeholders as written: {@code $features}, {@code "${Age}"} with its quotes
 */
record Template(String key, List<String> literals, List<String> placeholders) {
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "\"\\$\\{[^\"}]*\\}\"|\\$\\{[^}]*\\}?|\\$[A-Za-z_][A-Za-z_0-9]*");

    Template {
        literals = List.copyOf(literals);
        placeholders = List.copyOf(placeholders);
    }

    /**
     * Cuts {@code text}.
     *
     * @throws PlumblineException INVALID_CONFIGURATION when a list or object would end up in quotes
     */
    static Template cut(String key, String text) {
        List<String> literals = new ArrayList<>();
        List<String> placeholders = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        int end = 0;
        while (matcher.find()) {
            requireBare(key, text, matcher);
            literals.add(text.substring(end, matcher.start()));
            placeholders.add(matcher.group());
            end = matcher.end();
        }
        literals.add(text.substring(end));
        return new Template(key, literals, placeholders);
    }

    private static void requireBare(String key, String text, Matcher found) {
        boolean inQuotes = found.start() > 0 && text.charAt(found.start() - 1) == '"' && found.end() < text.length()
                && text.charAt(found.end()) == '"';
        if (inQuotes && !found.group().startsWith("\"")) {
            throw new PlumblineException(INVALID_CONFIGURATION,
                    "%s holds %s in quotes, which would make a text of it. Leave the quotes out; only \"${Name}\" has them."
                            .formatted(key, found.group()));
        }
    }

    /** Returns it with every line break outside a placeholder turned into a blank, which JSON reads the same. */
    Template onOneLine() {
        return new Template(key, literals.stream().map(text -> text.replaceAll("[\\r\\n]+", " ")).toList(),
                placeholders);
    }
}
