// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.results;

import io.plumbline.measure.Interval;

/**
 * Shapley values by explained row, as arrays: entry {@code (row * outputs + output) * players + player}.
 *
 * @param rows number of explained rows
 * @param outputs number of outputs
 * @param players number of players
 * @param dataset row number in the dataset of each explained row, from 0
 * @param values attributions, in the plan's unit
 * @param samplingErrors standard error from having evaluated only some coalitions; 0 for exact values
 * @param backgroundErrors standard error from the choice of background rows (jackknife); 0 with a single row
 * @param base value of the empty coalition, by output
 * @param predictions value of the full coalition: entry {@code row * outputs + output}
 * @param cells the explained rows, shape (rows, features), coded as the model's rows are
 * @param rankStability by row and output: share of draws from the errors that keep the order of the three largest values
 */
public record LocalValues(int rows, int outputs, int players, long[] dataset, double[] values,
        double[] samplingErrors, double[] backgroundErrors, double[] base, double[] predictions, double[] cells,
        double[] rankStability) {

    /** Returns the index of a value. */
    public int at(int row, int output, int player) {
        return (row * outputs + output) * players + player;
    }

    /**
     * Returns where a value lies, both errors taken together.
     *
     * @param quantile two-sided normal quantile that belongs to {@code level}, such as 1.96 for 0.95
     */
    public Interval interval(int row, int output, int player, double level, double quantile) {
        int index = at(row, output, player);
        double half = quantile * Math.hypot(samplingErrors[index], backgroundErrors[index]);
        return new Interval(values[index] - half, values[index] + half, level, "normal");
    }
}
