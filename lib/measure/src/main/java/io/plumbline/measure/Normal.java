// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.measure;

/** The standard normal distribution. */
public final class Normal {
    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);
    /** From here on the continued fraction needs fewer terms than the series, and loses no digits to 1 - p. */
    private static final double SERIES_END = 3;
    private static final int FRACTION_TERMS = 120;

    private Normal() {}

    /** Returns the probability of a value above {@code z}, in [0, 1]; keeps its relative precision in the far tail. */
    public static double upperTail(double z) {
        if (z < 0) {
            return 1 - upperTail(-z);
        }
        return z < SERIES_END ? 0.5 - density(z) * series(z) : density(z) * millsRatio(z);
    }

    /** Returns the probability of a value at least as far from 0 as {@code z}, in [0, 1]. */
    public static double twoSided(double z) {
        return Math.min(1, 2 * upperTail(Math.abs(z)));
    }

    /**
     * Returns the value that a share {@code probability} of the distribution lies below.
     *
     * @throws IllegalArgumentException when {@code probability} is not strictly between 0 and 1
     */
    public static double quantile(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("a probability lies strictly between 0 and 1, was " + probability);
        }
        if (probability > 0.5) {
            return -quantile(1 - probability);
        }
        // Newton from 0: left of it the distribution is convex, so that every step stays right of the answer.
        double z = 0;
        for (double step = 1; step > 1e-15 * Math.max(1, -z);) {
            step = (upperTail(-z) - probability) / density(z);
            z -= step;
        }
        return z;
    }

    /** Returns how many standard deviations a two-sided interval of coverage {@code level} reaches, 1.96 for 0.95. */
    public static double reach(double level) {
        return -quantile((1 - level) / 2);
    }

    private static double density(double z) {
        return Math.exp(-z * z / 2) / ROOT_TWO_PI;
    }

    private static double series(double z) {
        double term = z;
        double sum = z;
        for (int odd = 3; term > sum * 1e-17; odd += 2) {
            term *= z * z / odd;
            sum += term;
        }
        return sum;
    }

    private static double millsRatio(double z) {
        double fraction = z;
        for (int term = FRACTION_TERMS; term > 0; term--) {
            fraction = z + term / fraction;
        }
        return 1 / fraction;
    }
}
