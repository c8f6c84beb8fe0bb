// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.explain.results.Attributed;
import io.plumbline.explain.results.PermutationImportance;
import io.plumbline.measure.Interval;
import io.plumbline.report.charts.BarChart;
import java.util.Comparator;
import java.util.List;

/**
 * How much worse the model gets without each feature.
 *
 * @param explained words and results
 * @param found what was measured
 */
record ImportancePart(Explained explained, PermutationImportance found) {

    Part part() {
        List<Attributed> shown = found.drops().stream()
                .sorted(Comparator.comparingDouble(drop -> -drop.value())).limit(Explained.MOST).toList();
        long sure = found.drops().stream()
                .filter(drop -> drop.interval().map(Interval::low).orElse(0.0) > 0).count();
        int decimals = RankingPart.decimals(shown);
        String metric = Names.shown(found.metric());
        String title = shown.isEmpty()
                ? "No feature was shuffled"
                : "The model leans most on " + Names.brief(shown.getFirst().name()) + "; for " + Figures.count(sure)
                        + " of " + Sentences.plural(found.drops().size(), "feature") + " the interval lies above 0";
        BarChart chart = new BarChart(title, "worsening of " + metric + " when shuffled",
                shown.stream().map(drop -> RankingPart.bar(drop, decimals)).toList());
        String note = "Mean over " + Sentences.plural(found.repeats(), "shuffle") + " per feature; " + metric
                + " on unshuffled rows: " + Figures.value(found.score())
                + ". This tells what the model needs to predict"
                + " well; attributions tell what moves its output."
                + (found.drops().size() > Explained.MOST
                        ? " " + Sentences.plural(found.drops().size() - Explained.MOST, "more feature")
                                + ": see results.json."
                        : "");
        List<List<String>> rows = shown.stream().map(drop -> List.of(Names.shown(drop.name()),
                Figures.fixed(drop.value(), decimals),
                drop.interval().map(interval -> Explained.interval(interval, decimals)).orElse("none"))).toList();
        return Part.of("importance", "What the model needs to predict well", List.of(), List.of(Exhibit.of(
                new ChartView(title, note, chart.draw("importance-chart", explained.skin()), false),
                new FigureTable("Worsening of " + metric, List.of("Feature", "Worsening", RankingPart.level(shown)),
                        rows, true))));
    }
}
