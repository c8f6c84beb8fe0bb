// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.fairness.results.GroupCounts;
import io.plumbline.fairness.results.GroupTable;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Measurement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Groups with rates worked out from their counts. */
final class SampleGroups {
    private SampleGroups() {}

    static GroupTable.Group of(String name, long rows, long tp, long fp, long fn, long tn) {
        return of(List.of(name), rows, tp, fp, fn, tn);
    }

    static GroupTable.Group of(List<String> values, long rows, long tp, long fp, long fn, long tn) {
        Map<String, GroupTable.Measured> metrics = new LinkedHashMap<>();
        metrics.put("positive_label_rate", share(tp + fn, rows));
        metrics.put("selection_rate", share(tp + fp, rows));
        metrics.put("tpr", share(tp, tp + fn));
        metrics.put("fpr", share(fp, fp + tn));
        metrics.put("precision", share(tp, tp + fp));
        metrics.put("accuracy", share(tp + tn, rows));
        metrics.put("balanced_accuracy", share(tp + tn, rows));
        metrics.put("auc", new GroupTable.Measured(Measurement.of(0.79), Optional.of(interval(0.75, 0.83)), 0, 0));
        return new GroupTable.Group(values, new GroupCounts(rows, tp + fn, tp, fp, fn, tn, rows), false, metrics);
    }

    static GroupTable.Group suppressed(String name) {
        return new GroupTable.Group(List.of(name), new GroupCounts(7777, 3, 2, 1, 1, 3, 7777), true,
                of(name, 7777, 2, 1, 1, 3).metrics());
    }

    static GroupTable table(List<String> facets, List<GroupTable.Group> groups) {
        GroupTable.Group overall = overall(groups);
        List<GroupTable.Comparison> comparisons = new ArrayList<>();
        for (String metric : overall.metrics().keySet()) {
            comparison(metric, groups).ifPresent(comparisons::add);
        }
        return new GroupTable(facets, overall, groups, comparisons,
                Map.of("demographic_parity_difference", Measurement.of(0.111), "equalized_odds_difference",
                        Measurement.undefined("a group has no negative labels")),
                List.of());
    }

    static GroupTable crossed() {
        return table(List.of("sex", "age_band"),
                List.of(of(List.of("male", "middle-aged"), 398, 230, 33, 50, 85),
                        of(List.of("male", "younger"), 181, 60, 25,
                                40, 56),
                        of(List.of("female", "middle-aged"), 150, 99, 19, 18, 14),
                        of(List.of("female", "younger"), 122, 59, 19, 18, 26), of(List.of("male", "older"), 111, 85, 9,
                                11, 6),
                        of(List.of("female", "older"), 38, 28, 7, 2, 1)));
    }

    private static Optional<GroupTable.Comparison> comparison(String metric, List<GroupTable.Group> groups) {
        Comparator<GroupTable.Group> byValue = Comparator.comparingDouble(group -> value(group, metric));
        List<GroupTable.Group> defined = groups.stream()
                .filter(group -> !group.suppressed() && !Double.isNaN(value(group, metric))).toList();
        if (defined.isEmpty()) {
            return Optional.empty();
        }
        GroupTable.Group low = defined.stream().min(byValue).orElseThrow();
        GroupTable.Group high = defined.stream().max(byValue).orElseThrow();
        double difference = value(high, metric) - value(low, metric);
        return Optional.of(new GroupTable.Comparison(metric, Measurement.of(value(low, metric)),
                String.join(", ", low.values()), Measurement.of(value(high, metric)), String.join(", ", high.values()),
                Measurement.of(difference), Optional.of(interval(difference - 0.06, difference + 0.06)),
                value(high, metric) == 0
                        ? Measurement.undefined("the highest value is 0")
                        : Measurement.of(value(low, metric) / value(high, metric)),
                Measurement.of(difference / 2), Measurement.of(0.9)));
    }

    static Interval interval(double low, double high) {
        return new Interval(low, high, 0.95, "wilson");
    }

    private static double value(GroupTable.Group group, String metric) {
        GroupTable.Measured measured = group.metrics().get(metric);
        return measured != null && measured.value() instanceof Measurement.Defined(double value) ? value : Double.NaN;
    }

    private static GroupTable.Group overall(List<GroupTable.Group> groups) {
        long[] sums = new long[5];
        for (GroupTable.Group group : groups) {
            sums[0] += group.counts().rows();
            sums[1] += group.counts().truePositives();
            sums[2] += group.counts().falsePositives();
            sums[3] += group.counts().falseNegatives();
            sums[4] += group.counts().trueNegatives();
        }
        return of(List.of("all rows"), sums[0], sums[1], sums[2], sums[3], sums[4]);
    }

    private static GroupTable.Measured share(long numerator, long denominator) {
        if (denominator == 0) {
            return new GroupTable.Measured(Measurement.undefined("the group has no such rows"), Optional.empty(), 0, 0);
        }
        double share = (double) numerator / denominator;
        double error = 1.96 * Math.sqrt(share * (1 - share) / denominator);
        return new GroupTable.Measured(Measurement.of(share),
                Optional.of(interval(Math.max(0, share - error), Math.min(1, share + error))), numerator, denominator);
    }
}
