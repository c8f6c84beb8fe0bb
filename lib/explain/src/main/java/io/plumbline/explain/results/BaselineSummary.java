// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.results;

import java.util.List;

/**
 * The background rows that stand in for absent features.
 *
 * @param origin "rows of the configuration", "file baseline.csv", "k-means, 15 clusters", "k-prototypes, 15 clusters"
 * @param features column names
 * @param rows the rows as text, as they are written to {@code baseline.csv}
 * @param synthesised whether Plumbline made the rows
 */
public record BaselineSummary(String origin, List<String> features, List<List<String>> rows, boolean synthesised) {
    public BaselineSummary {
        features = List.copyOf(features);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
