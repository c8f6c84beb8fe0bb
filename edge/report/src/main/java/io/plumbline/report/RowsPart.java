// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.documents.ChosenRow;
import io.plumbline.explain.results.LocalValues;
import io.plumbline.explain.results.ShapleyResults;
import io.plumbline.report.charts.WaterfallChart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Single rows in full: how each feature moves the output from the value without any feature to the prediction.
 *
 * @param explained words and results
 * @param shapley what was found
 */
record RowsPart(Explained explained, ShapleyResults shapley) {
    private static final int MOST_STEPS = 10;

    /** Half the width of an interval per standard error, at 95%. */
    private static final double REACH = 1.959964;

    Part part() {
        List<Exhibit> exhibits = ChosenRow.of(shapley.local(), explained.lead()).stream().map(this::exhibit).toList();
        return Part.of("rows", "Single rows", List.of("Row numbers count from 0, in the order of the dataset. Intervals"
                + " take both errors together: that of evaluating only some coalitions, and that of the choice of"
                + " background rows."), exhibits);
    }

    private Exhibit exhibit(ChosenRow chosen) {
        int output = explained.lead();
        LocalValues local = shapley.local();
        List<Integer> order = IntStream.range(0, local.players()).boxed().sorted(Comparator.comparingDouble(
                player -> -Math.abs(local.values()[local.at(chosen.row(), output, player)]))).toList();
        double prediction = local.predictions()[chosen.row() * local.outputs() + output];
        String row = "Row " + Figures.count(local.dataset()[chosen.row()]);
        int first = order.getFirst();
        double largest = local.values()[local.at(chosen.row(), output, first)];
        String title = row + " (" + chosen.why() + "): " + explained.nameAndValue(shapley, first, chosen.row())
                + (largest < 0 ? " lowers " : " raises ") + explained.leadName() + " most, by "
                + Figures.value(Math.abs(largest));
        WaterfallChart chart = new WaterfallChart(title, explained.leadName() + " (" + explained.unit() + ")",
                local.base()[output], "background: " + Figures.value(local.base()[output]), steps(order, chosen.row()),
                "prediction: " + Figures.value(prediction));
        String note = "Orange, pointing right: raises the output. Blue, pointing left: lowers it. Thin line: 95% CI. The"
                + " order of the three largest holds in " + Figures.percent(
                        local.rankStability()[chosen.row() * local.outputs() + output])
                + " of draws from the errors.";
        return Exhibit.of(
                new ChartView(title, note, chart.draw("row-chart-" + chosen.row(), explained.skin()), false),
                table(row, order, chosen.row()));
    }

    private List<WaterfallChart.Step> steps(List<Integer> order, int row) {
        LocalValues local = shapley.local();
        List<WaterfallChart.Step> steps = new ArrayList<>();
        for (int player : order.subList(0, Math.min(MOST_STEPS, order.size()))) {
            int at = local.at(row, explained.lead(), player);
            double half = REACH * Math.hypot(local.samplingErrors()[at], local.backgroundErrors()[at]);
            steps.add(new WaterfallChart.Step(explained.nameAndValue(shapley, player, row), local.values()[at], half,
                    Explained.signed(local.values()[at])));
        }
        if (order.size() > MOST_STEPS) {
            double rest = order.stream().skip(MOST_STEPS)
                    .mapToDouble(player -> local.values()[local.at(row, explained.lead(), player)]).sum();
            steps.add(new WaterfallChart.Step(Figures.count(order.size() - MOST_STEPS) + " other features", rest, 0,
                    Explained.signed(rest)));
        }
        return steps;
    }

    private FigureTable table(String name, List<Integer> order, int row) {
        LocalValues local = shapley.local();
        List<List<String>> rows = order.stream().limit(Explained.MOST).map(player -> {
            int at = local.at(row, explained.lead(), player);
            return List.of(explained.nameAndValue(shapley, player, row), Explained.signed(local.values()[at]),
                    Figures.interval(local.interval(row, explained.lead(), player, 0.95, REACH)),
                    Figures.value(local.samplingErrors()[at]), Figures.value(local.backgroundErrors()[at]));
        }).toList();
        return new FigureTable(name + ": attributions to " + explained.leadName() + ", in " + explained.unit(),
                List.of("Feature", "Attribution", "95% CI", "Sampling error", "Background error"), rows, true);
    }
}
