// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report.charts;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A table of numbers as shaded cells, the darker the higher, with the numbers inside.
 *
 * @param title   the finding
 * @param columns names of the columns, from left to right
 * @param rows    names of the rows, from top to bottom
 * @param values  shape (rows, columns), all finite
 * @param texts   the values in words, of the same shape
 */
public record MatrixChart(String title, List<String> columns, List<String> rows, double[][] values,
        String[][] texts) {
    private static final List<Ink> SHADES = List.of(Ink.HEAT_1, Ink.HEAT_2, Ink.HEAT_3, Ink.HEAT_4, Ink.HEAT_5);
    private static final double NAMES = 132;
    private static final double WIDEST = 110;
    private static final double TOP = 24;
    private static final double ROW = 26;

    /** Returns the chart as SVG; {@code id} must be unique on its page. */
    public String draw(String id, Skin skin) {
        Canvas canvas = new Canvas(skin);
        double width = Math.min(WIDEST, (Plot.WIDTH - NAMES) / columns.size());
        for (int column = 0; column < columns.size(); column++) {
            canvas.fitted(NAMES + (column + 0.5) * width, TOP - 8, columns.get(column), Canvas.Anchor.MIDDLE,
                    Ink.MUTED, width - 4);
        }
        double low = all().min().orElse(0);
        double span = all().max().orElse(1) - low;
        for (int row = 0; row < rows.size(); row++) {
            double y = TOP + row * ROW;
            canvas.fitted(NAMES - 8, y + ROW / 2 + 4.5, rows.get(row), Canvas.Anchor.END, Ink.TEXT, NAMES - 10);
            for (int column = 0; column < columns.size(); column++) {
                double share = span > 0 ? (values[row][column] - low) / span : 0;
                int shade = (int) Math.min(SHADES.size() - 1, Math.floor(share * SHADES.size()));
                double x = NAMES + column * width;
                canvas.rectangle(x + 0.5, y + 0.5, width - 1, ROW - 1, SHADES.get(shade));
                canvas.fitted(x + width / 2, y + ROW / 2 + 4.5, texts[row][column], Canvas.Anchor.MIDDLE,
                        shade > 2 ? Ink.ON_STRONG : Ink.ON_SOFT, width - 4);
            }
        }
        return canvas.image(id, Plot.WIDTH, TOP + rows.size() * ROW + 4, title, description());
    }

    private DoubleStream all() {
        return List.of(values).stream().flatMapToDouble(DoubleStream::of);
    }

    private String description() {
        StringBuilder words = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            words.append(rows.get(row)).append(": ").append(String.join(", ", texts[row])).append("; ");
        }
        return words.append("columns ").append(String.join(", ", columns)).append('.').toString();
    }
}
