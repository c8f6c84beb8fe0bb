// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.gate;

import static io.plumbline.measure.PlumblineException.Category.INVALID_CONFIGURATION;

import io.plumbline.fairness.results.FacetResults;
import io.plumbline.fairness.results.GateOutcome;
import io.plumbline.fairness.results.GateOutcome.Check;
import io.plumbline.fairness.results.GroupTable;
import io.plumbline.fairness.results.Mode;
import io.plumbline.measure.PlumblineException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds results against a policy. The gate closes when a rule of severity error fails, or cannot be judged and says that
 * this counts as failed, and no waiver holds.
 */
public final class Gate {
    private Gate() {}

    /**
     * Returns what {@code policy} says.
     *
     * @param facets results by facet
     * @param intersections tables over combinations of facets
     * @param mode whose values of the bias metrics are judged
     * @param today the day against which waivers expire
     * @throws PlumblineException when a rule names a metric, facet or group that does not exist, or when nothing that the
     *     policy asks for was computed
     */
    public static GateOutcome check(Policy policy, List<FacetResults> facets, List<GroupTable> intersections, Mode mode,
            LocalDate today) {
        List<Check> checks = new ArrayList<>();
        boolean anything = false;
        for (Rule rule : policy.rules()) {
            RuleSubjects subjects = RuleSubjects.of(policy, rule, facets, intersections, mode);
            anything |= !subjects.list().isEmpty();
            checks.addAll(Checks.of(rule, subjects, today));
        }
        if (!anything) {
            throw new PlumblineException(INVALID_CONFIGURATION, "policy '" + policy.name() + "' asks only for "
                    + String.join(", ", policy.rules().stream().map(Rule::metric).distinct().toList())
                    + ", none of which this run has computed; add predicted labels or the metrics to the configuration");
        }
        return new GateOutcome(policy.name(), policy.source(), checks, checks.stream().anyMatch(Check::blocking));
    }
}
