// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.tree;

import io.plumbline.model.Rows;

/** One tree, prepared for explaining many rows. Safe for several threads. */
interface TreeTerms {

    /**
     * Adds what the tree contributes to the rows of one block.
     *
     * @param scan of the calling thread
     */
    void add(Span span, int first, int count, PatternScan scan);

    /** Makes the terms of a tree. Safe for several threads. */
    interface Source {

        /** Returns the tree's terms, prepared for {@code span}. */
        TreeTerms prepare(PlayerTree tree, Span span);

        /** Returns about how many bytes the terms will hold. */
        long bytes(PlayerTree tree, Span span);
    }

    /**
     * Rows that are explained together.
     *
     * @param instances all rows that are explained
     * @param from first row of the span
     * @param rows number of rows in the span
     * @param features cells per row
     * @param sums what is added to; its row 0 is row {@code from}
     */
    record Span(Rows instances, int from, int rows, int features, Attributions sums) {

        /** Returns where the cells of the span's row start. */
        int cells(int row) {
            return (from + row) * features;
        }
    }
}
