// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.fairness.results.GroupCounts;
import io.plumbline.fairness.results.GroupTable;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Measurement;
import io.plumbline.report.charts.ConfusionChart;
import io.plumbline.report.charts.IntervalChart;
import io.plumbline.report.charts.Skin;
import io.plumbline.report.charts.VerdictSign;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Charts of groups side by side: their rates with intervals, and how predictions meet labels. */
final class GroupCharts {
    static final String NOTE = "Dot: the group's value. Line: its interval. Vertical line: all rows together.";

    /** More groups than this get one large chart of the first metric instead of a small one per metric. */
    private static final int FEW_GROUPS = 8;

    private GroupCharts() {}

    static List<ChartView> rates(String id, GroupTable table, Skin skin) {
        List<GroupTable.Group> groups = shown(table);
        List<String> metrics = Titles.charted(table);
        boolean small = groups.size() <= FEW_GROUPS && table.facets().size() == 1;
        List<ChartView> charts = new ArrayList<>();
        for (String metric : small ? metrics : metrics.subList(0, Math.min(1, metrics.size()))) {
            if (groups.stream().anyMatch(group -> value(group, metric).isPresent())) {
                charts.add(rate(id + "-" + (charts.size() + 1), metric, table, groups, small, skin));
            }
        }
        return charts;
    }

    static Optional<ChartView> confusion(String id, GroupTable table, Skin skin) {
        List<ConfusionChart.Row> rows = shown(table).stream().filter(group -> predicted(group.counts()) > 0)
                .map(GroupCharts::bar).toList();
        if (rows.isEmpty() || table.facets().size() > 1) {
            return Optional.empty();
        }
        String title = confusionTitle(rows);
        return Optional.of(new ChartView(title, "Each bar is one group; its four parts add up to the group's rows.",
                new ConfusionChart(title, rows).draw(id, skin), false));
    }

    private static ChartView rate(String id, String metric, GroupTable table, List<GroupTable.Group> groups,
            boolean small, Skin skin) {
        List<IntervalChart.Row> rows = groups.stream().map(group -> row(group, metric, small)).toList();
        String name = Names.capital(Titles.ofGroupMetric(metric));
        String title = title(name, rows, small);
        IntervalChart chart = new IntervalChart(title, Titles.unitOf(metric), rows,
                value(table.overall(), metric), false,
                small ? IntervalChart.Width.SMALL : IntervalChart.Width.LONG_NAMES);
        return new ChartView(title, small ? "" : NOTE, chart.draw(id, skin), small);
    }

    private static IntervalChart.Row row(GroupTable.Group group, String metric, boolean small) {
        Optional<GroupTable.Measured> measured = Optional.ofNullable(group.metrics().get(metric));
        Optional<Double> value = value(group, metric);
        Optional<Interval> interval = measured.flatMap(GroupTable.Measured::interval);
        String text = value.map(number -> Figures.value(number) + (small
                ? ""
                : interval
                        .map(ends -> " (" + Figures.interval(ends) + ")").orElse("")))
                .orElse("not estimable");
        return new IntervalChart.Row(GroupRow.name(group), value, interval.map(Interval::low),
                interval.map(Interval::high), Optional.empty(), Optional.empty(), VerdictSign.NONE, text);
    }

    private static String title(String name, List<IntervalChart.Row> rows, boolean small) {
        Comparator<IntervalChart.Row> byValue = Comparator.comparing(row -> row.value().orElseThrow());
        List<IntervalChart.Row> present = rows.stream().filter(row -> row.value().isPresent()).toList();
        IntervalChart.Row low = present.stream().min(byValue).orElseThrow();
        IntervalChart.Row high = present.stream().max(byValue).orElseThrow();
        double least = low.value().orElseThrow();
        double most = high.value().orElseThrow();
        if (present.size() == 1) {
            return name + ": " + Figures.value(least) + " for " + low.name();
        }
        return small
                ? name + ": " + Figures.value(least) + " to " + Figures.value(most)
                : name + " runs from " + Figures.value(least) + " (" + low.name() + ") to " + Figures.value(most) + " ("
                        + high.name() + ")";
    }

    private static ConfusionChart.Row bar(GroupTable.Group group) {
        GroupCounts counts = group.counts();
        double rows = predicted(counts);
        return new ConfusionChart.Row(GroupRow.name(group), counts.truePositives() / rows,
                counts.falseNegatives() / rows,
                counts.falsePositives() / rows, counts.trueNegatives() / rows);
    }

    private static String confusionTitle(List<ConfusionChart.Row> rows) {
        Comparator<ConfusionChart.Row> byErrors = Comparator.comparingDouble(GroupCharts::errors);
        ConfusionChart.Row least = rows.stream().min(byErrors).orElseThrow();
        ConfusionChart.Row most = rows.stream().max(byErrors).orElseThrow();
        if (rows.size() == 1) {
            return "Predictions miss the label in " + Figures.percent(errors(least)) + " of rows for " + least.name();
        }
        return "Predictions miss the label in " + Figures.percent(errors(least)) + " of rows for " + least.name()
                + " and in " + Figures.percent(errors(most)) + " for " + most.name();
    }

    private static double errors(ConfusionChart.Row row) {
        return row.falseNegatives() + row.falsePositives();
    }

    private static double predicted(GroupCounts counts) {
        return counts.truePositives() + counts.falsePositives() + counts.falseNegatives() + counts.trueNegatives();
    }

    private static List<GroupTable.Group> shown(GroupTable table) {
        return table.groups().stream().filter(group -> !group.suppressed()).toList();
    }

    private static Optional<Double> value(GroupTable.Group group, String metric) {
        GroupTable.Measured measured = group.metrics().get(metric);
        return measured != null && measured.value() instanceof Measurement.Defined(double value)
                ? Optional.of(value)
                : Optional.empty();
    }
}
