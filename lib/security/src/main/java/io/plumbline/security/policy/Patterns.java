// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.policy;

import java.util.List;

/**
 * Patterns of which one must match, or none.
 *
 * @param negated whether it is the Not form: NotAction, NotResource
 * @param values  the patterns as written, at least one
 */
public record Patterns(boolean negated, List<String> values) {
    public Patterns {
        values = List.copyOf(values);
    }

    /** Returns patterns of which one must match. */
    public static Patterns of(List<String> values) {
        return new Patterns(false, values);
    }
}
