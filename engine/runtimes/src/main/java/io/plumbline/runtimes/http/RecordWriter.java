// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import io.plumbline.model.Rows;

/** Writes one row as one record of a request. Safe for several threads. */
@FunctionalInterface
interface RecordWriter {

    /** Appends row {@code row} of {@code rows}. */
    void write(Rows rows, int row, StringBuilder out);

    /** Returns a writer of CSV lines, without the line break. */
    static RecordWriter csv(Cells cells) {
        int columns = cells.features().size();
        return (rows, row, out) -> {
            for (int column = 0; column < columns; column++) {
                if (column > 0) {
                    out.append(',');
                }
                cells.csv(rows, row, column, out);
            }
        };
    }
}
