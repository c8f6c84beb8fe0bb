// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.global;

/**
 * How permutation importance is computed.
 *
 * @param metric what gets worse
 * @param repeats shuffles per player, at least 1
 * @param maxCalls model calls for all players together; rows are drawn when all would take more
 * @param level coverage of the intervals, such as 0.95
 * @param seed seed of rows and shuffles
 */
public record PermutationSettings(ImportanceMetric metric, int repeats, long maxCalls, double level, long seed) {
    public PermutationSettings {
        if (repeats < 1 || maxCalls < 1) {
            throw new IllegalArgumentException("repeats and calls are at least 1: " + repeats + ", " + maxCalls);
        }
    }

    /** Returns the usual settings: 5 shuffles, 2,000,000 calls, intervals of 95 %. */
    public static PermutationSettings usual(ImportanceMetric metric, long seed) {
        return new PermutationSettings(metric, 5, 2_000_000, 0.95, seed);
    }
}
