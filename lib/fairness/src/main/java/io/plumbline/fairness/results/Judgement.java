// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.results;

import io.plumbline.measure.Verdict;
import java.util.Optional;

/**
 * What a rule says of a value.
 *
 * @param verdict pass, fail or not enough evidence
 * @param rule the rule in words, "|DPL| at most 0.10, judged by its interval"
 * @param setBy who set it: "Plumbline default", a preset's name, or the policy file
 * @param reason why this verdict, as a sentence with the figures
 * @param atLeast smallest value the rule allows; empty when it sets none
 * @param atMost largest value the rule allows; empty when it sets none
 */
public record Judgement(Verdict verdict, String rule, String setBy, String reason, Optional<Double> atLeast,
        Optional<Double> atMost) {}
