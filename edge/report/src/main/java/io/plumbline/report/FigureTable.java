// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import java.util.List;

/**
 * A table of figures, ready to print. A cell may have several lines.
 *
 * @param caption what it shows
 * @param head names of the columns
 * @param rows lines of the table; the first cell of each names it
 * @param folded whether a reader opens it first, since a chart above shows the same
 */
record FigureTable(String caption, List<String> head, List<List<String>> rows, boolean folded) {

    /** Returns the lines of {@code cell}. */
    static List<String> lines(String cell) {
        return cell.lines().toList();
    }
}
