// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.fairness.results.SubgroupSearch;
import io.plumbline.report.charts.IntervalChart;
import io.plumbline.report.charts.Skin;
import io.plumbline.report.charts.VerdictSign;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The search for the worst subgroups.
 *
 * @param sentence the finding
 * @param metric what was compared
 * @param columns columns that were combined
 * @param rows worst first
 * @param charts their gaps as a chart
 */
record SubgroupsView(String sentence, String metric, String columns, List<Row> rows, List<ChartView> charts) {
    private static final int MOST_CHARTED = 15;

    /** One subgroup, as text. */
    record Row(String conditions, String rows, String rate, String rest, String gap, String interval,
            String probability, String adjusted) {}

    static SubgroupsView of(SubgroupSearch search, double level, Skin skin) {
        List<Row> rows = search.worst().stream().map(SubgroupsView::row).toList();
        String columns = search.columns().stream().map(Names::shown).collect(Collectors.joining(", "));
        return new SubgroupsView(Sentences.subgroups(search), Titles.ofGroupMetric(search.metric()), columns, rows,
                rows.isEmpty() ? List.of() : List.of(chart(search, level, skin)));
    }

    private static Row row(SubgroupSearch.Subgroup found) {
        return new Row(conditions(found), Figures.count(found.rows()), Figures.value(found.rate()),
                Figures.value(found.restRate()), Figures.value(found.gap()), Figures.interval(found.interval()),
                Figures.probability(found.pValue()), Figures.probability(found.adjustedPValue()));
    }

    private static ChartView chart(SubgroupSearch search, double level, Skin skin) {
        List<IntervalChart.Row> rows = search.worst().stream().limit(MOST_CHARTED).map(SubgroupsView::charted).toList();
        long clear = search.worst().stream().filter(found -> found.adjustedPValue() < 1 - level).count();
        String title = clear + " of " + search.worst().size()
                + " listed subgroups differ from everyone else at a corrected p below " + Figures.value(1 - level);
        IntervalChart chart = new IntervalChart(title,
                Titles.ofGroupMetric(search.metric()) + " of everyone else minus that of the subgroup", rows,
                Optional.of(0.0), false, IntervalChart.Width.LONG_NAMES);
        return new ChartView(title, "Dot: gap. Line: its interval, not corrected for the search.",
                chart.draw("subgroups-chart", skin), false);
    }

    private static IntervalChart.Row charted(SubgroupSearch.Subgroup found) {
        return new IntervalChart.Row(conditions(found), Optional.of(found.gap()), Optional.of(found.interval().low()),
                Optional.of(found.interval().high()), Optional.empty(), Optional.empty(), VerdictSign.NONE,
                Figures.value(found.gap()) + " (" + Figures.interval(found.interval()) + ")");
    }

    private static String conditions(SubgroupSearch.Subgroup found) {
        return found.conditions().stream().map(Names::shown).collect(Collectors.joining(" and "));
    }
}
