// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.gate;

import io.plumbline.fairness.results.FacetResults;
import io.plumbline.fairness.results.Judgement;
import io.plumbline.fairness.results.MetricResult;
import io.plumbline.fairness.results.Mode;
import io.plumbline.fairness.results.SplitResults;
import java.util.List;
import java.util.Optional;

/**
 * Writes what a policy says of each bias metric into the results, in both modes. The first rule that names a metric and
 * covers its facet value judges it; metrics without such a rule, or whose rule sets no bound, stay without judgement.
 * Severity and waivers belong to the {@link Gate}: a judgement only says what was measured against what was allowed.
 */
public final class Judge {
    private Judge() {}

    /** Returns {@code facets} with judgements by {@code policy} in place of any they had. */
    public static List<FacetResults> judge(List<FacetResults> facets, Policy policy) {
        return facets.stream().map(facet -> new FacetResults(facet.name(),
                facet.splits().stream().map(split -> judge(facet.name(), split, policy)).toList(), facet.groups()))
                .toList();
    }

    private static SplitResults judge(String facet, SplitResults split, Policy policy) {
        List<MetricResult> metrics = split.metrics().stream().map(metric -> judge(facet, split, metric, policy))
                .toList();
        return new SplitResults(split.valueOrThreshold(), split.disadvantaged(), split.advantaged(), split.a(),
                split.d(), split.leftOut(), split.stats(), metrics, split.suppressed());
    }

    private static MetricResult judge(String facet, SplitResults split, MetricResult metric, Policy policy) {
        Optional<Rule> rule = policy.rules().stream()
                .filter(one -> one.metric().equalsIgnoreCase(metric.name())
                        && one.scope().covers(facet, split.valueOrThreshold()))
                .findFirst().filter(one -> !(one.bound() instanceof Bound.Published));
        Optional<Judgement> compat = metric.compat().isEmpty()
                ? Optional.empty()
                : rule.map(one -> judgement(split, metric, Mode.COMPAT, one, policy));
        Optional<Judgement> strict = rule.map(one -> judgement(split, metric, Mode.STRICT, one, policy));
        return new MetricResult(metric.name(), metric.stage(), metric.compat(), metric.compatInterval(), compat,
                metric.strict(), metric.interval(), strict, metric.n(), metric.parts(), metric.pValue(),
                metric.adjustedPValue(), metric.difference());
    }

    private static Judgement judgement(SplitResults split, MetricResult metric, Mode mode, Rule rule, Policy policy) {
        Ruling ruling = SplitRuling.of(metric.name(), split, metric, mode, rule);
        String judgedBy = switch (rule.evidence().judgedBy()) {
            case VALUE -> "judged by its value";
            case INTERVAL -> "judged by its interval";
        };
        return new Judgement(ruling.verdict(), metric.name() + " " + rule.bound().words() + ", " + judgedBy,
                policy.name(), ruling.reason(), rule.bound().low(), rule.bound().high());
    }
}
