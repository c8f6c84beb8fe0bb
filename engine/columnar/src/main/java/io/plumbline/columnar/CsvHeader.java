// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads the first record of a CSV file, which decides its column names before the engine reads the rest. */
final class CsvHeader {
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int END = -1;

    private static final int LONGEST_FIELD = 1_000_000;

    private final String file;
    private final BufferedReader reader;
    private final List<String> fields = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();

    private CsvHeader(String file, BufferedReader reader) {
        this.file = file;
        this.reader = reader;
    }

    /** Returns the fields of the first record; throws when there is none. */
    static List<String> firstRecord(Path file) {
        String name = Parts.nameOf(file);
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            List<String> fields = new CsvHeader(name, reader).read();
            if (fields.isEmpty()) {
                throw new PlumblineException(Category.INVALID_DATA,
                        name + " is empty. A dataset needs a row of column names and at least one row of data.");
            }
            return fields;
        } catch (IOException failure) {
            throw new PlumblineException(Category.ACCESS_DENIED, "Could not read " + file + ": " + failure.getMessage(),
                    failure);
        }
    }

    private List<String> read() throws IOException {
        int next = reader.read();
        if (next == BYTE_ORDER_MARK) {
            next = reader.read();
        }
        if (next == '\n' || next == '\r') {
            throw new PlumblineException(Category.INVALID_DATA,
                    file + " starts with a blank line. Remove it, so that the first line is the first row.");
        }
        while (next != END && next != '\n' && next != '\r') {
            next = readField(next);
        }
        return fields;
    }

    /** Reads one field that starts with {@code first}; returns the first letter after it and its comma. */
    private int readField(int first) throws IOException {
        field.setLength(0);
        int next = first == '"' ? readQuoted() : first;
        while (next != END && next != ',' && next != '\n' && next != '\r') {
            append(next);
            next = reader.read();
        }
        fields.add(field.toString());
        if (next != ',') {
            return next;
        }
        int after = reader.read();
        if (after == END || after == '\n' || after == '\r') {
            fields.add("");
        }
        return after;
    }

    private void append(int letter) {
        if (field.length() == LONGEST_FIELD) {
            throw new PlumblineException(Category.INVALID_DATA,
                    file + ", line 1: a field of the first row is longer than "
                            + LONGEST_FIELD + " letters. A quote that is never closed often causes this.");
        }
        field.append((char) letter);
    }

    private int readQuoted() throws IOException {
        int next = reader.read();
        while (next != END) {
            if (next == '"') {
                next = reader.read();
                if (next != '"') {
                    return next;
                }
            }
            append(next);
            next = reader.read();
        }
        return END;
    }
}
