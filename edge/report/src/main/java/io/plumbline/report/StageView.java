// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.fairness.results.AnalysisResults;
import io.plumbline.fairness.results.SplitResults;
import io.plumbline.fairness.results.Stage;
import io.plumbline.report.charts.Skin;
import java.util.ArrayList;
import java.util.List;

/**
 * The metrics of one facet value before or after training.
 *
 * @param id identifier on the page
 * @param title what they rest on
 * @param rows the verdict table
 * @param charts the same numbers as charts
 */
record StageView(String id, String title, List<MetricRow> rows, List<ChartView> charts) {

    /** Returns whether any of these values was judged. */
    boolean judged() {
        return rows.stream().anyMatch(row -> row.judgement().isPresent());
    }

    /** Returns whether both modes show the same throughout. */
    boolean agrees() {
        return rows.stream().allMatch(MetricRow::agrees);
    }

    /** Returns the reason for differing values when it is the same in several rows, to be said once; else empty text. */
    String sharedDifference() {
        List<String> reasons = rows.stream().map(MetricRow::difference).filter(reason -> !reason.isEmpty()).toList();
        boolean shared = reasons.size() > 2 && reasons.stream().distinct().count() == 1;
        return shared ? reasons.getFirst() : "";
    }

    static List<StageView> all(String id, SplitResults split, AnalysisResults results, Skin skin) {
        List<StageView> views = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            List<MetricRow> rows = split.metrics().stream().filter(metric -> metric.stage() == stage)
                    .map(metric -> MetricRow.of(metric, results)).toList();
            if (!rows.isEmpty()) {
                String stageId = id + (stage == Stage.PRE_TRAINING ? "-labels" : "-predictions");
                views.add(new StageView(stageId, title(stage), rows, MetricCharts.of(stageId, rows, results, skin)));
            }
        }
        return views;
    }

    private static String title(Stage stage) {
        return switch (stage) {
            case PRE_TRAINING -> "In the observed labels, before training";
            case POST_TRAINING -> "In the predictions, after training";
        };
    }
}
