// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.assess;

/**
 * How far a text belongs to a topic.
 *
 * @param score calibrated, 0 to 1; a topic counts as found from {@value #FOUND_FROM} on
 * @param begin where the passage that speaks loudest begins, a UTF-16 index into the text as given
 * @param end   where it ends, exclusive; equal to {@code begin} when no passage stands out
 */
public record TopicScore(double score, int begin, int end) {
    /** From this score on a topic counts as found. */
    public static final double FOUND_FROM = 0.5;

    /** Refuses a score outside 0 to 1. */
    public TopicScore {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score of a topic was " + score);
        }
    }

    /** Returns whether the topic counts as found. */
    public boolean isFound() {
        return score >= FOUND_FROM;
    }
}
