// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.fairness.BiasMetrics;
import io.plumbline.fairness.MetricSpec;
import io.plumbline.fairness.results.AnalysisResults;
import io.plumbline.fairness.results.Judgement;
import io.plumbline.measure.Interval;
import io.plumbline.report.charts.IntervalChart;
import io.plumbline.report.charts.Skin;
import io.plumbline.report.charts.VerdictSign;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Interval charts of a facet value's metrics: one for differences, one for ratios, one for values without bounds. */
final class MetricCharts {
    private static final String PLAIN_NOTE = "Dot: value. Line: interval.";
    private static final String NOTE = PLAIN_NOTE + " Shaded band: what the rule allows."
            + " Disc: pass; triangle: fail; diamond: not enough evidence.";

    private MetricCharts() {}

    private enum Kind {
        DIFFERENCE("difference or distance (shares, 0 = no difference)", 0), RATIO(
                "ratio d / a (logarithmic, 1 = no difference)",
                1), UNBOUNDED("value (no upper bound, 0 = no difference)", 0);

        private final String unit;
        private final double neutral;

        Kind(String unit, double neutral) {
            this.unit = unit;
            this.neutral = neutral;
        }

        static Kind of(String metric) {
            if (Titles.isRatio(metric)) {
                return RATIO;
            }
            boolean unbounded = BiasMetrics.find(metric).map(MetricSpec::range)
                    .map(range -> Double.isInfinite(range.low()) || Double.isInfinite(range.high())).orElse(false);
            return unbounded ? UNBOUNDED : DIFFERENCE;
        }
    }

    static List<ChartView> of(String id, List<MetricRow> rows, AnalysisResults results, Skin skin) {
        List<ChartView> charts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<MetricRow> chosen = rows.stream().filter(row -> Kind.of(row.name()) == kind).toList();
            if (chosen.stream().anyMatch(row -> Sentences.shownValue(row.metric(), results.mode()).isPresent())) {
                charts.add(chart(id + "-chart-" + (charts.size() + 1), kind, chosen, results, skin,
                        charts.isEmpty() ? note(rows) : ""));
            }
        }
        return charts;
    }

    private static String note(List<MetricRow> rows) {
        return rows.stream().anyMatch(row -> row.judgement().isPresent()) ? NOTE : PLAIN_NOTE;
    }

    private static ChartView chart(String id, Kind kind, List<MetricRow> rows, AnalysisResults results, Skin skin,
            String note) {
        List<IntervalChart.Row> shown = rows.stream().map(row -> row(row, results)).toList();
        String title = title(kind, shown);
        IntervalChart chart = new IntervalChart(title, kind.unit, shown, Optional.of(kind.neutral),
                kind == Kind.RATIO, IntervalChart.Width.SHORT_NAMES);
        return new ChartView(title, note, chart.draw(id, skin), false);
    }

    private static IntervalChart.Row row(MetricRow row, AnalysisResults results) {
        Optional<Double> value = Sentences.shownValue(row.metric(), results.mode());
        Optional<Interval> interval = Sentences.shownInterval(row.metric(), results.mode());
        Optional<Judgement> judgement = row.judgement();
        return new IntervalChart.Row(row.name(), value, interval.map(Interval::low), interval.map(Interval::high),
                judgement.flatMap(Judgement::atLeast), judgement.flatMap(Judgement::atMost),
                VerdictSign.of(judgement.map(Judgement::verdict)), row.valueAndInterval());
    }

    private static String title(Kind kind, List<IntervalChart.Row> rows) {
        List<IntervalChart.Row> withInterval = rows.stream()
                .filter(row -> row.low().isPresent() && row.value().isPresent())
                .toList();
        Optional<IntervalChart.Row> farthest = rows.stream().filter(row -> row.value().isPresent()).max(
                Comparator.comparingDouble(row -> distance(kind, row.value().orElseThrow())));
        IntervalChart.Row extreme = farthest.orElseThrow();
        String reach = full(extreme.name()) + (rows.size() == 1
                ? " is "
                : " lies farthest from "
                        + Figures.fixed(kind.neutral, 0) + ", at ")
                + Figures.value(extreme.value().orElseThrow());
        long apart = withInterval.stream().filter(row -> row.low().orElseThrow() > kind.neutral
                || row.high().orElseThrow() < kind.neutral).count();
        if (withInterval.isEmpty()) {
            return reach;
        }
        String neutral = Figures.fixed(kind.neutral, 0);
        if (rows.size() == 1) {
            return reach + "; its interval " + (apart == 1 ? "leaves out " : "holds ") + neutral;
        }
        return reach + "; " + apart + " of " + withInterval.size() + " intervals leave out " + neutral;
    }

    private static String full(String name) {
        String title = Titles.of(name);
        return title.equals(name) ? name : title + " (" + name + ")";
    }

    private static double distance(Kind kind, double value) {
        return kind == Kind.RATIO
                ? Math.abs(Math.log(Math.max(value, Double.MIN_NORMAL)))
                : Math.abs(value - kind.neutral);
    }
}
