// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.results;

import io.plumbline.measure.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * What a policy said of a run.
 *
 * @param policy name of the policy
 * @param source preset or file it came from
 * @param checks every rule on everything it applies to
 * @param crossed whether a threshold was crossed that is neither waived nor a mere warning
 */
public record GateOutcome(String policy, String source, List<Check> checks, boolean crossed) {
    public GateOutcome {
        checks = List.copyOf(checks);
    }

    /**
     * One rule on one value.
     *
     * @param rule the rule's name
     * @param metric metric name
     * @param facet facet column
     * @param group facet value or group the value belongs to
     * @param severity "error", "warning", or "info" when nothing is demanded or the rule lets missing evidence pass
     * @param verdict what the rule says; empty when it sets no bound and the value is only to be published
     * @param observed the value as text, "0.72" or "not estimable: facet d has no rows"
     * @param bound the bound as text, "at least 0.80"
     * @param message one sentence with the figures
     * @param waiver the waiver that applies, in words; empty when none
     * @param blocking whether it makes the gate close
     */
    public record Check(String rule, String metric, String facet, String group, String severity,
            Optional<Verdict> verdict,
            String observed, String bound, String message, Optional<String> waiver, boolean blocking) {}
}
