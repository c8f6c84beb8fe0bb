// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.global;

import io.plumbline.explain.sampling.Moments;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Normal;
import java.util.Arrays;
import java.util.Optional;

/**
 * Means of attributions' sizes, freed of what their sampling errors add.
 *
 * <p>An attribution v = phi + e with error e of variance s^2 has mean square phi^2 + s^2, so s^2 is taken off. The mean size
 * of v + e', with e' drawn once more, is the {@linkplain #folded folded normal} mean. The square of the mean size grows
 * linearly with the errors' variance for attributions around 0, and not at all far from 0: so the value without error is read
 * from the line through one and two errors, {@code |phi|^2 = 2 mean(|v|)^2 - mean(|v + e'|)^2}, never below 0. Exact values
 * are left as they are.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1994.10476871">Cook and Stefanski 1994, Simulation-extrapolation estimation
 *      in parametric measurement error models</a>
 */
final class Means {
    private Means() {}

    static Aggregate square(Sample sample, double level) {
        double[] squares = new double[sample.rows()];
        double shift = 0;
        for (int row = 0; row < squares.length; row++) {
            double value = sample.values()[row];
            squares[row] = value * value - sample.errors()[row] * sample.errors()[row];
            shift += 2 * value * sample.shifts()[row] / squares.length;
        }
        Moments moments = moments(squares);
        double mean = Math.max(0, moments.mean());
        return new Aggregate(mean, moments.interval(level).map(each -> notBelowZero(each, mean)), Math.abs(shift),
                centred(squares));
    }

    static Aggregate size(Sample sample, double level) {
        double[] sizes = Arrays.stream(sample.values()).map(Math::abs).toArray();
        double shift = 0;
        for (int row = 0; row < sizes.length; row++) {
            shift += Math.signum(sample.values()[row]) * sample.shifts()[row] / sizes.length;
        }
        Moments moments = moments(sizes);
        if (sample.exact()) {
            return new Aggregate(moments.mean(), moments.interval(level), Math.abs(shift), centred(sizes));
        }
        double[] again = new double[sizes.length];
        Arrays.setAll(again, row -> folded(sample.values()[row], sample.errors()[row]));
        double once = moments.mean();
        double twice = moments(again).mean();
        double[] influence = new double[sizes.length];
        Arrays.setAll(influence, row -> 4 * once * (sizes[row] - once) - 2 * twice * (again[row] - twice));
        return root(2 * once * once - twice * twice, influence, Math.abs(shift), level);
    }

    /** Returns the root of a square with the influence of each row on the square; its interval is the square's, rooted. */
    static Aggregate root(double square, double[] influence, double shift, double level) {
        Moments moments = moments(influence);
        double value = Math.sqrt(Math.max(0, square));
        Optional<Interval> interval = moments.interval(square, moments.meanVariance(), level)
                .map(each -> new Interval(Math.sqrt(Math.max(0, each.low())), Math.sqrt(Math.max(0, each.high())),
                        level,
                        each.method()));
        // Near 0 the root is steep; one standard error of the square bounds what a resample can do to it.
        double slope = 2 * Math.max(value, Math.sqrt(Math.sqrt(moments.meanVariance())));
        double[] rooted = Arrays.stream(influence).map(each -> slope == 0 ? 0 : each / slope).toArray();
        return new Aggregate(value, interval, shift, rooted);
    }

    /** Returns the mean of |x| for a normal x around {@code mean} with standard deviation {@code error}. */
    static double folded(double mean, double error) {
        double size = Math.abs(mean);
        if (error == 0 || size > 8 * error) {
            return size;
        }
        double z = size / error;
        return error * Math.sqrt(2 / Math.PI) * Math.exp(-z * z / 2) + size * (1 - 2 * Normal.upperTail(z));
    }

    private static Interval notBelowZero(Interval interval, double value) {
        return new Interval(Math.max(0, interval.low()), Math.max(value, interval.high()), interval.level(),
                interval.method());
    }

    private static double[] centred(double[] values) {
        double mean = moments(values).mean();
        return Arrays.stream(values).map(value -> value - mean).toArray();
    }

    private static Moments moments(double[] values) {
        Moments moments = new Moments();
        for (double value : values) {
            moments.add(value);
        }
        return moments;
    }
}
