// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.regression;

/**
 * Shapley values of one game and what they cost. Arrays by value have entry {@code output * players + player}.
 *
 * @param values attributions, in the game's unit; of each output they sum to {@code full - base}
 * @param samplingErrors standard error from having evaluated only some coalitions; 0 when all were evaluated
 * @param backgroundErrors standard error from the choice of background rows (jackknife); 0 with a single row
 * @param base value of the empty coalition, by output
 * @param full value of the coalition of all players, by output
 * @param calls model calls made
 * @param method what was fitted, in words
 * @param fellBack whether terms above first order were asked for and not used: they did not predict left-out pairs better
 *        than first order alone, or the game is in log-odds, whose values need every coalition on all rows
 */
public record RegressionEstimate(double[] values, double[] samplingErrors, double[] backgroundErrors, double[] base,
        double[] full, long calls, String method, boolean fellBack) {}
