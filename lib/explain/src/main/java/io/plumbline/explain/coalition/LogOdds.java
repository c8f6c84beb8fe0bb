// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

import io.plumbline.explain.Game;
import io.plumbline.explain.Game.Unit;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;

/** Log-odds of mean outputs, where they exist. */
final class LogOdds {
    private static final double EDGE = 0x1p-53;

    private LogOdds() {}

    /**
     * Returns {@code mean} in {@code unit}.
     *
     * @throws PlumblineException INVALID_DATA when its log-odds are not finite
     */
    static double require(Unit unit, double mean, String output) {
        double value = unit.of(mean);
        if (Double.isFinite(value)) {
            return value;
        }
        String why = mean == 0 || mean == 1
                ? "is exactly " + (int) mean + " for some combination of features and its log-odds are infinite"
                : "is " + mean + " for some combination of features, which is not a probability";
        throw new PlumblineException(Category.INVALID_DATA, "The model's mean output '" + output + "' " + why
                + "; set use_logit to false, or use more background rows.");
    }

    /** Checks that values that an estimator made of log-odds are finite. */
    static void requireFinite(Game game, double[] values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                String why = game.unit() == Unit.LOG_ODDS
                        ? "a mean output is 0, 1 or no probability at all for some combination of features, so its log-odds"
                                + " are not finite; set use_logit to false, or use more background rows."
                        : "the model's outputs are too large to average.";
                throw new PlumblineException(Category.INVALID_DATA, "An attribution is not a finite number: " + why);
            }
        }
    }

    /** Returns {@code mean} in {@code unit}, a probability at the edge moved off it by one rounding step. */
    static double nearest(Unit unit, double mean) {
        return unit == Unit.OUTPUT ? mean : unit.of(Math.max(EDGE, Math.min(1 - EDGE, mean)));
    }
}
