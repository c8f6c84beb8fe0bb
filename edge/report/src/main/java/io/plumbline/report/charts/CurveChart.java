// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * How an output depends on a number: the mean over rows with its interval, single rows, accumulated local effects, and beneath
 * them how many rows have such values. Where no row does, the plot is hatched.
 *
 * @param title the finding
 * @param across what the axis across shows
 * @param upright what the upright axis shows, with its unit
 * @param grid places across, ascending
 * @param mean by place
 * @param low lower end of the interval of each mean
 * @param high upper end
 * @param individual single rows, each by place
 * @param local accumulated local effects, moved to the height of the mean
 * @param density share of rows near each place
 * @param description what is read out
 */
public record CurveChart(String title, String across, String upright, double[] grid, double[] mean, double[] low,
        double[] high, List<double[]> individual, Optional<Effects> local, double[] density, String description) {
    private static final double TOP = 54;
    private static final double BOTTOM = 260;
    private static final double STRIP = 40;
    private static final double RIGHT = Plot.WIDTH - 12;

    /**
     * Accumulated local effects.
     *
     * @param x places across
     * @param y effects
     */
    public record Effects(double[] x, double[] y) {}

    /** Returns the chart as SVG; {@code id} must be unique on its page. */
    public String draw(String id, Skin skin) {
        Canvas canvas = new Canvas(skin);
        Scale scaleX = Scale.linear(grid[0], grid[grid.length - 1], Axis.WIDTH, RIGHT);
        Scale scaleY = scaleY();
        Axis.upright(canvas, scaleY, Axis.WIDTH, RIGHT, upright);
        Axis.draw(canvas, scaleX, TOP, BOTTOM + STRIP, across);
        double[] x = places(grid, scaleX);
        empty(canvas, x);
        band(canvas, x, scaleY);
        for (double[] row : individual) {
            canvas.polyline(x, places(row, scaleY), Ink.AXIS, 0.6, false);
        }
        canvas.polyline(x, places(mean, scaleY), Ink.ACCENT, 2.6, false);
        local.ifPresent(effects -> canvas.polyline(places(effects.x(), scaleX), places(effects.y(), scaleY), Ink.RAISE,
                2, true));
        density(canvas, x);
        legend(canvas);
        return canvas.image(id, Plot.WIDTH, BOTTOM + STRIP + Axis.HEIGHT, title, description);
    }

    private Scale scaleY() {
        double[] shown = Stream.concat(Stream.of(mean, low, high, local.map(Effects::y).orElse(mean)),
                individual.stream()).flatMapToDouble(DoubleStream::of).filter(Double::isFinite).sorted().toArray();
        return shown.length == 0
                ? Scale.upright(0, 1, BOTTOM, TOP)
                : Scale.upright(shown[0], shown[shown.length - 1], BOTTOM, TOP);
    }

    private static double[] places(double[] values, Scale scale) {
        return Arrays.stream(values).map(value -> Double.isNaN(value) ? Double.NaN : scale.place(value)).toArray();
    }

    private void band(Canvas canvas, double[] x, Scale scaleY) {
        List<Double> outline = new ArrayList<>();
        for (int index = 0; index < x.length; index++) {
            outline.addAll(List.of(x[index], scaleY.place(high[index])));
        }
        for (int index = x.length - 1; index >= 0; index--) {
            outline.addAll(List.of(x[index], scaleY.place(low[index])));
        }
        if (outline.stream().allMatch(Double::isFinite) && x.length > 1) {
            canvas.path(Canvas.outline(outline.stream().mapToDouble(Double::doubleValue).toArray()), Ink.BAND,
                    Ink.BAND);
        }
    }

    /** Hatches what lies around places without rows. */
    private void empty(Canvas canvas, double[] x) {
        StringBuilder data = new StringBuilder();
        for (int index = 0; index < x.length; index++) {
            if (density[index] == 0) {
                hatch(data, edge(x, index), TOP, edge(x, index + 1), BOTTOM);
            }
        }
        canvas.strokes(data, Ink.RULE, 1);
    }

    static void hatch(StringBuilder data, double left, double top, double right, double bottom) {
        double step = 7;
        for (double start = left - (bottom - top); start < right; start += step) {
            double fromX = Math.max(left, start);
            double toX = Math.min(right, start + (bottom - top));
            if (toX > fromX) {
                data.append('M').append(Canvas.at(fromX, top + (fromX - start))).append('L')
                        .append(Canvas.at(toX, top + (toX - start)));
            }
        }
    }

    private static double edge(double[] x, int index) {
        return index == 0 ? x[0] : index == x.length ? x[x.length - 1] : (x[index - 1] + x[index]) / 2;
    }

    private void density(Canvas canvas, double[] x) {
        double most = Arrays.stream(density).max().orElse(1);
        for (int index = 0; index < x.length; index++) {
            double height = most == 0 ? 0 : density[index] / most * (STRIP - 8);
            double left = edge(x, index);
            canvas.rectangle(left + 0.5, BOTTOM + STRIP - height, edge(x, index + 1) - left - 1, height, Ink.HEAT_3);
        }
    }

    private void legend(Canvas canvas) {
        double at = Axis.WIDTH;
        at = entry(canvas, at, "mean (PDP)", Ink.ACCENT, 2.6, false);
        if (!individual.isEmpty()) {
            at = entry(canvas, at, "single rows (ICE)", Ink.AXIS, 1, false);
        }
        if (local.isPresent()) {
            at = entry(canvas, at, "local effects (ALE)", Ink.RAISE, 2, true);
        }
        canvas.rectangle(at, 6, 12, 12, Ink.HEAT_3);
        canvas.text(at + 18, 16, "rows with such values", Canvas.Anchor.START, Ink.MUTED, 12, false);
    }

    private static double entry(Canvas canvas, double x, String words, Ink ink, double width, boolean dashed) {
        canvas.line(x, 12, x + 24, 12, ink, width, dashed);
        canvas.text(x + 30, 16, words, Canvas.Anchor.START, Ink.MUTED, 12, false);
        return x + 48 + Canvas.width(words, 12);
    }
}
