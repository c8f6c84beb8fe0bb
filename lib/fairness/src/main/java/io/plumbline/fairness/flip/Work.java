// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.flip;

/** How much a flip test costs, before it is begun. */
final class Work {
    /** Rows looked at around a query in no dimension; every axis about doubles them. */
    private static final double ROWS_NEARBY = 64;

    private Work() {}

    /** Returns about how many coordinates one search among {@code rows} rows compares. */
    static double perQuery(int rows, int axes) {
        return Math.min(rows, ROWS_NEARBY * Math.pow(2, axes)) * axes;
    }
}
