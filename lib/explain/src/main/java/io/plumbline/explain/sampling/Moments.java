// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.sampling;

import io.plumbline.measure.Interval;
import io.plumbline.measure.StudentT;
import java.util.Optional;

/**
 * Count, mean, spread and skewness of a sample, gathered number by number or from parts.
 *
 * @see <a href="https://doi.org/10.2172/1028931">Pebay 2008, Formulas for robust, one-pass parallel computation of
 *      covariances and arbitrary-order statistical moments</a>
 */
public final class Moments {
    private static final int FEWEST = 3;

    private long count;
    private double mean;
    private double squares; // sum of squared deviations from the mean
    private double cubes; // sum of cubed deviations

    /** Adds a number. */
    public void add(double value) {
        merge(1, value, 0, 0);
    }

    /** Adds all numbers of {@code other}. */
    public void add(Moments other) {
        if (other.count > 0) {
            merge(other.count, other.mean, other.squares, other.cubes);
        }
    }

    private void merge(long moreCount, double moreMean, double moreSquares, double moreCubes) {
        double n = (double) count + moreCount;
        double delta = moreMean - mean;
        double product = (double) count * moreCount / n;
        cubes += moreCubes + delta * delta * delta * product * (count - moreCount) / n
                + 3 * delta * (count * moreSquares - moreCount * squares) / n;
        squares += moreSquares + delta * delta * product;
        mean += delta * moreCount / n;
        count += moreCount;
    }

    /** Returns how many numbers were added. */
    public long count() {
        return count;
    }

    /** Returns their mean; 0 when there are none. */
    public double mean() {
        return mean;
    }

    /** Returns their variance with divisor count - 1; 0 for fewer than two. */
    public double variance() {
        return count < 2 ? 0 : squares / (count - 1);
    }

    /** Returns the variance of their mean; 0 for fewer than two. */
    public double meanVariance() {
        return count < 2 ? 0 : variance() / count;
    }

    /** Returns their skewness {@code m3 / m2^1.5}; 0 when all are equal. */
    public double skewness() {
        return squares > 0 ? cubes / count / Math.pow(squares / count, 1.5) : 0;
    }

    /** Returns where the mean of the population lies; empty for fewer than three numbers. */
    public Optional<Interval> interval(double level) {
        return interval(mean, meanVariance(), level);
    }

    /**
     * Returns an interval around {@code estimate}, whose standard error is the root of {@code variance} and whose influence
     * values these numbers are: t quantiles, and the skewness that a one-sided tail of the numbers gives to their mean taken
     * out by Hall's cubic transformation. Empty for fewer than three numbers.
     *
     * @see <a href="https://doi.org/10.1111/j.2517-6161.1992.tb01881.x">Hall 1992, On the removal of skewness by
     *      transformation</a>
     */
    public Optional<Interval> interval(double estimate, double variance, double level) {
        if (count < FEWEST) {
            return Optional.empty();
        }
        double reach = StudentT.reach(level, count - 1.0);
        double error = Math.sqrt(Math.max(0, variance));
        double tilt = skewness() / Math.sqrt(count);
        double low = estimate - error * untilted(reach, tilt);
        double high = estimate - error * untilted(-reach, tilt);
        return Optional
                .of(new Interval(Math.min(low, estimate), Math.max(high, estimate), level, "t, skewness removed"));
    }

    /** Solves {@code ((1 + a t / 3)^3 - 1) / a + a / 6 = x} for t. */
    private static double untilted(double x, double tilt) {
        if (Math.abs(tilt) < 1e-9) {
            return x;
        }
        return 3 / tilt * (Math.cbrt(1 + tilt * (x - tilt / 6)) - 1);
    }
}
