// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

/** Divisions and differences as the original does them. */
public final class CompatArithmetic {
    /** The original's error when no row at all is predicted positive. */
    public static final String NOTHING_PREDICTED_POSITIVE = "No Label values are present in the predicted Label Column,"
            + "Positive Predicted Index Series contains all False values";

    private CompatArithmetic() {}

    /** Returns {@code numerator / denominator}, where 0/0 is 0 and anything else over 0 is an infinity of its sign. */
    public static double divide(double numerator, double denominator) {
        return numerator == 0 && denominator == 0 ? 0 : numerator / denominator;
    }

    /** Returns {@code minuend - subtrahend}, where infinity minus infinity is 0. */
    public static double subtract(double minuend, double subtrahend) {
        return minuend == subtrahend ? 0 : minuend - subtrahend;
    }
}
