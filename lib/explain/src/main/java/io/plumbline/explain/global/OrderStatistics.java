// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.global;

import io.plumbline.measure.Interval;
import io.plumbline.measure.Normal;
import java.util.Optional;

/** Quantiles of sorted values, and where the population's median lies. */
final class OrderStatistics {
    /** From here on the binomial is normal to more digits than the interval has. */
    private static final int MANY = 1000;

    private OrderStatistics() {}

    /** Returns the quantile by linear interpolation between order statistics. */
    static double quantile(double[] sorted, double share) {
        return between(sorted, share * (sorted.length - 1));
    }

    /**
     * Returns an interval of the median between two order statistics as far from either end, interpolated so that it covers
     * {@code level} and not more; empty when even the extremes do not, below 6 values for 0.95.
     *
     * @see <a href="https://doi.org/10.1016/0167-7152(86)90021-0">Hettmansperger and Sheather 1986, Confidence intervals based
     *      on interpolated order statistics</a>
     */
    static Optional<Interval> median(double[] sorted, double level) {
        int n = sorted.length;
        if (n > MANY) {
            double reach = Normal.reach(level) * Math.sqrt(n) / 2;
            double middle = (n - 1) / 2.0;
            return Optional.of(interval(between(sorted, middle - reach), between(sorted, middle + reach), level));
        }
        double probability = Math.pow(0.5, n); // of exactly `depth` values below the median
        double outside = 0;
        for (int depth = 0; depth < n / 2; depth++) {
            double covered = 1 - 2 * outside - 2 * probability;
            if (covered < level) {
                return depth == 0
                        ? Optional.empty()
                        : Optional.of(interpolated(sorted, depth, 1 - 2 * outside, covered, level));
            }
            outside += probability;
            probability *= (double) (n - depth) / (depth + 1);
        }
        return Optional.empty();
    }

    /** The depth-th order statistics cover {@code wide}, the next ones inside {@code narrow}. */
    private static Interval interpolated(double[] sorted, int depth, double wide, double narrow, double level) {
        int n = sorted.length;
        double share = (wide - level) / (wide - narrow);
        double inward = (n - depth) * share / (depth + (n - 2.0 * depth) * share);
        return interval(between(sorted, depth - 1 + inward), between(sorted, n - depth - inward), level);
    }

    private static Interval interval(double low, double high, double level) {
        return new Interval(low, high, level, "order statistics");
    }

    private static double between(double[] sorted, double place) {
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
