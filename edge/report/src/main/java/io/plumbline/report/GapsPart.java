// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.explain.results.Attributed;
import io.plumbline.explain.results.AttributionGap;
import io.plumbline.measure.Interval;
import io.plumbline.report.charts.IntervalChart;
import io.plumbline.report.charts.VerdictSign;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which features make the outputs of two groups differ.
 *
 * @param explained words and results
 */
record GapsPart(Explained explained) {
    private static final int MOST_ROWS = 12;
    private static final int MOST_GAPS = 8;

    /** Returns the gaps of the output that is shown first, or of any when that has none. */
    private List<AttributionGap> gaps() {
        String output = explained.results().model().outputs().get(explained.lead());
        List<AttributionGap> own = explained.results().gaps().stream().filter(gap -> gap.output().equals(output))
                .toList();
        return own.isEmpty() ? explained.results().gaps() : own;
    }

    Part part() {
        List<AttributionGap> gaps = gaps();
        List<Exhibit> exhibits = IntStream.range(0, Math.min(MOST_GAPS, gaps.size()))
                .mapToObj(index -> exhibit(gaps.get(index), index)).toList();
        List<String> sentences = new ArrayList<>(List.of("The gaps of all features add up to the difference of the mean"
                + " outputs."));
        if (gaps.size() > MOST_GAPS) {
            sentences.add((gaps.size() - MOST_GAPS) + " more comparisons stand in results.json.");
        }
        return Part.of("gaps", "Contribution gaps", sentences, exhibits);
    }

    private Exhibit exhibit(AttributionGap gap, int index) {
        List<Attributed> order = gap.gaps().stream().sorted(Comparator.comparingDouble(each -> -Math.abs(each.value())))
                .toList();
        List<IntervalChart.Row> rows = new ArrayList<>();
        rows.add(row("all features together", gap.total(), Optional.of(gap.totalInterval())));
        order.stream().limit(MOST_ROWS)
                .forEach(each -> rows.add(row(Names.brief(each.name()), each.value(), each.interval())));
        String title = title(gap, order);
        IntervalChart chart = new IntervalChart(title,
                "mean of d less mean of a (" + explained.unit() + ", 0 = no difference)", rows, Optional.of(0.0), false,
                IntervalChart.Width.LONG_NAMES);
        String note = "d: " + Names.shown(gap.disadvantaged()) + ", " + Sentences.plural(gap.disadvantagedRows(), "row")
                + "; a: " + Names.shown(gap.advantaged()) + ", " + Sentences.plural(gap.advantagedRows(), "row")
                + ". Dot: difference. Line: " + Figures.level(gap.totalInterval().level()) + "."
                + (order.size() > MOST_ROWS ? " " + (order.size() - MOST_ROWS) + " smaller ones are left out." : "");
        return Exhibit.of(new ChartView(title, note, chart.draw("gap-chart-" + index, explained.skin()), false),
                table(gap, order));
    }

    private String title(AttributionGap gap, List<Attributed> order) {
        String difference = "Mean " + Names.brief(gap.output()) + " of " + Names.brief(gap.disadvantaged()) + " is "
                + Figures.value(Math.abs(gap.total())) + (gap.total() < 0 ? " below" : " above") + " that of "
                + Names.brief(gap.advantaged());
        return order.isEmpty()
                ? difference
                : difference + "; " + Names.brief(order.getFirst().name()) + " adds most, "
                        + Explained.signed(order.getFirst().value());
    }

    private static IntervalChart.Row row(String name, double value, Optional<Interval> interval) {
        return new IntervalChart.Row(name, Optional.of(value), interval.map(Interval::low),
                interval.map(Interval::high), Optional.empty(), Optional.empty(), VerdictSign.NONE,
                Explained.signed(value) + interval.map(ends -> " (" + Figures.interval(ends) + ")").orElse(""));
    }

    private FigureTable table(AttributionGap gap, List<Attributed> order) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of("All features together", Explained.signed(gap.total()), Figures.interval(gap.totalInterval())));
        order.stream().limit(Explained.MOST).forEach(each -> rows.add(List.of(Names.shown(each.name()),
                Explained.signed(each.value()), each.interval().map(Figures::interval).orElse("none"))));
        return new FigureTable("Contribution gaps between " + Names.shown(gap.disadvantaged()) + " and "
                + Names.shown(gap.advantaged()) + ", in " + explained.unit(),
                List.of("Feature", "Gap", Figures.level(gap.totalInterval().level())), rows, true);
    }
}
