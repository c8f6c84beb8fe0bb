// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.baseline;

import io.plumbline.explain.results.BaselineSummary;
import io.plumbline.measure.Notice;
import io.plumbline.model.Feature;
import io.plumbline.model.Rows;
import java.util.ArrayList;
import java.util.List;

/**
 * Background rows: what absent features are replaced by.
 *
 * @param origin where they come from, for people: "rows of the configuration", "file baseline.csv", "k-means, 15 clusters"
 * @param features the columns; their levels name the category codes in {@code rows}
 * @param rows the rows
 * @param sizes rows of the dataset that each row stands for; empty when it was not made from the dataset
 * @param synthesised whether Plumbline made the rows
 * @param notices what is worth knowing of how they were made
 */
public record Baseline(String origin, List<Feature> features, Rows rows, long[] sizes, boolean synthesised,
        List<Notice> notices) {
    /** From here on a whole number is shorter with an exponent, and further digits would be made up. */
    private static final double LONG_NUMBER = 1e15;

    public Baseline {
        features = List.copyOf(features);
        notices = List.copyOf(notices);
    }

    /** Returns rows given by the user, under {@code origin}. */
    public static Baseline given(String origin, List<Feature> features, Rows rows) {
        return new Baseline(origin, features, rows, new long[0], false, List.of());
    }

    /** Returns the number of rows. */
    public int count() {
        return rows.count();
    }

    /**
     * Returns the rows as text that reads back as the same values: numbers with as many digits as tell them apart, whole ones
     * without a fraction; categories by level; missing cells as empty text.
     */
    public BaselineSummary summary() {
        List<List<String>> texts = new ArrayList<>();
        for (int row = 0; row < rows.count(); row++) {
            List<String> line = new ArrayList<>();
            for (int column = 0; column < features.size(); column++) {
                line.add(text(features.get(column), rows.cells()[row * features.size() + column]));
            }
            texts.add(line);
        }
        return new BaselineSummary(origin, features.stream().map(Feature::name).toList(), texts, synthesised);
    }

    private String text(Feature feature, double cell) {
        if (Double.isNaN(cell)) {
            return "";
        }
        return switch (feature.kind()) {
            case NUMERIC -> cell == Math.rint(cell) && Math.abs(cell) < LONG_NUMBER
                    ? Long.toString((long) cell)
                    : Double.toString(cell);
            case CATEGORICAL -> feature.levels().get((int) cell);
            case TEXT -> rows.texts().get((int) cell);
        };
    }
}
