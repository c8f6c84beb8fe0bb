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

/** The fields of a CSV file whose first row names the columns. Untouched fields are written back byte for byte. */
final class CsvPieces {
    private static final int LARGEST_FIELD = 1 << 24;

    private final Path file;
    private final BufferedReader reader;
    private final Writer writer;
    private final Pieces pieces;
    private final List<String> columns = new ArrayList<>();
    private long row;

    private CsvPieces(Path file, BufferedReader reader, Writer writer, Pieces pieces) {
        this.file = file;
        this.reader = reader;
        this.writer = writer;
        this.pieces = pieces;
    }

    static void walk(Path file, InputStream in, OutputStream out, Pieces pieces) throws IOException {
        CsvPieces csv = new CsvPieces(file, Utf8.reader(in), Utf8.writer(out), pieces);
        while (csv.record()) {
            csv.row++;
        }
        csv.writer.flush();
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
            if (sign == '"' && (raw.isEmpty() || raw.charAt(0) == '"')) {
                quoted = !quoted;
            }
            boolean end = !quoted && (sign == ',' || sign == '\n');
            if (end) {
                field(column++, raw.toString());
                raw.setLength(0);
                writer.write(sign);
                if (sign == '\n') {
                    ended();
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
        ended();
        return true;
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

    private void field(int column, String raw) throws IOException {
        String end = raw.endsWith("\r") ? "\r" : "";
        String body = raw.substring(0, raw.length() - end.length());
        boolean quoted = body.length() > 1 && body.startsWith("\"") && body.endsWith("\"");
        String value = quoted ? body.substring(1, body.length() - 1).replace("\"\"", "\"") : body;
        if (row == 0) {
            columns.add(column == 0 && value.startsWith("\uFEFF") ? value.substring(1) : value);
            writer.write(raw);
            return;
        }
        String now = pieces.piece(row, column < columns.size() ? columns.get(column) : "column " + (column + 1), value);
        writer.write(now.equals(value) ? raw : written(now, quoted) + end);
    }

    private static String written(String value, boolean quoted) {
        boolean needed = quoted || value.indexOf(',') >= 0 || value.indexOf('"') >= 0 || value.indexOf('\n') >= 0
                || value.indexOf('\r') >= 0;
        return needed ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    private void ended() {
        if (row == 0) {
            pieces.columns(List.copyOf(columns));
        } else {
            pieces.rowEnd();
        }
    }
}
