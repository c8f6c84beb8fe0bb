// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report.charts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Attributions of a feature against its values, one dot per row or, of many rows, per place where rows lie. Colour is the value
 * of another feature, and two lines say the same without it: the mean attribution of rows where that one is high, and low.
 *
 * @param title the finding
 * @param across what the axis across shows
 * @param upright what the upright axis shows, with its unit
 * @param x the feature's value by row; of a categorical one the code of its category
 * @param y its attribution by row
 * @param classes class of the other feature's value by row, 0 to 4, 5 for values without order
 * @param partner name of the other feature; empty when there is none
 * @param categories names of the categories by code; empty for numbers
 * @param lines mean attributions
 * @param description what is read out
 */
public record ScatterChart(String title, String across, String upright, double[] x, double[] y, byte[] classes,
        Optional<String> partner, List<String> categories, List<Line> lines, String description) {
    private static final double TOP = 54;
    private static final double BOTTOM = 270;
    private static final double CELL = 3;
    private static final double SIZE = 3.4;
    private static final double RIGHT = Plot.WIDTH - 12;

    /**
     * A mean.
     *
     * @param name of which rows
     * @param x places across
     * @param y mean attributions
     * @param dashed whether it is drawn broken
     */
    public record Line(String name, double[] x, double[] y, boolean dashed) {}

    /** Returns the chart as SVG; {@code id} must be unique on its page. */
    public String draw(String id, Skin skin) {
        Canvas canvas = new Canvas(skin);
        Scale scaleX = scaleX();
        Scale scaleY = Scale.upright(Math.min(0, least(y)), Math.max(0, most(y)), BOTTOM, top());
        Axis.upright(canvas, scaleY, Axis.WIDTH, RIGHT, upright);
        canvas.line(Axis.WIDTH, scaleY.place(0), RIGHT, scaleY.place(0), Ink.TEXT, 1.2);
        across(canvas, scaleX);
        dots(canvas, scaleX, scaleY);
        for (Line line : lines) {
            canvas.polyline(Arrays.stream(line.x()).map(scaleX::place).toArray(),
                    Arrays.stream(line.y()).map(scaleY::place).toArray(), Ink.TEXT, 2, line.dashed());
        }
        legend(canvas);
        return canvas.image(id, Plot.WIDTH, BOTTOM + Axis.HEIGHT, title, description);
    }

    private Scale scaleX() {
        return categories.isEmpty()
                ? Scale.linear(least(x), most(x), Axis.WIDTH, RIGHT)
                : new Scale(-0.5, categories.size() - 0.5, Axis.WIDTH, RIGHT, false, List.of());
    }

    private void across(Canvas canvas, Scale scale) {
        Axis.draw(canvas, scale, top(), BOTTOM, across);
        double room = (RIGHT - Axis.WIDTH) / Math.max(1, categories.size()) - 6;
        for (int code = 0; code < categories.size(); code++) {
            canvas.fitted(scale.place(code), BOTTOM + 16, categories.get(code), Canvas.Anchor.MIDDLE, Ink.MUTED, room);
        }
    }

    private void dots(Canvas canvas, Scale scaleX, Scale scaleY) {
        Canvas.Dots[] dots = new Canvas.Dots[Plot.CLASSES + 1];
        Arrays.setAll(dots, _ -> new Canvas.Dots());
        int columns = (int) (Plot.WIDTH / CELL) + 1;
        boolean[] taken = new boolean[columns * ((int) (BOTTOM / CELL) + 1)];
        for (int row = 0; row < x.length; row++) {
            if (Double.isNaN(x[row]) || Double.isNaN(y[row])) {
                continue;
            }
            double px = scaleX.place(categories.isEmpty() ? x[row] : x[row] + spread(row));
            double py = scaleY.place(y[row]);
            int cell = (int) (py / CELL) * columns + (int) (px / CELL);
            if (!taken[cell]) {
                taken[cell] = true;
                dots[classes[row]].add(px, py);
            }
        }
        for (int shade = 0; shade < dots.length; shade++) {
            canvas.dots(dots[shade], Plot.shade(shade), SIZE);
        }
    }

    /** Returns how far a dot stands beside its category: the same for the same row, evenly spread. */
    private static double spread(int row) {
        double turn = row * 0.6180339887498949;
        return (turn - Math.floor(turn) - 0.5) * 0.6;
    }

    private void legend(Canvas canvas) {
        partner.ifPresent(name -> Plot.legend(canvas, 0, 12, name));
        double at = Plot.WIDTH - 12;
        for (Line line : lines.reversed()) {
            canvas.text(at, 16, line.name(), Canvas.Anchor.END, Ink.MUTED, 12, false);
            at -= Canvas.width(line.name(), 12) + 18;
            canvas.line(at - 24, 12, at, 12, Ink.TEXT, 2, line.dashed());
            at -= 44;
        }
    }

    /** Returns where the plot begins: beneath the legend, where there is one. */
    private double top() {
        return partner.isEmpty() && lines.isEmpty() ? 28 : TOP;
    }

    private static double least(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
    }

    private static double most(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).max().orElse(1);
    }
}
