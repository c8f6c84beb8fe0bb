// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Rows of text in columns as wide as their widest cell. */
final class TextTable {
    /** Aligns a column to the left. */
    static final boolean LEFT = false;
    /** Aligns a column to the right, as for numbers. */
    static final boolean RIGHT = true;

    private static final String GAP = "  ";

    private final boolean[] alignments;
    private final List<Row> rows = new ArrayList<>();

    /** A table with one column per alignment. */
    TextTable(boolean... alignments) {
        this.alignments = alignments;
    }

    /** Adds a row. */
    void row(String... cells) {
        row(UnaryOperator.identity(), cells);
    }

    /** Adds a row whose finished line goes through {@code paint}, which may colour but not lengthen it visibly. */
    void row(UnaryOperator<String> paint, String... cells) {
        rows.add(new Row(paint, cells));
    }

    /** Prints the rows, each after {@code indent}; columns that are empty throughout are left out. */
    void print(PrintStream out, String indent) {
        int[] widths = new int[alignments.length];
        for (Row row : rows) {
            Arrays.setAll(widths, column -> Math.max(widths[column], width(row.cells[column])));
        }
        for (Row row : rows) {
            out.println(row.paint.apply(indent + line(row.cells, widths)));
        }
    }

    private String line(String[] cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.length; column++) {
            if (widths[column] == 0) {
                continue;
            }
            String padding = " ".repeat(widths[column] - width(cells[column]));
            line.append(line.isEmpty() ? "" : GAP)
                    .append(alignments[column] == RIGHT ? padding + cells[column] : cells[column] + padding);
        }
        return line.toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private record Row(UnaryOperator<String> paint, String[] cells) {}
}
