// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An ARN with wildcards, compared part by part: no wildcard reaches over one of the first five colons.
 *
 * @param parts six patterns
 */
record ArnPattern(List<TextTest> parts) {
    private static final int PARTS = 6;

    /** Reads a pattern; empty when it has fewer than six parts, and then nothing matches it. */
    static Optional<ArnPattern> of(String written, TextTest.Syntax syntax) {
        List<String> parts = split(written);
        return parts.size() < PARTS
                ? Optional.empty()
                : Optional.of(new ArnPattern(parts.stream().map(part -> TextTest.like(part, syntax)).toList()));
    }

    boolean matches(String arn, Facts facts) {
        List<String> given = split(arn);
        if (given.size() < PARTS) {
            return false;
        }
        for (int index = 0; index < PARTS; index++) {
            if (!parts.get(index).matches(given.get(index), facts)) {
                return false;
            }
        }
        return true;
    }

    /** Splits at the first five colons outside of variables. */
    private static List<String> split(String written) {
        List<String> parts = new ArrayList<>(PARTS);
        int from = 0;
        boolean variable = false;
        for (int at = 0; at < written.length() && parts.size() < PARTS - 1; at++) {
            char sign = written.charAt(at);
            if (sign == '$' && written.startsWith("{", at + 1)) {
                variable = true;
            } else if (sign == '}') {
                variable = false;
            } else if (sign == ':' && !variable) {
                parts.add(written.substring(from, at));
                from = at + 1;
            }
        }
        parts.add(written.substring(from));
        return parts;
    }
}
