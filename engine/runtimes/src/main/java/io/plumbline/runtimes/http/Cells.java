// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import static io.plumbline.measure.PlumblineException.Category.INVALID_DATA;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.plumbline.measure.PlumblineException;
import io.plumbline.model.Feature;
import io.plumbline.model.Rows;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the cells of rows so that numbers read back to the same double. Safe for several threads. */
final class Cells {
    /** Whole numbers up to here are written without a point or exponent; a double holds each of them exactly. */
    private static final double WHOLE = 1L << 53;
    private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

    private final List<Feature> features;

    Cells(List<Feature> features) {
        this.features = List.copyOf(features);
    }

    List<Feature> features() {
        return features;
    }

    /** Appends the cell as a JSON number, string or null. */
    void json(Rows rows, int row, int column, StringBuilder out) {
        double cell = cell(rows, row, column);
        if (Double.isNaN(cell)) {
            out.append("null");
            return;
        }
        String text = text(rows, column, cell);
        if (text == null) {
            number(cell, row, column, out);
        } else {
            string(text, out);
        }
    }

    /** Appends the cell as a CSV field, empty when missing. */
    void csv(Rows rows, int row, int column, StringBuilder out) {
        double cell = cell(rows, row, column);
        if (Double.isNaN(cell)) {
            return;
        }
        String text = text(rows, column, cell);
        if (text == null) {
            number(cell, row, column, out);
        } else if (features.get(column).kind() == Feature.Kind.TEXT || needsQuotes(text)) {
            out.append('"').append(text.replace("\"", "\"\"")).append('"');
        } else {
            out.append(text);
        }
    }

    /** Appends {@code text} as a JSON string. */
    static void string(String text, StringBuilder out) {
        out.append('"');
        ENCODER.quoteAsString(text, out);
        out.append('"');
    }

    private double cell(Rows rows, int row, int column) {
        return rows.cells()[row * features.size() + column];
    }

    private @Nullable String text(Rows rows, int column, double cell) {
        return switch (features.get(column).kind()) {
            case NUMERIC -> null;
            case CATEGORICAL -> features.get(column).levels().get((int) cell);
            case TEXT -> rows.texts().get((int) cell);
        };
    }

    private void number(double cell, int row, int column, StringBuilder out) {
        if (Double.isInfinite(cell)) {
            throw new PlumblineException(INVALID_DATA,
                    "Row %d holds an infinite number in column '%s', which cannot be sent to an endpoint. Replace it or leave it empty."
                            .formatted(row + 1, features.get(column).name()));
        }
        boolean negativeZero = cell == 0 && 1 / cell < 0;
        if (cell == Math.rint(cell) && Math.abs(cell) <= WHOLE && !negativeZero) {
            out.append((long) cell);
        } else {
            out.append(cell);
        }
    }

    private static boolean needsQuotes(String text) {
        // Unquoted, an empty text would be read as missing, and readers strip blanks at the ends.
        return text.isEmpty() || !text.equals(text.strip()) || text.indexOf(',') >= 0 || text.indexOf('"') >= 0
                || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    }
}
