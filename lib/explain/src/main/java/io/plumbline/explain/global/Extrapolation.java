// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.global;

import io.plumbline.explain.sampling.Moments;
import io.plumbline.measure.Interval;
import java.util.Arrays;
import java.util.Optional;

/**
 * A figure without sampling errors, read from the figure of values with their errors (once) and of values to which their
 * errors are added once more (twice).
 *
 * <p>The mean or median size of attributions normal around 0 grows with the errors' variance such that its square is a line;
 * far from 0 it does not grow at all. So {@code sqrt(2 once^2 - twice^2)}, never below 0, is right for both. Where some rows'
 * attributions are exactly 0 and others are not, it stays too large, and the line over the errors' standard deviation, {@code
 * once - (twice - once) / (sqrt(2) - 1)}, is right; that one is too small otherwise. The figure is the first, and its interval
 * reaches down to the lower end of the second's. Medians with signs take {@code 2 once - twice} for the first.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1994.10476871">Cook and Stefanski 1994, Simulation-extrapolation estimation
 *      in parametric measurement error models</a>
 */
final class Extrapolation {
    private static final double STEP = 1 / (Math.sqrt(2) - 1);

    private final double once;
    private final double twice;
    private final double[] pullOnce;
    private final double[] pullTwice;
    private final double level;

    /** Takes both figures with each row's influence on them. */
    Extrapolation(double once, double twice, double[] pullOnce, double[] pullTwice, double level) {
        this.once = once;
        this.twice = twice;
        this.pullOnce = pullOnce;
        this.pullTwice = pullTwice;
        this.level = level;
    }

    /** Returns the figure of sizes. */
    Aggregate size(double shift) {
        double square = 2 * once * once - twice * twice;
        double[] influence = combined(4 * once, -2 * twice);
        double error = Math.sqrt(moments(influence).meanVariance());
        double value = Math.sqrt(Math.max(0, square));
        Optional<Interval> interval = interval(square, influence).map(each -> new Interval(root(each.low()),
                root(each.high()), level, each.method()));
        // Near 0 the root is steep; one standard error of the square bounds what a resample can do to it.
        double slope = 2 * Math.max(value, Math.sqrt(error));
        double[] rooted = Arrays.stream(influence).map(each -> slope == 0 ? 0 : each / slope).toArray();
        return new Aggregate(value, interval.flatMap(each -> joined(each, true)), shift, rooted);
    }

    /** Returns the figure of values with their signs. */
    Aggregate signed(double shift) {
        double[] influence = combined(2, -1);
        double value = 2 * once - twice;
        return new Aggregate(value, interval(value, influence).flatMap(each -> joined(each, false)), shift, influence);
    }

    private Optional<Interval> joined(Interval first, boolean sizes) {
        Optional<Interval> second = interval(once - STEP * (twice - once), combined(1 + STEP, -STEP));
        return second.map(each -> new Interval(
                Math.min(first.low(), sizes ? Math.max(0, each.low()) : each.low()),
                sizes ? first.high() : Math.max(first.high(), each.high()), level, first.method()));
    }

    private double[] combined(double ofOnce, double ofTwice) {
        double[] influence = new double[pullOnce.length];
        Arrays.setAll(influence, row -> ofOnce * pullOnce[row] + ofTwice * pullTwice[row]);
        return influence;
    }

    private Optional<Interval> interval(double value, double[] influence) {
        Moments moments = moments(influence);
        return moments.interval(value, moments.meanVariance(), level);
    }

    private static Moments moments(double[] values) {
        Moments moments = new Moments();
        Arrays.stream(values).forEach(moments::add);
        return moments;
    }

    private static double root(double square) {
        return Math.sqrt(Math.max(0, square));
    }
}
