// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Pearson's chi-square test of two distributions over the same categories. */
public final class ChiSquare {
    private static final double SMALL_EXPECTED = 5;
    private static final double PRECISION = 1e-16;
    private static final int MOST_TERMS = 10_000;

    private ChiSquare() {}

    /**
     * Returns the probability of distributions at least as far apart if both groups had the same one, over the categories
     * that occur at all. Counts are rows, or effective rows. Empty when fewer than two categories occur or when the
     * approximation is not to be trusted (Cochran: every expected number at least 1, four in five at least 5).
     *
     * @see <a href="https://doi.org/10.2307/3001616">Cochran 1954</a>
     */
    public static OptionalDouble pValue(double[] counts1, double[] counts2) {
        double total1 = Arrays.stream(counts1).sum();
        double total2 = Arrays.stream(counts2).sum();
        int categories = 0;
        int small = 0;
        double smallest = Double.POSITIVE_INFINITY;
        double statistic = 0;
        for (int index = 0; index < counts1.length; index++) {
            double share = (counts1[index] + counts2[index]) / (total1 + total2);
            if (share > 0) {
                double expected1 = share * total1;
                double expected2 = share * total2;
                categories++;
                small += (expected1 < SMALL_EXPECTED ? 1 : 0) + (expected2 < SMALL_EXPECTED ? 1 : 0);
                smallest = Math.min(smallest, Math.min(expected1, expected2));
                statistic += square(counts1[index] - expected1) / expected1
                        + square(counts2[index] - expected2) / expected2;
            }
        }
        boolean trusted = smallest >= 1 && small * 5 <= categories * 2;
        return categories < 2 || !trusted
                ? OptionalDouble.empty()
                : OptionalDouble.of(upperTail(statistic, categories - 1));
    }

    /** Returns the probability that a chi-square with {@code degrees} of freedom exceeds {@code value}. */
    static double upperTail(double value, int degrees) {
        double shape = degrees / 2.0;
        double x = value / 2;
        if (x <= 0) {
            return 1;
        }
        double front = Math.exp(shape * Math.log(x) - x - logGammaOfHalf(degrees));
        return x < shape + 1 ? 1 - front * series(shape, x) : front * continuedFraction(shape, x);
    }

    private static double series(double shape, double x) {
        double term = 1 / shape;
        double sum = term;
        for (int n = 1; n < MOST_TERMS && term > sum * PRECISION; n++) {
            term *= x / (shape + n);
            sum += term;
        }
        return sum;
    }

    /** The upper incomplete gamma function's continued fraction, by Lentz's method. */
    private static double continuedFraction(double shape, double x) {
        double b = x + 1 - shape;
        double c = 1 / Double.MIN_NORMAL;
        double d = 1 / b;
        double value = d;
        double factor = 0;
        for (int n = 1; n < MOST_TERMS && Math.abs(factor - 1) > PRECISION; n++) {
            double a = -n * (n - shape);
            b += 2;
            d = 1 / (a * d + b);
            c = b + a / c;
            factor = d * c;
            value *= factor;
        }
        return value;
    }

    private static double logGammaOfHalf(int degrees) {
        double log = degrees % 2 == 0 ? 0 : Math.log(Math.PI) / 2;
        for (double factor = degrees % 2 == 0 ? 1 : 0.5; factor < degrees / 2.0; factor++) {
            log += Math.log(factor);
        }
        return log;
    }

    private static double square(double value) {
        return value * value;
    }
}
