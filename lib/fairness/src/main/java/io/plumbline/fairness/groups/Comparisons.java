// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.groups;

import io.plumbline.fairness.Recovery;
import io.plumbline.fairness.results.GroupTable.Comparison;
import io.plumbline.fairness.results.GroupTable.Group;
import io.plumbline.fairness.results.GroupTable.Measured;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;

/**
 * Metrics across groups, as Fairlearn 0.9 compares them: {@code difference = max - min}, {@code ratio = min / max},
 * {@code difference_to_overall} the largest |group - overall|, {@code ratio_to_overall} the smallest of group / overall and
 * its inverse. Groups without the metric do not take part. The interval of the difference takes the two groups as if they
 * had been chosen beforehand; the farther ends of many groups lie apart by chance alone.
 */
final class Comparisons {
    private static final String JOINT = " & ";

    private Comparisons() {}

    static Comparison of(GroupMetric metric, List<Group> groups, Group overall) {
        List<Named> values = new ArrayList<>();
        for (Group group : groups) {
            Measured measured = group.metrics().get(metric.key());
            if (measured != null && measured.value() instanceof Measurement.Defined(double value)) {
                values.add(new Named(String.join(JOINT, group.values()), value, measured));
            }
        }
        if (values.size() < 2) {
            Measurement none = Measurement
                    .undefined(values.isEmpty() ? "no group has this metric" : "only one group has this metric");
            return new Comparison(metric.key(), none, "", none, "", none, Optional.empty(), none, none, none);
        }
        Named min = values.stream().min(Comparator.comparingDouble(Named::value)).orElseThrow();
        Named max = values.stream().max(Comparator.comparingDouble(Named::value)).orElseThrow();
        return new Comparison(metric.key(), Measurement.of(min.value), min.group, Measurement.of(max.value), max.group,
                Measurement.of(max.value - min.value), difference(max, min), ratio(metric, min.value, max.value),
                toOverall(values, overall, metric, (value, all) -> Math.abs(value - all), true),
                metric == GroupMetric.CALIBRATION_GAP
                        ? signed()
                        : toOverall(values, overall, metric, Comparisons::evenness, false));
    }

    /** Returns the figures that have names of their own. */
    static Map<String, Measurement> named(List<Comparison> comparisons) {
        Map<String, Comparison> byMetric = new LinkedHashMap<>();
        comparisons.forEach(comparison -> byMetric.put(comparison.metric(), comparison));
        Comparison selection = byMetric.get(GroupMetric.SELECTION_RATE.key());
        Comparison tpr = byMetric.get(GroupMetric.TPR.key());
        Comparison fpr = byMetric.get(GroupMetric.FPR.key());
        Map<String, Measurement> named = new LinkedHashMap<>();
        if (selection != null && tpr != null && fpr != null) {
            named.put("demographic_parity_difference", selection.difference());
            named.put("demographic_parity_ratio", selection.ratio());
            named.put("equalized_odds_difference", both(tpr.difference(), fpr.difference(), Math::max));
            named.put("equalized_odds_ratio", both(tpr.ratio(), fpr.ratio(), Math::min));
        }
        return named;
    }

    private static Optional<Interval> difference(Named max, Named min) {
        return max.measured.interval().flatMap(high -> min.measured.interval()
                .map(low -> Recovery.difference(max.value, high, min.value, low)));
    }

    private static Measurement ratio(GroupMetric metric, double min, double max) {
        if (metric == GroupMetric.CALIBRATION_GAP) {
            return signed();
        }
        return max == 0 ? Measurement.undefined("the largest value is 0") : Measurement.of(min / max);
    }

    private static Measurement signed() {
        return Measurement.undefined("a gap may be negative, so a ratio of gaps says nothing");
    }

    /** How close two rates are, from 0 to 1; 1 when they are equal, NaN when both are 0. */
    private static double evenness(double value, double all) {
        return Math.min(value, all) / Math.max(value, all);
    }

    private static Measurement toOverall(List<Named> values, Group overall, GroupMetric metric,
            DoubleBinaryOperator compare, boolean largest) {
        Measured all = overall.metrics().get(metric.key());
        if (all == null || !(all.value() instanceof Measurement.Defined(double reference))) {
            return Measurement.undefined("all rows together lack this metric");
        }
        double[] compared = values.stream().mapToDouble(value -> compare.applyAsDouble(value.value, reference))
                .filter(value -> !Double.isNaN(value)).toArray();
        OptionalDouble extreme = largest
                ? Arrays.stream(compared).max()
                : Arrays.stream(compared).min();
        return extreme.isPresent() ? Measurement.of(extreme.getAsDouble()) : Measurement.undefined("all values are 0");
    }

    private static Measurement both(Measurement first, Measurement second, DoubleBinaryOperator choose) {
        if (!(first instanceof Measurement.Defined(double left))) {
            return first;
        }
        return second instanceof Measurement.Defined(double right)
                ? Measurement.of(choose.applyAsDouble(left, right))
                : second;
    }

    private record Named(String group, double value, Measured measured) {}
}
