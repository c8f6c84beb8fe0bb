// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.examples;

import io.plumbline.model.Feature;
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
    private final List<Place> encoded = new ArrayList<>();
    private final List<Feature> described = new ArrayList<>();

    /**
     * What an encoded column holds.
     *
     * @param column which of the columns
     * @param code which of its categories; -1 for its number
     */
    record Place(int column, int code) {}

    private Features(List<String> columns) {
        this.columns = List.copyOf(columns);
    }

    static Features of(Table table, List<String> columns) {
        Features features = new Features(columns);
        for (String column : columns) {
            List<String> fields = table.column(column);
            if (fields.stream().allMatch(field -> field.matches("-?\\d+(\\.\\d+)?"))) {
                features.place(column, new Place(features.described.size(), -1));
                features.described.add(Feature.numeric(column));
            } else {
                List<String> categories = List.copyOf(new TreeSet<>(fields));
                for (int code = 0; code < categories.size(); code++) {
                    features.place(column + "=" + categories.get(code), new Place(features.described.size(), code));
                }
                features.described.add(Feature.categorical(column, categories));
            }
        }
        return features;
    }

    /** Returns the columns before they are encoded. */
    List<Feature> columns() {
        return List.copyOf(described);
    }

    /** Returns what each encoded column holds. */
    List<Place> encoded() {
        return List.copyOf(encoded);
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

    private void place(String name, Place place) {
        position.put(name, encoded.size());
        encoded.add(place);
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
