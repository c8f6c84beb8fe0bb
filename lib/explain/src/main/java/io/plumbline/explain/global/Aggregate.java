// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.global;

import io.plumbline.measure.Interval;
import io.plumbline.measure.Normal;
import java.util.Optional;

/**
 * An aggregated attribution.
 *
 * @param value the figure
 * @param interval where it lies over the choice of rows and coalitions; empty when there are too few rows
 * @param shift how far one standard error of the background rows moves it
 * @param influence how much each row moves it: its sum over a resample of the rows, divided by their number, is the figure's
 *        change to first order
 */
record Aggregate(double value, Optional<Interval> interval, double shift, double[] influence) {

    /** Returns the interval widened by the choice of background rows and, for figures without sign, cut off at 0. */
    Optional<Interval> wide(boolean signed) {
        return interval.map(rows -> {
            double reach = Normal.reach(rows.level()) * shift;
            double low = value - Math.hypot(value - rows.low(), reach);
            double high = value + Math.hypot(rows.high() - value, reach);
            return new Interval(signed ? low : Math.max(0, low), high, rows.level(), rows.method());
        });
    }
}
