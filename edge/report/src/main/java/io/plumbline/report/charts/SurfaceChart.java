// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report.charts;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How an output depends on two features: a grid of cells, the darker the higher, hatched where no row lies.
 *
 * @param title the finding
 * @param across what the axis across shows, with its cells' names
 * @param columns names of the cells across
 * @param upright what the upright axis shows
 * @param rows names of the cells upwards
 * @param values shape (columns, rows)
 * @param empty whether no row lies in a cell, shape (columns, rows)
 * @param legend the five shades in words, lightest first
 * @param steps shade of each cell, 1 to 5, shape (columns, rows)
 * @param description what is read out
 */
public record SurfaceChart(String title, String across, List<String> columns, String upright, List<String> rows,
        String[][] values, boolean[][] empty, List<String> legend, int[][] steps, String description) {
    private static final List<Ink> SHADES = List.of(Ink.HEAT_1, Ink.HEAT_2, Ink.HEAT_3, Ink.HEAT_4, Ink.HEAT_5);
    private static final double NAMES = 132;
    private static final double TOP = 54;
    private static final double ROW = 22;
    private static final double LEAST_WRITTEN = 46;

    /** Returns the chart as SVG; {@code id} must be unique on its page. */
    public String draw(String id, Skin skin) {
        Canvas canvas = new Canvas(skin);
        double width = (Plot.WIDTH - 12 - NAMES) / columns.size();
        double bottom = TOP + rows.size() * ROW;
        legend(canvas);
        canvas.fitted(0, TOP - 10, upright, Canvas.Anchor.START, Ink.MUTED, NAMES + 200);
        StringBuilder hatching = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            double y = bottom - (row + 1) * ROW;
            canvas.fitted(NAMES - 8, y + ROW / 2 + 4.5, rows.get(row), Canvas.Anchor.END, Ink.TEXT, NAMES - 10);
            for (int column = 0; column < columns.size(); column++) {
                cell(canvas, column, row, NAMES + column * width, y, width, hatching);
            }
        }
        canvas.strokes(hatching, Ink.AXIS, 0.8);
        names(canvas, width, bottom);
        return canvas.image(id, Plot.WIDTH, bottom + Axis.HEIGHT, title, description);
    }

    private void cell(Canvas canvas, int column, int row, double x, double y, double width, StringBuilder hatching) {
        if (empty[column][row]) {
            CurveChart.hatch(hatching, x + 1, y + 1, x + width - 1, y + ROW - 1);
            return;
        }
        int step = steps[column][row];
        canvas.rectangle(x + 0.5, y + 0.5, width - 1, ROW - 1, SHADES.get(step - 1));
        if (width >= LEAST_WRITTEN) {
            canvas.text(x + width / 2, y + ROW / 2 + 4, values[column][row], Canvas.Anchor.MIDDLE,
                    step > 3 ? Ink.ON_STRONG : Ink.ON_SOFT, 11, false);
        }
    }

    private void names(Canvas canvas, double width, double bottom) {
        int each = (int) Math.ceil(58 / width);
        IntStream.range(0, columns.size()).filter(column -> column % each == 0).forEach(column -> canvas.fitted(
                NAMES + (column + 0.5) * width, bottom + 16, columns.get(column), Canvas.Anchor.MIDDLE, Ink.MUTED,
                width * each - 4));
        canvas.text((NAMES + Plot.WIDTH - 12) / 2, bottom + 36, across, Canvas.Anchor.MIDDLE, Ink.MUTED, 12, false);
    }

    private void legend(Canvas canvas) {
        double at = 0;
        for (int shade = 0; shade < legend.size(); shade++) {
            canvas.rectangle(at, 6, 12, 12, SHADES.get(shade));
            canvas.text(at + 17, 16, legend.get(shade), Canvas.Anchor.START, Ink.MUTED, 12, false);
            at += 28 + Canvas.width(legend.get(shade), 12);
        }
        StringBuilder hatching = new StringBuilder();
        CurveChart.hatch(hatching, at, 6, at + 12, 18);
        canvas.strokes(hatching, Ink.AXIS, 0.8);
        canvas.text(at + 17, 16, "no rows", Canvas.Anchor.START, Ink.MUTED, 12, false);
    }
}
