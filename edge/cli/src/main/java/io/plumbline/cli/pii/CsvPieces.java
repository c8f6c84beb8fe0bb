// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.pii;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields of a CSV file. Its first row names the columns, unless it is said to have no such row: then they are "column 1"
 * and so on. Untouched fields are written back byte for byte.
 */
final class CsvPieces {
    private static final int LARGEST_FIELD = 1 << 24;
    private static final String MARK = "\uFEFF";

    private final Path file;
    private final BufferedReader reader;
    private final Writer writer;
    private final Cells cells;
    private final Pieces pieces;
    private final boolean headed;
    private final List<String> columns = new ArrayList<>();
    private long row;
    private boolean blank;
    private long ragged;
    private long firstRagged;

    private CsvPieces(Path file, BufferedReader reader, Writer writer, Cells cells, boolean headed, Pieces pieces) {
        this.file = file;
        this.reader = reader;
        this.writer = writer;
        this.cells = cells;
        this.pieces = pieces;
        this.headed = headed;
        this.row = headed ? 0 : 1;
    }

    static void walk(Path file, InputStream in, OutputStream out, Cells cells, boolean headed, Pieces pieces)
            throws IOException {
        CsvPieces csv = new CsvPieces(file, Utf8.reader(in), Utf8.writer(out), cells, headed, pieces);
        while (!pieces.enough() && csv.record()) {
            csv.row++;
        }
        csv.writer.flush();
        if (csv.ragged > 0) {
            pieces.note(
                    file + ": " + csv.ragged + (csv.ragged == 1 ? " row has" : " rows have") + " more or fewer than "
                            + csv.columns.size() + " fields, the first in row " + csv.firstRagged
                            + "; what stands there is searched as it stands.");
        }
    }

    /** Reads a record and returns whether there was one. */
    private boolean record() throws IOException {
        StringBuilder raw = new StringBuilder();
        int column = 0;
        boolean quoted = false;
        int sign = reader.read();
        if (sign < 0) {
            return false;
        }
        while (sign >= 0) {
            // A quotation mark within a field that does not begin with one is a mark like any other.
            if (sign == '"' && (raw.isEmpty() || raw.charAt(0) == '"' || isMarked(raw))) {
                quoted = !quoted;
            }
            boolean end = !quoted && (sign == ',' || sign == '\n');
            if (end) {
                field(column++, raw.toString());
                raw.setLength(0);
                writer.write(sign);
                if (sign == '\n') {
                    ended(column);
                    return true;
                }
            } else {
                raw.append((char) sign);
                requireBounded(raw);
            }
            sign = reader.read();
        }
        if (quoted) {
            throw new PlumblineException(Category.INVALID_DATA, file + where()
                    + ": a quotation mark is never closed. Mend the file.");
        }
        field(column, raw.toString());
        ended(column + 1);
        return true;
    }

    /** Returns whether nothing but the mark of a byte order stands before a field, which is no part of it. */
    private static boolean isMarked(StringBuilder raw) {
        return raw.charAt(0) == MARK.charAt(0) && (raw.length() == 1 || raw.charAt(1) == '"');
    }

    private void requireBounded(StringBuilder raw) {
        if (raw.length() > LARGEST_FIELD) {
            throw new PlumblineException(Category.INVALID_DATA, file + where()
                    + ": a field is longer than 16 million characters; most likely a quotation mark is never closed.");
        }
    }

    private String where() {
        return row == 0 ? ", column names" : ", row " + row;
    }

    private void field(int column, String whole) throws IOException {
        String mark = whole.startsWith(MARK) ? MARK : "";
        String end = whole.endsWith("\r") ? "\r" : "";
        String raw = whole.substring(mark.length(), whole.length() - end.length());
        boolean quoted = raw.length() > 1 && raw.startsWith("\"") && raw.endsWith("\"");
        blank = column == 0 && raw.isEmpty();
        String value = quoted ? raw.substring(1, raw.length() - 1).replace("\"\"", "\"") : raw;
        if (row == 0) {
            heading(column, value);
            writer.write(whole);
            return;
        }
        String name = name(column);
        String now = pieces.piece(name, value, Located.inRow(row, cells.cell(name, value)));
        writer.write(now.equals(value) ? whole : mark + written(now, quoted) + end);
    }

    private void heading(int column, String value) {
        if (!cells.heading(value).isEmpty()) {
            throw new PlumblineException(Category.INVALID_DATA, file + ": the first row should name the columns, but "
                    + "holds a value in field " + (column + 1)
                    + ". Add a row of column names, or say --no-header.");
        }
        columns.add(value);
    }

    private String name(int column) {
        return column < columns.size() ? columns.get(column) : "column " + (column + 1);
    }

    private static String written(String value, boolean quoted) {
        boolean needed = quoted || value.indexOf(',') >= 0 || value.indexOf('"') >= 0 || value.indexOf('\n') >= 0
                || value.indexOf('\r') >= 0;
        return needed ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    private void ended(int fields) {
        if (columns.isEmpty()) {
            for (int column = 0; column < fields; column++) {
                columns.add(name(column));
            }
        }
        if (row == (headed ? 0 : 1)) {
            pieces.columns(List.copyOf(columns));
        }
        // An empty line is a row of a table with one column only.
        if (row > 0 && (!blank || columns.size() == 1)) {
            if (fields != columns.size()) {
                firstRagged = ragged++ == 0 ? row : firstRagged;
            }
            pieces.rowEnd();
        }
    }
}
