// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.text;

import java.util.List;

/**
 * Every reading of one text, the plain one first.
 *
 * @param original the text as given
 * @param all      the readings; never empty; those of segments hold the decoded segment alone
 */
public record Readings(String original, List<Reading> all) {
    /** Copies the list. */
    public Readings {
        all = List.copyOf(all);
        if (all.isEmpty() || all.get(0).kind() != Reading.Kind.PLAIN) {
            throw new IllegalArgumentException("the first reading is the plain one");
        }
    }

    /** Returns the plain reading. */
    public Reading plain() {
        return all.get(0);
    }
}
