// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.groups;

import io.plumbline.fairness.results.GroupTable.Measured;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Measurement;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What is measured of one group by itself, without looking at the others. */
final class GroupMetrics {
    private GroupMetrics() {}

    static Map<GroupMetric, Measured> of(Tally tally, boolean predictions, Optional<ScoreTally> scores, double level) {
        Map<GroupMetric, Measured> metrics = new EnumMap<>(GroupMetric.class);
        for (Rate rate : Rate.values()) {
            if (predictions || !rate.needsPredictions()) {
                metrics.put(rate.metric(), rate.of(tally, level));
            }
        }
        if (predictions) {
            metrics.put(GroupMetric.BALANCED_ACCURACY,
                    balancedAccuracy(Rate.TPR.of(tally, level), Rate.TNR.of(tally, level)));
        }
        scores.ifPresent(tallied -> {
            metrics.put(GroupMetric.AUC, tallied.auc(level));
            metrics.put(GroupMetric.CALIBRATION_GAP, tallied.calibrationGap(level));
            metrics.put(GroupMetric.SCORING_RATE, tallied.scoringRate(level));
        });
        return metrics;
    }

    /** The two rates come from different rows, so their distances to their interval's ends add up in squares. */
    private static Measured balancedAccuracy(Measured tpr, Measured tnr) {
        if (!(tpr.value() instanceof Measurement.Defined(double sensitivity))) {
            return new Measured(tpr.value(), Optional.empty(), 0, 0);
        }
        if (!(tnr.value() instanceof Measurement.Defined(double specificity))) {
            return new Measured(tnr.value(), Optional.empty(), 0, 0);
        }
        Interval first = tpr.interval().orElseThrow();
        Interval second = tnr.interval().orElseThrow();
        double value = (sensitivity + specificity) / 2;
        double below = Math.hypot(sensitivity - first.low(), specificity - second.low()) / 2;
        double above = Math.hypot(first.high() - sensitivity, second.high() - specificity) / 2;
        return new Measured(Measurement.of(value),
                Optional.of(new Interval(value - below, value + above, first.level(), "mover")), 0, 0);
    }
}
