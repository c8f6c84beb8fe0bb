// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.global;

import io.plumbline.measure.Interval;
import io.plumbline.measure.Normal;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * Medians of attributions, of their sizes or with their signs, freed of what sampling errors do to them.
 *
 * <p>Of exact values the interval is the one between order statistics ({@link OrderStatistics}), which holds for any
 * distribution. With errors the median is {@linkplain Extrapolation extrapolated} to none from the values and from the values with
 * their errors drawn once more; the interval is then a t interval with the density at the median estimated after Hall and
 * Sheather, or the one between order statistics where that reaches farther, as it does where the density jumps.
 *
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1988.tb01735.x">Hall and Sheather 1988, On the distribution of a
 *      Studentized quantile</a>
 */
final class Medians {
    /** Middles of eight equally likely parts of the standard normal, stretched to variance 1. */
    private static final double[] REDRAWS = middles(8);

    private Medians() {}

    static Aggregate of(Sample sample, boolean signed, double level) {
        DoubleUnaryOperator size = signed ? DoubleUnaryOperator.identity() : Math::abs;
        double[] values = Arrays.stream(sample.values()).map(size).toArray();
        double[] sorted = sorted(values);
        double once = median(sorted);
        double shift = sample.shift().moves(signed ? 1 : sample.lean(), once);
        double[] pull = influence(values, 1, once, sorted);
        if (sample.exact()) {
            return new Aggregate(once, OrderStatistics.median(sorted, level), shift, pull);
        }
        double[] redrawn = redrawn(sample, size);
        double[] sortedAgain = sorted(redrawn);
        double twice = median(sortedAgain);
        double[] pullAgain = influence(redrawn, REDRAWS.length, twice, sortedAgain);
        Extrapolation extrapolation = new Extrapolation(once, twice, pull, pullAgain, level);
        Aggregate aggregate = signed ? extrapolation.signed(shift) : extrapolation.size(shift);
        return OrderStatistics.median(sorted, level).map(each -> around(aggregate, once, each)).orElse(aggregate);
    }

    /** Stretches the interval to that of the values with their errors, moved as far as the figure was. */
    private static Aggregate around(Aggregate aggregate, double once, Interval plain) {
        double moved = aggregate.value() - once;
        Optional<Interval> wider = aggregate.interval().map(each -> new Interval(
                Math.min(each.low(), plain.low() + moved), Math.max(each.high(), plain.high() + moved), each.level(),
                each.method()));
        return new Aggregate(aggregate.value(), wider, aggregate.shift(), aggregate.influence());
    }

    private static double[] redrawn(Sample sample, DoubleUnaryOperator size) {
        double[] redrawn = new double[sample.rows() * REDRAWS.length];
        for (int index = 0; index < redrawn.length; index++) {
            int row = index / REDRAWS.length;
            redrawn[index] = size
                    .applyAsDouble(sample.values()[row] + sample.errors()[row] * REDRAWS[index % REDRAWS.length]);
        }
        return redrawn;
    }

    private static double[] middles(int parts) {
        double[] middles = new double[parts];
        Arrays.setAll(middles, part -> Normal.quantile((part + 0.5) / parts));
        double spread = Math.sqrt(Arrays.stream(middles).map(middle -> middle * middle).sum() / parts);
        return Arrays.stream(middles).map(middle -> middle / spread).toArray();
    }

    /** Returns {@code (1/2 - share of the row's values up to the median) / density at the median}, row by row. */
    private static double[] influence(double[] values, int perRow, double median, double[] sorted) {
        double[] influence = new double[values.length / perRow];
        double sparsity = sparsity(sorted, influence.length);
        for (int index = 0; index < values.length; index++) {
            influence[index / perRow] += (values[index] <= median ? -0.5 : 0.5) * sparsity / perRow;
        }
        return influence;
    }

    /** Returns one over the density at the median: the slope of the quantiles around it. */
    private static double sparsity(double[] sorted, int rows) {
        double width = Math.min(0.49, 0.971 * Math.pow(rows, -1.0 / 3));
        return (OrderStatistics.quantile(sorted, 0.5 + width) - OrderStatistics.quantile(sorted, 0.5 - width))
                / (2 * width);
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2;
    }
}
