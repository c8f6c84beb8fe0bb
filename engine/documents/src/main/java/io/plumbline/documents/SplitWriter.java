// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import io.plumbline.fairness.results.FacetStats;
import io.plumbline.fairness.results.Judgement;
import io.plumbline.fairness.results.MetricResult;
import io.plumbline.fairness.results.SplitResults;

/**
 * Writes what was found for one facet value.
 *
 * @param out where to
 * @param numbers how its numbers are written
 */
record SplitWriter(JsonOutput out, NumberWriter numbers) {
    SplitWriter(JsonOutput out) {
        this(out, new NumberWriter(out));
    }

    void split(SplitResults split) {
        out.text("value_or_threshold", split.valueOrThreshold());
        out.text("disadvantaged", split.disadvantaged());
        out.text("advantaged", split.advantaged());
        out.flag("suppressed", split.suppressed());
        if (!split.suppressed()) {
            out.object("a", _ -> numbers.counts(split.a()));
            out.object("d", _ -> numbers.counts(split.d()));
            out.number("left_out", split.leftOut());
            split.stats().ifPresent(stats -> out.object("stats", _ -> stats(stats)));
        }
        out.objects("metrics", split.metrics(), metric -> {
            value(metric);
            if (!split.suppressed()) {
                evidence(metric);
            }
        });
    }

    private void stats(FacetStats stats) {
        out.number("proportion", stats.proportion());
        out.numbers("observed_label_distribution", stats.observedLabelDistribution());
        out.numbers("confusion_matrix", stats.confusionMatrix());
    }

    private void value(MetricResult metric) {
        out.text("name", metric.name());
        out.text("stage", Wording.of(metric.stage()));
        metric.compat().ifPresent(compat -> numbers.compat("compat", compat));
        numbers.measurement("strict", metric.strict());
    }

    /** What a value rests on; the width of an interval alone would tell how small a group is. */
    private void evidence(MetricResult metric) {
        numbers.interval("compat_interval", metric.compatInterval());
        metric.compatJudgement().ifPresent(judgement -> out.object("compat_judgement", _ -> judgement(judgement)));
        numbers.interval("interval", metric.interval());
        metric.judgement().ifPresent(judgement -> out.object("judgement", _ -> judgement(judgement)));
        out.number("n", metric.n());
        out.objects("parts", metric.parts(), part -> {
            out.text("name", part.name());
            out.number("numerator", part.numerator());
            out.number("denominator", part.denominator());
        });
        out.number("p_value", metric.pValue());
        out.number("adjusted_p_value", metric.adjustedPValue());
        out.text("difference", metric.difference());
    }

    private void judgement(Judgement judgement) {
        out.text("verdict", Wording.of(judgement.verdict()));
        out.text("rule", judgement.rule());
        out.text("set_by", judgement.setBy());
        out.text("reason", judgement.reason());
        out.number("at_least", judgement.atLeast());
        out.number("at_most", judgement.atMost());
    }
}
