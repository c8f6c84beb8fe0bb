// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.examples;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Turns rows into numbers: a column of numbers stays one, every category of any other column becomes a column of 0 and 1.
 * Learned from one table, applied to that and others; a category not seen there is 0 everywhere.
 */
final class Features {
    private final List<String> columns;
    private final Map<String, Integer> position = new HashMap<>(); // "column=category", or "column" for numbers

    private Features(List<String> columns) {
        this.columns = List.copyOf(columns);
    }

    static Features of(Table table, List<String> columns) {
        Features features = new Features(columns);
        for (String column : columns) {
            List<String> fields = table.column(column);
            if (fields.stream().allMatch(field -> field.matches("-?\\d+(\\.\\d+)?"))) {
                features.position.put(column, features.position.size());
            } else {
                new TreeSet<>(fields).forEach(
                        category -> features.position.put(column + "=" + category, features.position.size()));
            }
        }
        return features;
    }

    int width() {
        return position.size();
    }

    /** Returns the rows as numbers, shape (rows, {@link #width}). */
    List<float[]> encode(Table table) {
        List<float[]> rows = new ArrayList<>();
        for (List<String> fields : table.select(columns).rows()) {
            float[] row = new float[width()];
            for (int column = 0; column < fields.size(); column++) {
                encode(columns.get(column), fields.get(column), row);
            }
            rows.add(row);
        }
        return rows;
    }

    private void encode(String column, String field, float[] row) {
        Integer number = position.get(column);
        if (number != null) {
            row[number] = Float.parseFloat(field);
            return;
        }
        Integer category = position.get(column + "=" + field);
        if (category != null) {
            row[category] = 1;
        }
    }
}
