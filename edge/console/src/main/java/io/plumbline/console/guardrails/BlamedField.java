// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

import io.plumbline.console.Values;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which field of the editor a sentence of the rules is about; rules name topics and patterns by what they are called. */
final class BlamedField {
    private static final Pattern NAMED = Pattern.compile("(topic|pattern|word) '([^']*)'");
    private static final Pattern THRESHOLD = Pattern.compile("threshold of ([A-Z]+)");
    private static final int MOST_GROUPS = 100;

    private BlamedField() {}

    /** Returns the name of the field; empty when the sentence is about the whole form. */
    static String of(String sentence, Values form) {
        Matcher threshold = THRESHOLD.matcher(sentence);
        if (threshold.find()) {
            return "grounding." + threshold.group(1) + ".threshold";
        }
        Matcher named = NAMED.matcher(sentence);
        if (named.find()) {
            return group(named.group(1), named.group(2), form).map(group -> group + part(named.group(1), sentence))
                    .orElse("");
        }
        String plain = sentence.toLowerCase(Locale.ROOT);
        if (plain.startsWith("the name of a guardrail")) {
            return "name";
        }
        if (plain.startsWith("the description of a guardrail")) {
            return "description";
        }
        if (plain.startsWith("the message for blocked")) {
            return plain.contains("prompts") ? "blockedInput" : "blockedOutput";
        }
        return plain.contains(" words") || plain.startsWith("a word") ? "words.0.text" : "";
    }

    private static Optional<String> group(String kind, String name, Values form) {
        if (kind.equals("word")) {
            return Optional.of("words.0");
        }
        for (int i = 0; i < MOST_GROUPS; i++) {
            if (form.find(kind + "." + i + ".name").filter(name::equals).isPresent()) {
                return Optional.of(kind + "." + i);
            }
        }
        return Optional.empty();
    }

    private static String part(String kind, String sentence) {
        String plain = sentence.toLowerCase(Locale.ROOT);
        return switch (kind) {
            case "word" -> ".text";
            case "topic" ->
                plain.contains("example") ? ".examples" : plain.contains("definition") ? ".definition" : ".name";
            default -> plain.contains("description") ? ".description" : plain.contains("twice") ? ".name" : ".pattern";
        };
    }
}
