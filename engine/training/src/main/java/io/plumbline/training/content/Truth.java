// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Short ways to say which of the five harms a text holds, lacks, or may hold. */
final class Truth {
    static final List<String> HEADS = List.of("SEXUAL", "VIOLENCE", "HATE", "INSULTS", "MISCONDUCT");

    private Truth() {}

    /** Returns the truth that names {@code has} and {@code lacks} by first letters, such as {@code "H"} and {@code "SM"}. */
    static Map<String, Boolean> of(String has, String lacks) {
        Map<String, Boolean> truth = new LinkedHashMap<>();
        for (String head : HEADS) {
            if (has.indexOf(head.charAt(0)) >= 0) {
                truth.put(head, true);
            } else if (lacks.indexOf(head.charAt(0)) >= 0) {
                truth.put(head, false);
            }
        }
        return truth;
    }

    /** Returns the truth of a text that lacks every harm but those of {@code has}. */
    static Map<String, Boolean> only(String has) {
        return of(has, "SVHIM");
    }
}
