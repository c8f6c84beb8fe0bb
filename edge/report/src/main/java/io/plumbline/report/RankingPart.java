// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.explain.results.Attributed;
import io.plumbline.explain.results.GlobalRanking;
import io.plumbline.explain.results.LocalValues;
import io.plumbline.explain.results.ShapleyResults;
import io.plumbline.measure.Interval;
import io.plumbline.report.charts.BarChart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The features that move the outputs most.
 *
 * @param explained words and results
 * @param shapley what was found
 */
record RankingPart(Explained explained, ShapleyResults shapley) {
    private static final int MOST_OUTPUTS = 6;
    private static final int MIRROR_ROWS = 1000;

    Part part() {
        List<Exhibit> exhibits = new ArrayList<>();
        exhibits.add(exhibit(explained.lead()));
        if (!mirrored()) {
            explained.others().stream().limit(MOST_OUTPUTS - 1L).forEach(output -> exhibits.add(exhibit(output)));
        }
        return Part.of("ranking", "Features that matter most", List.of(outputs()), exhibits);
    }

    /** Returns the finding to read first. */
    String headline() {
        Optional<GlobalRanking> found = explained.ranking(shapley, explained.lead());
        if (found.isEmpty() || shapley.players().isEmpty()) {
            return "No feature was attributed.";
        }
        Attributed first = found.get().values().get(explained.ranked(shapley, explained.lead()).getFirst());
        double all = found.get().values().stream().mapToDouble(value -> Math.abs(value.value())).sum();
        return Names.brief(first.name()) + " moves the output " + explained.leadName() + " most: "
                + Figures.value(first.value()) + " (" + Explained.aggregation(found.get().aggregation()) + " in "
                + explained.unit() + first.interval().map(interval -> ", " + ends(interval)).orElse("")
                + ", n = " + Figures.count(shapley.local().rows()) + ")"
                + (all > 0 ? ", " + Figures.percent(Math.abs(first.value()) / all) + " of all attributions." : ".");
    }

    private String outputs() {
        List<Integer> others = explained.others();
        if (others.isEmpty()) {
            return "The model has one output, " + explained.leadName() + ".";
        }
        if (mirrored()) {
            return "The model has two outputs that add up to a constant. Charts show " + explained.leadName()
                    + "; attributions to " + explained.output(others.getFirst()) + " are the same with opposite sign.";
        }
        int left = others.size() + 1 - MOST_OUTPUTS;
        return "The model has " + (others.size() + 1) + " outputs. " + explained.leadName()
                + " is shown in full, the others by their ranking"
                + (left > 0 ? "; the rankings of " + left + " more stand in results.json." : ".");
    }

    /** Returns whether two outputs have the same attributions with opposite sign. */
    private boolean mirrored() {
        LocalValues local = shapley.local();
        if (local.outputs() != 2) {
            return false;
        }
        for (int row = 0; row < Math.min(MIRROR_ROWS, local.rows()); row++) {
            for (int player = 0; player < local.players(); player++) {
                double first = local.values()[local.at(row, 0, player)];
                double second = local.values()[local.at(row, 1, player)];
                if (Math.abs(first + second) > 1e-6 * (1 + Math.abs(first))) {
                    return false;
                }
            }
        }
        return true;
    }

    private Exhibit exhibit(int output) {
        GlobalRanking ranking = explained.ranking(shapley, output).orElseThrow();
        List<Integer> order = explained.ranked(shapley, output);
        List<Attributed> shown = order.stream().limit(Explained.MOST).map(ranking.values()::get).toList();
        String name = explained.output(output);
        String what = Names.capital(Explained.aggregation(ranking.aggregation()));
        double all = ranking.values().stream().mapToDouble(value -> Math.abs(value.value())).sum();
        double top = shown.stream().limit(3).mapToDouble(value -> Math.abs(value.value())).sum();
        String title = (shown.size() > 3 && all > 0
                ? "Three features make up " + Figures.percent(top / all) + " of all attributions to "
                : "Attributions to ") + name;
        int decimals = decimals(shown);
        List<BarChart.Row> bars = shown.stream().map(value -> bar(value, decimals)).toList();
        BarChart chart = new BarChart(title, what + " (" + explained.unit() + ")", bars);
        String note = "Bar: " + Explained.aggregation(ranking.aggregation()) + "."
                + (shown.stream().anyMatch(value -> value.interval().isPresent()) ? " Line: " + level(shown) + "." : "")
                + " The order of the first ten holds in "
                + Figures.percent(ranking.rankStability()) + " of resamples of the rows." + rest(ranking, order);
        return Exhibit.of(new ChartView(title, note, chart.draw("ranking-chart-" + output, explained.skin()), false),
                table(name, what, shown, all, output != explained.lead()));
    }

    private static String rest(GlobalRanking ranking, List<Integer> order) {
        if (order.size() <= Explained.MOST) {
            return "";
        }
        double rest = order.stream().skip(Explained.MOST)
                .mapToDouble(player -> Math.abs(ranking.values().get(player).value())).sum();
        return " " + Sentences.plural(order.size() - Explained.MOST, "more feature") + " with " + Figures.value(rest)
                + " in all: see results.json.";
    }

    private FigureTable table(String output, String what, List<Attributed> shown, double all, boolean folded) {
        int decimals = decimals(shown);
        List<List<String>> rows = shown.stream().map(value -> List.of(Names.shown(value.name()),
                Figures.fixed(value.value(), decimals),
                value.interval().map(interval -> Explained.interval(interval, decimals)).orElse("none"),
                all > 0 ? Figures.percent(Math.abs(value.value()) / all) : "")).toList();
        return new FigureTable("Attributions to " + output + ", in " + explained.unit(),
                List.of("Feature", what, level(shown), "Share of all"), rows, folded);
    }

    static String level(List<Attributed> values) {
        return values.stream().flatMap(value -> value.interval().stream()).findFirst()
                .map(interval -> Figures.level(interval.level())).orElse("Interval");
    }

    /** Returns the decimals that tell {@code values} apart. */
    static int decimals(List<Attributed> values) {
        return Explained.decimals(values.stream().mapToDouble(value -> Math.abs(value.value())).max().orElse(0));
    }

    static BarChart.Row bar(Attributed value, int decimals) {
        return new BarChart.Row(Names.brief(value.name()), value.value(), value.interval().map(Interval::low),
                value.interval().map(Interval::high), Figures.fixed(value.value(), decimals) + value.interval()
                        .map(interval -> " (" + Explained.interval(interval, decimals) + ")").orElse(""));
    }

    private static String ends(Interval interval) {
        return Figures.level(interval.level()) + " " + Figures.interval(interval);
    }
}
