// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.quality;

import io.plumbline.explain.Background;
import io.plumbline.explain.results.ShapleyResults;

/**
 * What to check.
 *
 * @param background the model and the rows that stand in for absent features, with the players of {@code shapley}
 * @param shapley the attributions
 * @param output index of the output whose deletion curve and ranking are checked
 * @param level coverage of the intervals
 * @param maxCalls most model calls that all checks together may make; 20,000 is usual
 * @param seed seed of rows, orders and draws
 */
public record QualityRequest(Background background, ShapleyResults shapley, int output, double level, long maxCalls,
        long seed) {}
