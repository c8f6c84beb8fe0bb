// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.model;

import java.util.List;

/**
 * Rows for a model, as one array that callers reuse from batch to batch.
 *
 * @param count number of rows
 * @param cells shape (count, features), row by row, and possibly longer than that: a number; the code of a category; the
 *        index of a text in {@code texts}; NaN where missing
 * @param texts the texts that cells of {@link Feature.Kind#TEXT} columns point to; empty when there are none
 */
public record Rows(int count, double[] cells, List<String> texts) {

    /** Rows without free text. */
    public Rows(int count, double[] cells) {
        this(count, cells, List.of());
    }
}
