// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.library;

/**
 * Quotas.
 *
 * @param guardrails the most guardrails of an account
 * @param versions   the most numbered versions of a guardrail
 * @param examples   the most examples added to one topic, beside those that AWS knows
 */
public record GuardrailLimits(int guardrails, int versions, int examples) {
    /** What AWS allows, and 300 added examples of a topic. */
    public static final GuardrailLimits USUAL = new GuardrailLimits(100, 20, 300);
}
