// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.gap;

import io.plumbline.measure.Interval;
import io.plumbline.measure.Normal;
import io.plumbline.measure.StudentT;
import java.util.function.IntToDoubleFunction;

/** Count, mean and variance (divisor n - 1) of some rows' values. */
record Moments(int count, double mean, double variance) {

    static Moments of(int[] rows, IntToDoubleFunction value) {
        double mean = 0;
        for (int row : rows) {
            mean += value.applyAsDouble(row);
        }
        mean /= rows.length;
        double squares = 0;
        for (int row : rows) {
            double distance = value.applyAsDouble(row) - mean;
            squares += distance * distance;
        }
        return new Moments(rows.length, mean, squares / (rows.length - 1));
    }

    /** Welch's interval for the difference of two means; {@code extra} is a variance that is known and not from the rows. */
    static Interval welch(Moments first, Moments second, double extra, double level) {
        double firstPart = first.variance / first.count;
        double secondPart = second.variance / second.count;
        double spread = firstPart + secondPart;
        double freedom = spread * spread
                / (firstPart * firstPart / (first.count - 1) + secondPart * secondPart / (second.count - 1));
        double quantile = spread > 0 ? StudentT.reach(level, Math.max(1, freedom)) : Normal.reach(level);
        double half = quantile * Math.sqrt(spread + extra);
        double gap = first.mean - second.mean;
        return new Interval(gap - half, gap + half, level, "welch");
    }
}
