// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.policy;

/**
 * How well a response must rest on its source, or answer its question.
 *
 * @param kind      which of the two
 * @param threshold the least score that passes, 0 to 0.99
 * @param effect    BLOCK or NONE
 * @param enabled   whether it is evaluated
 */
public record GroundingRule(Kind kind, double threshold, Effect effect, boolean enabled) {
    /** What is scored. */
    public enum Kind {
        GROUNDING, RELEVANCE
    }
}
