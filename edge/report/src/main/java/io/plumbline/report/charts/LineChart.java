// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report.charts;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * Series over one axis, told apart by colour and by how their lines are broken.
 *
 * @param title the finding
 * @param across what the axis across shows, with its unit
 * @param upright what the upright axis shows, with its unit
 * @param series the lines
 * @param description what is read out
 */
public record LineChart(String title, String across, String upright, List<Series> series, String description) {
    private static final List<Ink> INKS = List.of(Ink.ACCENT, Ink.RAISE, Ink.UNSURE);
    private static final double TOP = 54;
    private static final double BOTTOM = 240;
    private static final double RIGHT = Plot.WIDTH - 12;

    /**
     * One line.
     *
     * @param name what it shows
     * @param x places across
     * @param y values
     */
    public record Series(String name, double[] x, double[] y) {}

    /** Returns the chart as SVG; {@code id} must be unique on its page. */
    public String draw(String id, Skin skin) {
        Canvas canvas = new Canvas(skin);
        double[] x = sorted(Series::x);
        double[] y = sorted(Series::y);
        Scale scaleX = Scale.linear(x[0], x[x.length - 1], Axis.WIDTH, RIGHT);
        Scale scaleY = Scale.upright(y[0], y[y.length - 1], BOTTOM, TOP);
        Axis.upright(canvas, scaleY, Axis.WIDTH, RIGHT, upright);
        Axis.draw(canvas, scaleX, TOP, BOTTOM, across);
        double at = Axis.WIDTH;
        for (int index = 0; index < series.size(); index++) {
            Series line = series.get(index);
            Ink ink = INKS.get(index % INKS.size());
            canvas.polyline(Arrays.stream(line.x()).map(scaleX::place).toArray(),
                    Arrays.stream(line.y()).map(scaleY::place).toArray(), ink, 2.4, index > 0);
            canvas.line(at, 12, at + 24, 12, ink, 2.4, index > 0);
            canvas.text(at + 30, 16, line.name(), Canvas.Anchor.START, Ink.MUTED, 12, false);
            at += 48 + Canvas.width(line.name(), 12);
        }
        return canvas.image(id, Plot.WIDTH, BOTTOM + Axis.HEIGHT, title, description);
    }

    private double[] sorted(Function<Series, double[]> values) {
        double[] sorted = series.stream().map(values).flatMapToDouble(DoubleStream::of).filter(Double::isFinite)
                .sorted().toArray();
        return sorted.length == 0 ? new double[]{0, 1} : sorted;
    }
}
