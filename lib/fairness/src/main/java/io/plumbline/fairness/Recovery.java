// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

import io.plumbline.measure.Interval;

/**
 * Intervals for the difference and the ratio of two independent values, recovered from an interval of each: their
 * distances to their own ends serve as standard errors, so that skewed intervals give skewed results.
 *
 * @see <a href="https://doi.org/10.1177/0962280210389082">Donner and Zou 2012, closed-form confidence intervals for
 *     functions of the normal mean and standard deviation</a>
 */
public final class Recovery {
    private Recovery() {}

    /** Returns the interval of {@code value1 - value2}; each interval holds its value, both have one level. */
    public static Interval difference(double value1, Interval first, double value2, Interval second) {
        double gap = value1 - value2;
        return new Interval(gap - Math.hypot(value1 - first.low(), second.high() - value2),
                gap + Math.hypot(first.high() - value1, value2 - second.low()), first.level(), "mover");
    }

    /**
     * Returns the interval of {@code value1 / value2} for values that cannot be negative.
     *
     * @param value2 above 0; its interval's low end too, else the result has no upper end
     */
    public static Interval ratio(double value1, Interval first, double value2, Interval second) {
        if (!(value2 > 0 && value1 >= 0)) {
            throw new IllegalArgumentException(
                    "a ratio needs value1 >= 0 and value2 > 0, was " + value1 + "/" + value2);
        }
        double product = value1 * value2;
        double ratio = value1 / value2;
        double lowest = first.low() * (2 * value1 - first.low());
        double below = product + root(product, lowest * second.high() * (2 * value2 - second.high()));
        double low = lowest > 0 ? lowest / below : 0;
        double divisor = second.low() * (2 * value2 - second.low());
        double above = product + root(product, divisor * first.high() * (2 * value1 - first.high()));
        double high = divisor > 0 ? above / divisor : Double.POSITIVE_INFINITY;
        return new Interval(Math.min(low, ratio), Math.max(high, ratio), first.level(), "mover-ratio");
    }

    private static double root(double product, double subtrahend) {
        return Math.sqrt(Math.max(0, product * product - subtrahend));
    }
}
