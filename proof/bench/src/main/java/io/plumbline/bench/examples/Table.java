// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A small comma-separated table held as text. Fields hold no comma, quote or line end.
 *
 * @param columns the column names
 * @param rows the rows, each with one field per column
 */
record Table(List<String> columns, List<List<String>> rows) {
    Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Reads a file whose first row names the columns. */
    static Table read(Path file) throws IOException {
        List<List<String>> records = records(file);
        return new Table(records.getFirst(), records.subList(1, records.size()));
    }

    /** Reads a file without a header. */
    static Table read(Path file, List<String> columns) throws IOException {
        return new Table(columns, records(file));
    }

    /** Writes the table with a header and line feeds. */
    void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
        rows.forEach(row -> text.append(String.join(",", row)).append('\n'));
        Files.writeString(file, text);
    }

    int size() {
        return rows.size();
    }

    List<String> column(String name) {
        int index = indexOf(name);
        return rows.stream().map(row -> row.get(index)).toList();
    }

    boolean[] equalTo(String column, String value) {
        boolean[] equal = new boolean[size()];
        List<String> fields = column(column);
        for (int row = 0; row < equal.length; row++) {
            equal[row] = fields.get(row).equals(value);
        }
        return equal;
    }

    /** Returns the table of the rows at {@code indexes} alone. */
    Table at(int[] indexes) {
        return new Table(columns, Arrays.stream(indexes).mapToObj(rows::get).toList());
    }

    /** Returns the table of {@code names} alone, in that order. */
    Table select(List<String> names) {
        int[] indexes = names.stream().mapToInt(this::indexOf).toArray();
        List<List<String>> selected = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> fields = new ArrayList<>();
            for (int index : indexes) {
                fields.add(row.get(index));
            }
            selected.add(List.copyOf(fields));
        }
        return new Table(names, selected);
    }

    /** Returns the table with one more column. */
    Table with(String name, List<String> fields) {
        List<String> names = new ArrayList<>(columns);
        names.add(name);
        List<List<String>> longer = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<String> all = new ArrayList<>(rows.get(row));
            all.add(fields.get(row));
            longer.add(List.copyOf(all));
        }
        return new Table(names, longer);
    }

    private int indexOf(String name) {
        int index = columns.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no column '" + name + "' among " + columns);
        }
        return index;
    }

    // The files of the Adult data have a space after each comma, a full stop after each test label, and a remark first.
    private static List<List<String>> records(Path file) throws IOException {
        List<List<String>> records = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("|")) {
                continue;
            }
            records.add(List.of(line.strip().replaceAll("\\.$", "").split(",\\s*", -1)));
        }
        return records;
    }
}
