// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report.charts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * Values as bars from zero, each with its interval as a whisker.
 *
 * @param title the finding
 * @param unit what the axis shows, with its unit
 * @param rows from top to bottom
 */
public record BarChart(String title, String unit, List<Row> rows) {
    private static final double NAMES = 176;
    private static final double VALUES = 208;
    private static final double ROW = 24;
    private static final double TOP = 8;

    /**
     * One bar.
     *
     * @param name what it is of
     * @param value its length
     * @param low lower end of its interval, {@code high} the upper one; both empty without interval
     * @param text the value in words
     */
    public record Row(String name, double value, Optional<Double> low, Optional<Double> high, String text) {}

    /** Returns the chart as SVG; {@code id} must be unique on its page. */
    public String draw(String id, Skin skin) {
        Canvas canvas = new Canvas(skin);
        double bottom = TOP + rows.size() * ROW;
        double end = Plot.WIDTH - VALUES;
        Scale scale = Scale.linear(ends().min().orElse(0), ends().max().orElse(1), NAMES, end);
        Axis.draw(canvas, scale, TOP, bottom, unit);
        double zero = scale.place(0);
        for (int index = 0; index < rows.size(); index++) {
            row(canvas, scale, rows.get(index), TOP + (index + 0.5) * ROW);
        }
        canvas.line(zero, TOP, zero, bottom, Ink.TEXT, 1.4);
        return canvas.image(id, Plot.WIDTH, bottom + Axis.HEIGHT, title, description());
    }

    private DoubleStream ends() {
        return DoubleStream.concat(DoubleStream.of(0), rows.stream().flatMapToDouble(row -> DoubleStream.of(row.value(),
                row.low().orElse(row.value()), row.high().orElse(row.value())))).filter(Double::isFinite);
    }

    private static void row(Canvas canvas, Scale scale, Row row, double y) {
        double zero = scale.place(0);
        double at = scale.place(row.value());
        canvas.fitted(0, y + 4.5, row.name(), Canvas.Anchor.START, Ink.TEXT, NAMES - 10);
        canvas.rectangle(Math.min(zero, at), y - 7, Math.abs(at - zero), 14, Ink.HEAT_3);
        if (row.low().isPresent() && row.high().isPresent()) {
            double from = scale.place(row.low().get());
            double to = scale.place(row.high().get());
            canvas.line(from, y, to, y, Ink.TEXT, 1.6).line(from, y - 4, from, y + 4, Ink.TEXT, 1.4)
                    .line(to, y - 4, to, y + 4, Ink.TEXT, 1.4);
        }
        canvas.fitted(scale.end() + 12, y + 4.5, row.text(), Canvas.Anchor.START, Ink.TEXT, VALUES - 12);
    }

    private String description() {
        return rows.stream().map(row -> row.name() + ": " + row.text()).collect(Collectors.joining("; ")) + ".";
    }
}
