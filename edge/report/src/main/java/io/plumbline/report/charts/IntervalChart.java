// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report.charts;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Values as dots with their intervals as whiskers, one row each, on one axis. The band behind a row is what its rule
 * allows, and runs to the edge where the bound lies far off; the vertical line is the value that means no difference.
 * Rows without a value say why.
 *
 * @param title the finding
 * @param unit what the axis shows, with its unit
 * @param rows from top to bottom
 * @param neutral value to draw the vertical line at; empty for none
 * @param ratios whether values are ratios, which need a logarithmic axis
 * @param wide room for row names
 */
public record IntervalChart(String title, String unit, List<Row> rows, Optional<Double> neutral, boolean ratios,
        Width wide) {
    private static final double ROW = 26;
    private static final double TOP = 8;

    /** How much room row names and the plot get. */
    public enum Width {
        /** Short names such as DPPL, beside a broad plot. */
        SHORT_NAMES(64, 380, 216),
        /** Names of groups. */
        LONG_NAMES(216, 260, 190),
        /** Names of groups in one of several small charts side by side. */
        SMALL(104, 152, 74);

        private final double names;
        private final double plot;
        private final double values;

        Width(double names, double plot, double values) {
            this.names = names;
            this.plot = plot;
            this.values = values;
        }
    }

    /**
     * One value.
     *
     * @param name what it is of
     * @param value the value; empty when there is none
     * @param low lower end of its interval, {@code high} the upper one; both empty without interval
     * @param atLeast smallest allowed value, {@code atMost} the largest; empty where no rule says so
     * @param sign how it was judged
     * @param text the value in words, or why there is none
     */
    public record Row(String name, Optional<Double> value, Optional<Double> low, Optional<Double> high,
            Optional<Double> atLeast, Optional<Double> atMost, VerdictSign sign, String text) {}

    /** Returns the chart as SVG; {@code id} must be unique on its page. */
    public String draw(String id, Skin skin) {
        Canvas canvas = new Canvas(skin);
        Scale scale = scale();
        double bottom = TOP + rows.size() * ROW;
        for (int index = 0; index < rows.size(); index++) {
            band(canvas, scale, rows.get(index), TOP + index * ROW);
        }
        Axis.draw(canvas, scale, TOP, bottom, unit);
        for (int index = 0; index < rows.size(); index++) {
            bounds(canvas, scale, rows.get(index), TOP + index * ROW);
        }
        neutral.ifPresent(value -> canvas.line(scale.place(value), TOP, scale.place(value), bottom, Ink.TEXT, 1.4));
        for (int index = 0; index < rows.size(); index++) {
            row(canvas, scale, rows.get(index), TOP + (index + 0.5) * ROW);
        }
        return canvas.image(id, wide.names + wide.plot + wide.values, bottom + Axis.HEIGHT, title, description());
    }

    private Scale scale() {
        double[] shown = Stream.concat(neutral.stream(), rows.stream().flatMap(IntervalChart::drawn))
                .mapToDouble(Double::doubleValue).filter(value -> Double.isFinite(value) && (!ratios || value > 0))
                .sorted()
                .toArray();
        double least = shown.length == 0 ? 0 : shown[0];
        double most = shown.length == 0 ? 1 : shown[shown.length - 1];
        double room = ratios ? 0 : (most - least) / 2;
        double[] bounds = rows.stream().flatMap(row -> Stream.of(row.atLeast(), row.atMost())).flatMap(Optional::stream)
                .mapToDouble(Double::doubleValue).filter(bound -> bound >= least - room && bound <= most + room)
                .toArray();
        double from = Math.min(least, DoubleStream.of(bounds).min().orElse(least));
        double to = Math.max(most, DoubleStream.of(bounds).max().orElse(most));
        double end = wide.names + wide.plot;
        return ratios ? Scale.ratios(from, to, wide.names, end) : Scale.linear(from, to, wide.names, end);
    }

    private static Stream<Double> drawn(Row row) {
        return row.value().isEmpty()
                ? Stream.empty()
                : Stream.of(row.value(), row.low(), row.high()).flatMap(Optional::stream);
    }

    private static void band(Canvas canvas, Scale scale, Row row, double y) {
        if (row.value().isEmpty() || row.atLeast().isEmpty() && row.atMost().isEmpty()) {
            return;
        }
        double from = scale.place(row.atLeast().orElse(scale.low()));
        double to = scale.place(row.atMost().orElse(scale.high()));
        canvas.rectangle(from, y + 3, to - from, ROW - 6, Ink.BAND);
    }

    private static void bounds(Canvas canvas, Scale scale, Row row, double y) {
        if (row.value().isPresent()) {
            Stream.of(row.atLeast(), row.atMost()).flatMap(Optional::stream)
                    .filter(bound -> bound >= scale.low() && bound <= scale.high()).map(scale::place)
                    .forEach(x -> canvas.line(x, y + 3, x, y + ROW - 3, Ink.AXIS, 1.2, true));
        }
    }

    private void row(Canvas canvas, Scale scale, Row row, double y) {
        double base = y + 4.5;
        canvas.fitted(0, base, row.name(), Canvas.Anchor.START, Ink.TEXT, wide.names - 10);
        if (row.value().isEmpty()) {
            canvas.fitted(scale.start() + 6, base, row.text(), Canvas.Anchor.START, Ink.MUTED,
                    wide.plot + wide.values - 10);
            return;
        }
        Ink ink = row.sign().ink();
        if (row.low().isPresent() && row.high().isPresent()) {
            double from = scale.place(row.low().get());
            double to = scale.place(row.high().get());
            canvas.line(from, y, to, y, ink, 2);
            canvas.line(from, y - 4, from, y + 4, ink, 1.6);
            canvas.line(to, y - 4, to, y + 4, ink, 1.6);
        }
        row.sign().mark(canvas, scale.place(row.value().get()), y, 5);
        canvas.fitted(scale.end() + 14, base, row.text(), Canvas.Anchor.START, Ink.TEXT, wide.values - 14);
    }

    private String description() {
        return rows.stream().map(row -> row.name() + ": " + row.text()).reduce((left, right) -> left + "; " + right)
                .orElse("No values") + ".";
    }
}
