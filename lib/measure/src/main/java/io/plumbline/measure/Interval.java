// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.measure;

/**
 * A two-sided interval for a measured value.
 *
 * @param low lower end, in the value's unit; may be negative infinity for a ratio without bound
 * @param high upper end, not below {@code low}
 * @param level coverage the method aims at, in (0, 1), for example 0.95
 * @param method how it was made: "wilson", "newcombe", "log", "bootstrap-percentile", ...
 */
public record Interval(double low, double high, double level, String method) {
    public Interval {
        if (Double.isNaN(low) || Double.isNaN(high) || low > high) {
            throw new IllegalArgumentException("an interval needs low <= high, was [" + low + ", " + high + "]");
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("an interval level lies between 0 and 1, was " + level);
        }
    }

    /** Returns whether {@code value} lies in the closed interval. */
    public boolean contains(double value) {
        return value >= low && value <= high;
    }
}
