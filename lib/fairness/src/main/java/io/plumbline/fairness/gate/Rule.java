// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.gate;

import io.plumbline.fairness.BiasMetrics;
import io.plumbline.fairness.MetricSpec;
import io.plumbline.fairness.groups.GroupMetric;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One demand on one metric.
 *
 * <p>The metric is a bias metric ("DPPL"), a metric by group ("selection_rate", "impact_ratio"), a comparison between
 * groups (a metric by group followed by "_min", "_max", "_difference", "_ratio", "_difference_to_overall" or
 * "_ratio_to_overall") or a named figure ("demographic_parity_difference"). Values are checked by {@link Policy}, which
 * can tell the place.
 *
 * @param id name of the rule within its policy
 * @param metric what is judged
 * @param scope where it is judged
 * @param bound what is allowed
 * @param severity what a violation means
 * @param evidence how much must be known before it is judged
 * @param waiver an agreed exception
 */
public record Rule(String id, String metric, Scope scope, Bound bound, Severity severity, Evidence evidence,
        Optional<Waiver> waiver) {

    /** Returns a rule of severity error for all facets, judged by its interval, without a waiver. */
    public static Rule of(String id, String metric, Bound bound) {
        return new Rule(id, metric, Scope.EVERY_FACET, bound, Severity.ERROR, Evidence.DEFAULT, Optional.empty());
    }

    /** Returns the same rule, judged only where every group has {@code minimumRows} rows. */
    public Rule needing(long minimumRows) {
        return new Rule(id, metric, scope, bound, severity,
                new Evidence(evidence.judgedBy(), minimumRows, evidence.otherwise()), waiver);
    }

    /** Returns everything that a rule can judge. */
    public static List<String> metrics() {
        return Stream.of(BiasMetrics.all().stream().map(MetricSpec::name), GroupMetric.keys().stream(),
                ComparisonSubjects.names().stream()).flatMap(names -> names).toList();
    }

    /** What a violation means. */
    public enum Severity {
        /** The gate closes. */
        ERROR,
        /** People are told. */
        WARNING
    }
}
