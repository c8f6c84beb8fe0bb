// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.explain.results.Dependence;
import io.plumbline.report.charts.CurveChart;
import io.plumbline.report.charts.IntervalChart;
import io.plumbline.report.charts.VerdictSign;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the output depends on one feature at a time.
 *
 * @param explained words and results
 */
record CurvesPart(Explained explained) {
    private static final int MOST_ROWS = 25;

    Part part() {
        List<Exhibit> exhibits = IntStream.range(0, explained.results().dependence().size()).boxed()
                .flatMap(index -> exhibit(explained.results().dependence().get(index), index).stream()).toList();
        return Part.of("curves", "One feature at a time", List.of("The mean (partial dependence) sets the feature to a"
                + " value in every row and leaves the rest as it is; local effects (ALE) only use rows that have such"
                + " values, and are drawn at the height of the mean. Where the two part, features move together and"
                + " the mean rests on rows that do not occur."), exhibits);
    }

    private Optional<Exhibit> exhibit(Dependence dependence, int index) {
        String output = explained.results().model().outputs().get(explained.lead());
        Optional<Dependence.Curve> found = dependence.curves().stream().filter(curve -> curve.output().equals(output))
                .findFirst().or(() -> dependence.curves().stream().findFirst());
        return found.filter(curve -> curve.mean().length > 0).map(curve -> {
            String title = title(dependence, curve);
            String id = "curve-chart-" + index;
            ChartView view = dependence.categorical() || dependence.grid().length == 1
                    ? levels(dependence, curve, title, id)
                    : curve(dependence, curve, title, id);
            return Exhibit.of(view, table(dependence, curve));
        });
    }

    private String title(Dependence dependence, Dependence.Curve curve) {
        int low = 0;
        int high = 0;
        for (int point = 1; point < curve.mean().length; point++) {
            low = curve.mean()[point] < curve.mean()[low] ? point : low;
            high = curve.mean()[point] > curve.mean()[high] ? point : high;
        }
        String name = Names.brief(dependence.feature());
        if (curve.mean()[high] - curve.mean()[low] < 1e-9) {
            return "Mean " + Names.brief(curve.output()) + " does not change with " + name;
        }
        return "Mean " + Names.brief(curve.output()) + " runs from " + Figures.value(curve.mean()[low]) + " at " + name
                + " = " + label(dependence, low) + " to " + Figures.value(curve.mean()[high]) + " at "
                + label(dependence, high);
    }

    private static String label(Dependence dependence, int point) {
        return dependence.categorical()
                ? Names.brief(dependence.labels().get(point))
                : Explained.number(dependence.grid()[point]);
    }

    private ChartView curve(Dependence dependence, Dependence.Curve curve, String title, String id) {
        Optional<CurveChart.Effects> local = dependence.ale().stream()
                .filter(effects -> effects.output().equals(curve.output()))
                .findFirst().map(effects -> raised(effects, dependence, curve));
        CurveChart chart = new CurveChart(title, Names.brief(dependence.feature()),
                "mean " + Names.brief(curve.output()) + " (" + explained.outputUnit() + ")", dependence.grid(),
                curve.mean(), curve.low(), curve.high(), curve.individual().stream().limit(MOST_ROWS).toList(), local,
                dependence.density(), description(dependence, curve));
        String note = "Shaded: interval of the mean over the choice of rows. Hatched: no row has such values.";
        return new ChartView(title, note, chart.draw(id, explained.skin()), false);
    }

    /** Moves centred effects to the height of the mean curve. */
    private static CurveChart.Effects raised(Dependence.AccumulatedEffects effects, Dependence dependence,
            Dependence.Curve curve) {
        double mean = 0;
        double weight = 0;
        for (int point = 0; point < curve.mean().length; point++) {
            mean += dependence.density()[point] * curve.mean()[point];
            weight += dependence.density()[point];
        }
        double height = weight > 0 ? mean / weight : Arrays.stream(curve.mean()).average().orElse(0);
        return new CurveChart.Effects(effects.edges(),
                Arrays.stream(effects.values()).map(value -> value + height).toArray());
    }

    private ChartView levels(Dependence dependence, Dependence.Curve curve, String title, String id) {
        List<IntervalChart.Row> rows = new ArrayList<>();
        for (int point = 0; point < Math.min(Explained.MOST, curve.mean().length); point++) {
            rows.add(new IntervalChart.Row(label(dependence, point), Optional.of(curve.mean()[point]),
                    Optional.of(curve.low()[point]), Optional.of(curve.high()[point]), Optional.empty(),
                    Optional.empty(), VerdictSign.NONE, Figures.value(curve.mean()[point]) + ", "
                            + Figures.percent(dependence.density()[point]) + " of rows"));
        }
        IntervalChart chart = new IntervalChart(title,
                "mean " + Names.brief(curve.output()) + " (" + explained.outputUnit() + ")", rows, Optional.empty(),
                false, IntervalChart.Width.LONG_NAMES);
        return new ChartView(title, "Dot: mean with every row set to this category. Line: its interval over the choice"
                + " of rows.", chart.draw(id, explained.skin()), false);
    }

    private static String description(Dependence dependence, Dependence.Curve curve) {
        return IntStream.range(0, curve.mean().length)
                .mapToObj(point -> label(dependence, point) + ": " + Figures.value(curve.mean()[point]))
                .collect(Collectors.joining("; ")) + ".";
    }

    private FigureTable table(Dependence dependence, Dependence.Curve curve) {
        List<List<String>> rows = IntStream.range(0, curve.mean().length).mapToObj(point -> List.of(
                label(dependence, point), Figures.percent(dependence.density()[point]),
                Figures.value(curve.mean()[point]),
                Figures.value(curve.low()[point]) + " to " + Figures.value(curve.high()[point]))).toList();
        return new FigureTable(
                "Mean " + Names.brief(curve.output()) + " by " + Names.shown(dependence.feature()) + ", in "
                        + explained.outputUnit() + "; importance (spread of the mean) "
                        + Figures.value(curve.importance()),
                List.of(Names.brief(dependence.feature()), "Share of rows", "Mean", "Interval"), rows, true);
    }
}
