// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.grounding;

/**
 * What a model says about a premise and a hypothesis; the three add up to 1.
 *
 * @param entailment    chance that the premise makes the hypothesis true
 * @param neutral       chance that it says nothing about it
 * @param contradiction chance that it makes it false
 */
public record Entailment(double entailment, double neutral, double contradiction) {}
