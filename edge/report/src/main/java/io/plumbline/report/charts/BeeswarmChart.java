// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report.charts;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The attributions of all rows, one band of dots per feature. A column of dots stands for the rows whose attribution lies there;
 * its height follows how many they are, and within it low feature values lie below high ones, which colour shows as well. The
 * picture has the same size for a hundred rows and for a million.
 *
 * @param title the finding
 * @param unit what the axis shows, with its unit
 * @param rows from top to bottom
 */
public record BeeswarmChart(String title, String unit, List<Row> rows) {
    private static final double NAMES = 176;
    private static final double TOP = 34;
    private static final double ROW = 34;
    private static final double STEP = 2.8;
    private static final int MOST = 11;

    /**
     * One feature.
     *
     * @param name its name
     * @param values attribution by row
     * @param classes class of the feature's value by row: 0 for the lowest fifth to 4 for the highest, 5 for values without order
     * @param text the values in words
     */
    public record Row(String name, double[] values, byte[] classes, String text) {}

    /** Returns the chart as SVG; {@code id} must be unique on its page. */
    public String draw(String id, Skin skin) {
        Canvas canvas = new Canvas(skin);
        double bottom = TOP + rows.size() * ROW;
        Scale scale = scale();
        Plot.legend(canvas, NAMES, 12, "feature value");
        Axis.draw(canvas, scale, TOP, bottom, unit);
        canvas.line(scale.place(0), TOP, scale.place(0), bottom, Ink.TEXT, 1.4);
        int columns = (int) ((scale.end() - scale.start()) / STEP) + 1;
        List<int[][]> counts = rows.stream().map(row -> counts(row, scale, columns)).toList();
        Canvas.Dots[] dots = new Canvas.Dots[Plot.CLASSES + 1];
        Arrays.setAll(dots, _ -> new Canvas.Dots());
        for (int index = 0; index < rows.size(); index++) {
            double y = TOP + (index + 0.5) * ROW;
            canvas.fitted(0, y + 4.5, rows.get(index).name(), Canvas.Anchor.START, Ink.TEXT, NAMES - 10);
            int fullest = Arrays.stream(counts.get(index)).mapToInt(column -> IntStream.of(column).sum()).max()
                    .orElse(1);
            for (int column = 0; column < columns; column++) {
                stack(dots, counts.get(index)[column], Math.min(1, MOST / (double) Math.max(1, fullest)),
                        scale.start() + column * STEP, y);
            }
        }
        for (int shade = 0; shade < dots.length; shade++) {
            canvas.dots(dots[shade], Plot.shade(shade), STEP);
        }
        return canvas.image(id, Plot.WIDTH, bottom + Axis.HEIGHT, title, description());
    }

    private Scale scale() {
        double least = 0;
        double most = 0;
        for (Row row : rows) {
            for (double value : row.values()) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        return Scale.linear(least, most, NAMES, Plot.WIDTH - 16);
    }

    /** Returns how many rows of each class fall into each column. */
    private static int[][] counts(Row row, Scale scale, int columns) {
        int[][] counts = new int[columns][Plot.CLASSES + 1];
        for (int index = 0; index < row.values().length; index++) {
            int column = (int) ((scale.place(row.values()[index]) - scale.start()) / STEP + 0.5);
            counts[Math.min(column, columns - 1)][row.classes()[index]]++;
        }
        return counts;
    }

    private static void stack(Canvas.Dots[] dots, int[] counts, double share, double x, double y) {
        int rows = IntStream.of(counts).sum();
        int shown = rows == 0 ? 0 : Math.max(1, (int) Math.round(rows * share));
        int shade = 0;
        int before = counts[0];
        for (int dot = 0; dot < shown; dot++) {
            double place = (dot + 0.5) / shown * rows;
            while (place > before) {
                before += counts[++shade];
            }
            dots[shade].add(x, y + ((shown - 1) / 2.0 - dot) * STEP);
        }
    }

    private String description() {
        return rows.stream().map(row -> row.name() + ": " + row.text()).collect(Collectors.joining("; ")) + ".";
    }
}
