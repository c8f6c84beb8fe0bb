// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report.cards;

import io.plumbline.governance.cards.content.CardEvaluation.MetricGroup;
import io.plumbline.governance.cards.content.CardMetric;
import io.plumbline.report.Figures;
import io.plumbline.report.Names;
import io.plumbline.report.charts.BarChart;
import io.plumbline.report.charts.LineChart;
import io.plumbline.report.charts.MatrixChart;
import io.plumbline.report.charts.Skin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Groups of metrics as charts and tables. Numbers stay with what is drawn; of very many the first are listed. */
final class MetricBlocks {
    private static final int MOST_BARS = 40;
    private static final int MOST_ROWS = 100;
    private static final int MOST_WRITTEN = 8;
    private static final double MOST_EXACT = 1e15;

    private final Skin skin;
    private int drawn;

    MetricBlocks(Skin skin) {
        this.skin = skin;
    }

    List<Block> of(MetricGroup group) {
        List<Block> blocks = new ArrayList<>();
        List<List<String>> simple = new ArrayList<>();
        for (CardMetric metric : group.metrics()) {
            switch (metric) {
                case CardMetric.Number number -> simple.add(row(number, shown(number.value())));
                case CardMetric.Word word -> simple.add(row(word, Names.shown(word.value())));
                case CardMetric.Flag flag -> simple.add(row(flag, flag.value() ? "yes" : "no"));
                case CardMetric.Line line -> blocks.addAll(line(line));
                case CardMetric.Bars bars -> blocks.addAll(bars(bars));
                case CardMetric.Matrix matrix -> blocks.addAll(matrix(matrix));
            }
        }
        if (!simple.isEmpty()) {
            blocks.addFirst(table(Names.shown(group.name()), List.of("Metric", "Value", "Notes"), simple));
        } else if (!blocks.isEmpty()) {
            blocks.addFirst(new Block.Heading(Names.shown(group.name())));
        }
        return blocks;
    }

    private static List<String> row(CardMetric metric, String value) {
        return List.of(Names.clean(metric.name()), value, note(metric));
    }

    private List<Block> line(CardMetric.Line line) {
        String across = line.across().map(Names::brief).orElse("x");
        String upright = line.upright().map(Names::brief).orElse("y");
        double[] x = line.points().stream().mapToDouble(CardMetric.Point::x).toArray();
        double[] y = line.points().stream().mapToDouble(CardMetric.Point::y).toArray();
        String title = Names.shown(line.name());
        List<Block> blocks = new ArrayList<>();
        if (x.length > 1) {
            blocks.add(new Block.Chart(title, note(line),
                    new LineChart(title, across, upright, List.of(new LineChart.Series(upright, x, y)),
                            x.length + " points, from " + shown(y[0]) + " to "
                                    + shown(y[y.length - 1]) + ".")
                            .draw(id(), skin)));
        }
        blocks.add(table(title + ": points", List.of(across, upright), line.points().stream()
                .map(point -> List.of(shown(point.x()), shown(point.y()))).toList()));
        return blocks;
    }

    private List<Block> bars(CardMetric.Bars bars) {
        String title = Names.shown(bars.name());
        String unit = bars.upright().map(Names::brief).orElse("value");
        List<String> names = names(bars.bars(), bars.values().size(), "");
        List<BarChart.Row> rows = IntStream.range(0, Math.min(MOST_BARS, names.size()))
                .mapToObj(index -> new BarChart.Row(Names.brief(names.get(index)), bars.values().get(index),
                        Optional.empty(), Optional.empty(), shown(bars.values().get(index))))
                .toList();
        return List.of(new Block.Chart(title, note(bars), new BarChart(title, unit, rows).draw(id(), skin)),
                table(title + ": figures", List.of("Bar", unit), IntStream.range(0, names.size())
                        .mapToObj(index -> List.of(names.get(index), shown(bars.values().get(index))))
                        .toList()));
    }

    private List<Block> matrix(CardMetric.Matrix matrix) {
        String title = Names.shown(matrix.name());
        int width = matrix.rows().stream().mapToInt(List::size).max().orElse(0);
        List<String> columns = names(matrix.across(), width, "column ");
        List<String> rows = names(matrix.upright(), matrix.rows().size(), "row ");
        List<Block> blocks = new ArrayList<>();
        if (width <= MOST_WRITTEN && matrix.rows().stream().allMatch(row -> row.size() == width)) {
            double[][] values = matrix.rows().stream()
                    .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray()).toArray(double[][]::new);
            String[][] texts = matrix.rows().stream()
                    .map(row -> row.stream().map(MetricBlocks::shown).toArray(String[]::new))
                    .toArray(String[][]::new);
            blocks.add(new Block.Chart(title, note(matrix),
                    new MatrixChart(title, columns.stream().map(Names::brief).toList(),
                            rows.stream().map(Names::brief).toList(), values, texts).draw(id(), skin)));
        }
        List<String> head = new ArrayList<>(List.of(""));
        head.addAll(columns);
        blocks.add(table(title + ": figures", head, IntStream.range(0, rows.size()).mapToObj(index -> {
            List<String> cells = new ArrayList<>(List.of(rows.get(index)));
            IntStream.range(0, width).forEach(column -> cells.add(column < matrix.rows().get(index).size()
                    ? shown(matrix.rows().get(index).get(column))
                    : ""));
            return cells;
        }).map(List::copyOf).toList()));
        return blocks;
    }

    private static List<String> names(List<String> given, int count, String otherwise) {
        return IntStream.range(0, count)
                .mapToObj(index -> index < given.size() ? Names.shown(given.get(index)) : otherwise + (index + 1))
                .toList();
    }

    private static Block.Table table(String caption, List<String> head, List<List<String>> rows) {
        int more = rows.size() - MOST_ROWS;
        return new Block.Table(more > 0
                ? caption + " (the first " + MOST_ROWS + " of " + Figures.count(rows.size())
                        + "; the content of the card has all)"
                : caption, head, rows.stream().limit(MOST_ROWS).toList());
    }

    /** Whole numbers are often counts, which nobody writes with decimals. */
    static String shown(double value) {
        return value == Math.rint(value) && Math.abs(value) < MOST_EXACT
                ? Figures.weight(value)
                : Figures.value(value);
    }

    private static String note(CardMetric metric) {
        return metric.notes().map(Names::clean).orElse("");
    }

    private String id() {
        drawn++;
        return "card-chart-" + drawn;
    }
}
