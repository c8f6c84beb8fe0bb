// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.explain.results.ShapleyResults;
import io.plumbline.report.charts.BeeswarmChart;
import java.util.Arrays;
import java.util.List;

/**
 * All attributions of the leading features, row by row.
 *
 * @param explained words and results
 * @param shapley what was found
 */
record SwarmPart(Explained explained, ShapleyResults shapley) {
    private static final double[] QUANTILES = {0.05, 0.5, 0.95};

    Part part() {
        int output = explained.lead();
        List<Integer> players = explained.ranked(shapley, output).stream().limit(Explained.MOST).toList();
        List<double[]> values = players.stream().map(player -> Explained.attributions(shapley, output, player))
                .toList();
        List<double[]> quantiles = values.stream().map(SwarmPart::quantiles).toList();
        List<BeeswarmChart.Row> rows = java.util.stream.IntStream.range(0, players.size())
                .mapToObj(index -> new BeeswarmChart.Row(Explained.name(shapley, players.get(index)),
                        values.get(index), classes(players.get(index)), words(quantiles.get(index))))
                .toList();
        String title = title(rows, quantiles);
        BeeswarmChart chart = new BeeswarmChart(title,
                "attribution to " + explained.leadName() + " (" + explained.unit() + ")", rows);
        String note = "A column of dots: rows with that attribution, "
                + Figures.count(shapley.local().rows()) + " rows in all; the taller, the more rows, each feature on its"
                + " own scale. In a column, rows"
                + " with low values of the feature lie below, with high values above. Grey: categories or groups of"
                + " columns, which have no order.";
        return Part.of("swarm", "How attributions spread over rows", List.of(), List.of(Exhibit.of(
                new ChartView(title, note, chart.draw("swarm-chart", explained.skin()), false),
                table(players, quantiles))));
    }

    private String title(List<BeeswarmChart.Row> rows, List<double[]> quantiles) {
        int widest = 0;
        for (int index = 1; index < rows.size(); index++) {
            if (spread(quantiles.get(index)) > spread(quantiles.get(widest))) {
                widest = index;
            }
        }
        double[] reach = quantiles.get(widest);
        return rows.get(widest).name() + " moves 9 of 10 rows by between " + Explained.signed(reach[0]) + " and "
                + Explained.signed(reach[2]);
    }

    private static double spread(double[] quantiles) {
        return quantiles[2] - quantiles[0];
    }

    private byte[] classes(int player) {
        return Explained.feature(shapley, player).filter(feature -> explained.levels(feature).isEmpty())
                .map(feature -> ValueClasses.of(explained.column(shapley, feature)))
                .orElseGet(() -> ValueClasses.none(shapley.local().rows()));
    }

    private static double[] quantiles(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Arrays.stream(QUANTILES)
                .map(share -> sorted.length == 0 ? 0 : sorted[(int) Math.round(share * (sorted.length - 1))]).toArray();
    }

    private static String words(double[] quantiles) {
        return "middle " + Explained.signed(quantiles[1]) + ", 9 of 10 rows from " + Explained.signed(quantiles[0])
                + " to " + Explained.signed(quantiles[2]);
    }

    private FigureTable table(List<Integer> players, List<double[]> quantiles) {
        List<List<String>> rows = java.util.stream.IntStream.range(0, players.size())
                .mapToObj(index -> List.of(Explained.name(shapley, players.get(index)),
                        Explained.signed(quantiles.get(index)[0]), Explained.signed(quantiles.get(index)[1]),
                        Explained.signed(quantiles.get(index)[2])))
                .toList();
        return new FigureTable("Attributions to " + explained.leadName() + " over rows, in " + explained.unit(),
                List.of("Feature", "5% of rows lie below", "Middle", "5% of rows lie above"), rows, true);
    }
}
