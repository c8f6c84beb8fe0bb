// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.fairness.results.AnalysisResults;
import io.plumbline.fairness.results.GroupTable;
import io.plumbline.measure.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One metric over the combinations of two facets, as a table whose cells are shaded by value.
 *
 * @param metric what the cells show
 * @param down name of the facet whose values are the rows
 * @param across name of the facet whose values are the columns
 * @param columns values across
 * @param rows values down with their cells
 */
record HeatView(String metric, String down, String across, List<String> columns, List<Row> rows) {
    private static final int STEPS = 5;
    private static final int MOST_COLUMNS = 8;

    /** One line of the table. */
    record Row(String name, List<Cell> cells) {}

    /** One combination; {@code step} from 1 (lowest fifth of the range) to 5, or 0 when there is no value. */
    record Cell(String value, String detail, int step) {}

    static Optional<HeatView> of(GroupTable table, AnalysisResults results) {
        List<String> metrics = Titles.groupMetrics(table);
        if (table.facets().size() != 2 || metrics.isEmpty()) {
            return Optional.empty();
        }
        List<String> first = values(table, 0);
        List<String> second = values(table, 1);
        boolean turned = second.size() > first.size();
        List<String> down = turned ? second : first;
        List<String> across = turned ? first : second;
        if (across.size() > MOST_COLUMNS) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>();
        for (String name : down) {
            rows.add(new Row(Names.shown(name), across.stream().map(
                    column -> cell(table, metrics.getFirst(), turned ? List.of(column, name) : List.of(name, column),
                            results))
                    .toList()));
        }
        return Optional.of(new HeatView(Names.capital(Titles.ofGroupMetric(metrics.getFirst())),
                Names.shown(table.facets().get(turned ? 1 : 0)), Names.shown(table.facets().get(turned ? 0 : 1)),
                across.stream().map(Names::shown).toList(), List.copyOf(rows)));
    }

    private static List<String> values(GroupTable table, int facet) {
        return table.groups().stream().map(group -> group.values().get(facet)).distinct().sorted().toList();
    }

    private static Cell cell(GroupTable table, String metric, List<String> values, AnalysisResults results) {
        Optional<GroupTable.Group> found = table.groups().stream().filter(group -> group.values().equals(values))
                .findFirst();
        if (found.isEmpty()) {
            return new Cell("no rows", "", 0);
        }
        if (found.get().suppressed()) {
            return new Cell(Sentences.suppressed(results.suppressBelow()), "", 0);
        }
        String rows = "n = " + Figures.count(found.get().counts().rows());
        GroupTable.Measured measured = found.get().metrics().get(metric);
        if (measured == null || !(measured.value() instanceof Measurement.Defined(double value))) {
            return new Cell("not estimable", rows, 0);
        }
        return new Cell(Figures.value(value),
                measured.interval().map(interval -> Figures.interval(interval) + "; ").orElse("") + rows,
                step(table, metric, value));
    }

    private static int step(GroupTable table, String metric, double value) {
        double[] all = table.groups().stream().filter(group -> !group.suppressed())
                .map(group -> group.metrics().get(metric))
                .filter(java.util.Objects::nonNull).map(GroupTable.Measured::value)
                .filter(Measurement.Defined.class::isInstance)
                .mapToDouble(found -> ((Measurement.Defined) found).value())
                .sorted().toArray();
        double least = all[0];
        double most = all[all.length - 1];
        return most == least ? 1 : Math.min(STEPS, 1 + (int) ((value - least) / (most - least) * STEPS));
    }
}
