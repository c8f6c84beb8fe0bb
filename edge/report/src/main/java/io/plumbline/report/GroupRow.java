// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.fairness.results.AnalysisResults;
import io.plumbline.fairness.results.GroupCounts;
import io.plumbline.fairness.results.GroupTable;
import io.plumbline.measure.Interval;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One group as text.
 *
 * @param name short enough for a table
 * @param whole its name in full
 * @param counts its rows
 * @param suppressed what stands in for all figures; empty text when they are shown
 * @param cells one per metric
 */
record GroupRow(String name, String whole, GroupCounts counts, String suppressed, List<Cell> cells) {

    /** One metric of one group: value, interval, and what was counted out of what. */
    record Cell(Shown value, String interval, String parts) {}

    static GroupRow of(GroupTable.Group group, List<String> metrics, AnalysisResults results) {
        String suppressed = group.suppressed() ? Sentences.suppressed(results.suppressBelow()) : "";
        List<Cell> cells = group.suppressed() ? List.of() : cells(group, metrics);
        return new GroupRow(name(group), whole(group), group.counts(), suppressed, cells);
    }

    static String name(GroupTable.Group group) {
        return group.values().stream().map(Names::brief).collect(Collectors.joining(", "));
    }

    /** Returns what is shown of the metric at {@code index}; nothing where figures must not be shown. */
    Cell cell(int index) {
        return cells.isEmpty() ? new Cell(new Shown("–", ""), "", "") : cells.get(index);
    }

    private static String whole(GroupTable.Group group) {
        return group.values().stream().map(Names::clean).collect(Collectors.joining(", "));
    }

    private static List<Cell> cells(GroupTable.Group group, List<String> metrics) {
        return metrics.stream().map(metric -> cell(group.metrics().get(metric))).toList();
    }

    private static Cell cell(GroupTable.@org.jspecify.annotations.Nullable Measured measured) {
        if (measured == null) {
            return new Cell(new Shown("–", ""), "", "");
        }
        String parts = measured.denominator() == 0
                ? ""
                : Figures.weight(measured.numerator()) + " of " + Figures.weight(measured.denominator());
        return new Cell(Shown.of(measured.value()), measured.interval().map((Interval interval) -> Figures
                .interval(interval)).orElse(""), parts);
    }
}
