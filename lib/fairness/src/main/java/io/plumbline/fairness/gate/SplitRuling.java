// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.gate;

import io.plumbline.fairness.results.CompatValue;
import io.plumbline.fairness.results.MetricResult;
import io.plumbline.fairness.results.Mode;
import io.plumbline.fairness.results.SplitResults;

/** Judges the bias metrics of one facet value, which compare facet d with facet a. */
final class SplitRuling {
    private static final String HIDDEN = "a group has fewer rows than may be shown";

    private SplitRuling() {}

    static Ruling of(String subject, SplitResults split, MetricResult metric, Mode mode, Rule rule) {
        if (split.suppressed()) {
            return Ruling.notEstimable(subject, HIDDEN);
        }
        long minimum = rule.evidence().minimumRows();
        if (split.d().rows() < minimum) {
            return Ruling.tooFewRows(subject, "facet d", split.d().rows(), minimum);
        }
        if (split.a().rows() < minimum) {
            return Ruling.tooFewRows(subject, "facet a", split.a().rows(), minimum);
        }
        return switch (mode) {
            case STRICT -> Ruling.of(subject, metric.strict(), metric.interval(), rule);
            case COMPAT -> metric.compat().map(value -> compat(subject, value, metric, rule))
                    .orElseGet(() -> Ruling.notEstimable(subject, "the original was not asked for it"));
        };
    }

    private static Ruling compat(String subject, CompatValue value, MetricResult metric, Rule rule) {
        return switch (value) {
            case CompatValue.Finite(double number) -> Ruling.of(subject, number, metric.compatInterval(), rule);
            case CompatValue.PlusInfinity() ->
                Ruling.of(subject, Double.POSITIVE_INFINITY, metric.compatInterval(), rule);
            case CompatValue.MinusInfinity() ->
                Ruling.of(subject, Double.NEGATIVE_INFINITY, metric.compatInterval(), rule);
            case CompatValue.Failed(String error) -> Ruling.notEstimable(subject, error);
        };
    }
}
