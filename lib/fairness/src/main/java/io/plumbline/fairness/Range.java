// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

import io.plumbline.data.PythonText;

/**
 * The values a metric can take.
 *
 * @param low lower end, may be negative infinity
 * @param high upper end, may be infinity
 * @param open whether the ends themselves cannot be reached
 */
public record Range(double low, double high, boolean open) {

    /** Returns all values from {@code low} to {@code high}, ends included. */
    public static Range closed(double low, double high) {
        return new Range(low, high, false);
    }

    /** Returns all values between {@code low} and {@code high}, ends excluded. */
    public static Range open(double low, double high) {
        return new Range(low, high, true);
    }

    /** Returns whether {@code value} lies in this range, up to rounding of one part in 10^12 at the ends. */
    public boolean contains(double value) {
        double slack = 1e-12;
        return value >= low - slack && value <= high + slack && !(open && (value == low || value == high));
    }

    /** Returns the range as readers see it, "[-1, 1]" or "[0, infinity)". */
    public String text() {
        String from = open || Double.isInfinite(low) ? "(" : "[";
        String to = open || Double.isInfinite(high) ? ")" : "]";
        return from + end(low) + ", " + end(high) + to;
    }

    private static String end(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "infinity" : "-infinity";
        }
        return value == Math.rint(value) ? Long.toString((long) value) : PythonText.of(value);
    }
}
