// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.results;

import io.plumbline.measure.Interval;
import io.plumbline.measure.Measurement;
import java.util.List;
import java.util.Optional;

/**
 * One metric of one split, in both modes.
 *
 * @param name short name, "DPL"
 * @param stage before or after training
 * @param compat the original's value; empty when the metric was not asked of it
 * @param compatInterval interval of the original's value
 * @param compatJudgement how the rule in force judges the original's value
 * @param strict Plumbline's value
 * @param interval interval of it
 * @param judgement how the rule in force judges it
 * @param n rows it rests on
 * @param parts the ratios it is made of, as shown to readers
 * @param pValue probability of a gap at least as large if there were none; empty when the metric has no such test
 * @param adjustedPValue the same after Holm's correction over all splits of the run
 * @param difference why strict differs from compat here, as a sentence; empty when it does not
 */
public record MetricResult(String name, Stage stage, Optional<CompatValue> compat, Optional<Interval> compatInterval,
        Optional<Judgement> compatJudgement, Measurement strict, Optional<Interval> interval,
        Optional<Judgement> judgement, long n, List<Ratio> parts, Optional<Double> pValue,
        Optional<Double> adjustedPValue, Optional<String> difference) {
    public MetricResult {
        parts = List.copyOf(parts);
    }

    /**
     * A share that goes into a metric.
     *
     * @param name "selection rate of a"
     * @param numerator rows, or weight
     * @param denominator rows, or weight
     */
    public record Ratio(String name, double numerator, double denominator) {}
}
