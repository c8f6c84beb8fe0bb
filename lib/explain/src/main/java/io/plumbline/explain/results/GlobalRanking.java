// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.results;

import java.util.List;

/**
 * Attributions of one output, aggregated over the explained rows.
 *
 * @param output name of the output
 * @param aggregation "mean_abs", "median" (of absolute values), "median_signed" or "mean_sq"
 * @param values by player, in the order of the players
 * @param expected value of the empty coalition
 * @param rankStability share of bootstrap resamples of the rows that keep the order of the ten largest values
 */
public record GlobalRanking(String output, String aggregation, List<Attributed> values, double expected,
        double rankStability) {
    public GlobalRanking {
        values = List.copyOf(values);
    }
}
