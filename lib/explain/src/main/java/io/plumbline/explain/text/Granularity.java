// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.text;

import static io.plumbline.measure.PlumblineException.Category.INVALID_CONFIGURATION;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.Suggestions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a text is split into. */
public enum Granularity {
    TOKEN, SENTENCE, PARAGRAPH;

    /**
     * Returns the granularity with a name as it stands in configurations: "token", "sentence" or "paragraph".
     *
     * @throws PlumblineException INVALID_CONFIGURATION for any other name
     */
    public static Granularity named(String name) {
        List<String> known = Arrays.stream(values()).map(Granularity::label).toList();
        int found = known.indexOf(name);
        if (found < 0) {
            throw new PlumblineException(INVALID_CONFIGURATION, "The text granularity is '" + name
                    + "'; it must be token, sentence or paragraph." + Suggestions.hint(name, known));
        }
        return values()[found];
    }

    /** Returns its name in configurations. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
