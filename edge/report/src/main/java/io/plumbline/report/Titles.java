// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.fairness.BiasMetrics;
import io.plumbline.fairness.MetricSpec;
import io.plumbline.fairness.results.GroupTable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Names of metrics as people say them, and which of them to show first. */
final class Titles {
    private static final Map<String, String> GROUP_METRICS = Map.of("positive_label_rate", "observed positive rate",
            "tpr",
            "true positive rate", "fpr", "false positive rate", "tnr", "true negative rate", "fnr",
            "false negative rate",
            "auc", "area under the ROC curve");

    private static final Map<String, String> UNITS = Map.of("auc", "probability", "calibration_gap",
            "mean score minus observed rate", "impact_ratio", "ratio to the highest group", "scoring_impact_ratio",
            "ratio to the highest group");

    /** Metrics to draw, in this order; the others follow from them or stand in the tables alone. */
    private static final List<String> CHARTED = List.of("selection_rate", "positive_label_rate", "impact_ratio", "tpr",
            "fpr", "precision", "accuracy", "auc", "calibration_gap");

    private Titles() {}

    /** Returns the name in full of the metric {@code name}, or the name itself when it is not in the catalogue. */
    static String of(String name) {
        return BiasMetrics.find(name).map(MetricSpec::title).orElse(name);
    }

    /** Returns whether the metric compares by dividing, so that 1 means no difference. */
    static boolean isRatio(String name) {
        return BiasMetrics.find(name).map(spec -> spec.neutral() == 1).orElse(false);
    }

    /** Returns what {@code metric} of a group table is called in a sentence. */
    static String ofGroupMetric(String metric) {
        return GROUP_METRICS.getOrDefault(metric, Names.spaced(metric));
    }

    /** Returns the unit of {@code metric} of a group table. */
    static String unitOf(String metric) {
        return UNITS.getOrDefault(metric, "share of rows");
    }

    /** Returns all metrics of {@code table}: the leading one, then the others in the order of the table. */
    static List<String> groupMetrics(GroupTable table) {
        Set<String> metrics = new LinkedHashSet<>();
        List<GroupTable.Group> groups = Stream.concat(Stream.of(table.overall()), table.groups().stream()).toList();
        CHARTED.stream().filter(metric -> groups.stream().anyMatch(group -> group.metrics().containsKey(metric)))
                .findFirst()
                .ifPresent(metrics::add);
        groups.forEach(group -> metrics.addAll(group.metrics().keySet()));
        return List.copyOf(metrics);
    }

    /** Returns the metrics of {@code table} that are drawn, most telling first. */
    static List<String> charted(GroupTable table) {
        List<String> metrics = groupMetrics(table);
        return CHARTED.stream().filter(metrics::contains).toList();
    }

    /** Returns how far back {@code metric} stands when only one can be shown. */
    static int rank(String metric) {
        int place = CHARTED.indexOf(metric);
        return place < 0 ? CHARTED.size() : place;
    }
}
