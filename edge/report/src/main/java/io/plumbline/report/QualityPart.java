// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.explain.results.QualityCheck;
import io.plumbline.measure.Verdict;
import io.plumbline.report.charts.LineChart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whether the attributions can be relied on.
 *
 * @param explained words and results
 */
record QualityPart(Explained explained) {

    Part part() {
        List<QualityCheck> checks = explained.results().quality();
        List<Exhibit> exhibits = checks.stream().filter(check -> !check.curves().isEmpty()).map(this::exhibit).toList();
        return new Part("checks", "", List.of(), Map.of(), exhibits, checks.stream().map(CheckRow::of).toList(),
                List.of());
    }

    /** Returns how many checks passed. */
    String sentence() {
        List<QualityCheck> checks = explained.results().quality();
        List<String> open = checks.stream().filter(check -> check.verdict() != Verdict.PASS)
                .map(check -> Names.shown(check.name()) + " (" + Sentences.verdict(check.verdict()) + ")").toList();
        return Sentences.plural(checks.size(), "check") + " of the attributions: "
                + (open.isEmpty() ? "all pass." : "all pass but " + String.join(", ", open) + ".");
    }

    private Exhibit exhibit(QualityCheck check) {
        String title = Names.clean(check.message());
        List<LineChart.Series> series = check.curves().stream()
                .map(curve -> new LineChart.Series(Names.brief(curve.name()), curve.x(), curve.y())).toList();
        LineChart chart = new LineChart(title, "features taken away, most important first (share of all)",
                explained.leadName() + " (" + explained.unit() + ")", series, description(series));
        return Exhibit.of(new ChartView(title,
                "A good ranking makes the unbroken line leave its start sooner than taking"
                        + " features away in any order does.",
                chart.draw("check-chart-" + explained.results().quality().indexOf(check), explained.skin()), false),
                table(check, series));
    }

    private static String description(List<LineChart.Series> series) {
        return series.stream().filter(line -> line.y().length > 0)
                .map(line -> line.name() + " from " + Figures.value(line.y()[0]) + " to "
                        + Figures.value(line.y()[line.y().length - 1]))
                .collect(Collectors.joining("; ")) + ".";
    }

    private static FigureTable table(QualityCheck check, List<LineChart.Series> series) {
        List<String> head = new ArrayList<>(List.of("Share taken away"));
        series.forEach(line -> head.add(line.name()));
        List<List<String>> rows = new ArrayList<>();
        double[] x = series.getFirst().x();
        for (int point = 0; point < x.length; point++) {
            List<String> cells = new ArrayList<>(List.of(Figures.value(x[point])));
            for (LineChart.Series line : series) {
                cells.add(point < line.y().length ? Figures.value(line.y()[point]) : "");
            }
            rows.add(cells);
        }
        return new FigureTable(Names.capital(Names.shown(check.name())), head, rows, true);
    }
}
