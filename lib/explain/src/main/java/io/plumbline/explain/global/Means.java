// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.global;

import io.plumbline.explain.sampling.Moments;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Normal;
import java.util.Arrays;
import java.util.Optional;

/**
 * Means of attributions' sizes and squares, freed of what sampling errors add: an attribution v = phi + e with an error of
 * variance s^2 has mean square phi^2 + s^2, so s^2 is taken off; sizes are {@linkplain Extrapolation extrapolated}. Exact
 * values are left as they are.
 */
final class Means {
    private Means() {}

    static Aggregate square(Sample sample, double level) {
        double[] squares = new double[sample.rows()];
        Arrays.setAll(squares, row -> sample.values()[row] * sample.values()[row]
                - sample.errors()[row] * sample.errors()[row]);
        Moments moments = moments(squares);
        double mean = Math.max(0, moments.mean());
        Optional<Interval> interval = moments.interval(level).map(each -> new Interval(Math.max(0, each.low()),
                Math.max(mean, each.high()), level, each.method()));
        double shift = sample.shift().moves(2 * moments(sample.values()).mean(), 2 * mean);
        return new Aggregate(mean, interval, shift, centred(squares));
    }

    static Aggregate size(Sample sample, double level) {
        double[] sizes = Arrays.stream(sample.values()).map(Math::abs).toArray();
        Moments moments = moments(sizes);
        double shift = sample.shift().moves(sample.lean(), moments.mean());
        if (sample.exact()) {
            return new Aggregate(moments.mean(), moments.interval(level), shift, centred(sizes));
        }
        double[] again = new double[sizes.length];
        Arrays.setAll(again, row -> folded(sample.values()[row], sample.errors()[row]));
        return new Extrapolation(moments.mean(), moments(again).mean(), centred(sizes), centred(again), level)
                .size(shift);
    }

    /** Returns the mean of |x| for a normal x around {@code mean} with standard deviation {@code error}. */
    private static double folded(double mean, double error) {
        double size = Math.abs(mean);
        if (error == 0 || size > 8 * error) {
            return size;
        }
        double z = size / error;
        return error * Math.sqrt(2 / Math.PI) * Math.exp(-z * z / 2) + size * (1 - 2 * Normal.upperTail(z));
    }

    private static double[] centred(double[] values) {
        double mean = moments(values).mean();
        return Arrays.stream(values).map(value -> value - mean).toArray();
    }

    private static Moments moments(double[] values) {
        Moments moments = new Moments();
        Arrays.stream(values).forEach(moments::add);
        return moments;
    }
}
