// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training;

import java.util.Map;

/**
 * A text with what is known of it.
 *
 * @param text   the text
 * @param source the data set, and part of it, that it comes from
 * @param group  what must not be torn apart by a split: a template, a thread, a cluster of near-duplicates
 * @param truth  whether it holds each harm, by name of the head; a head that is missing is not known and not trained
 * @param weight what it counts in training, 1 for an ordinary one
 */
public record Example(String text, String source, String group, Map<String, Boolean> truth, double weight) {
    /** Copies the map. */
    public Example {
        truth = Map.copyOf(truth);
    }

    /** Returns whether {@code head} is known to be in it. */
    public boolean has(String head) {
        return Boolean.TRUE.equals(truth.get(head));
    }

    /** Returns whether {@code head} is known not to be in it. */
    public boolean lacks(String head) {
        return Boolean.FALSE.equals(truth.get(head));
    }

    /** Returns the same example in another group. */
    public Example in(String other) {
        return new Example(text, source, other, truth, weight);
    }

    /** Returns the same example with another weight. */
    public Example weighing(double other) {
        return new Example(text, source, group, truth, other);
    }
}
