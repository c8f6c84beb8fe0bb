// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.global;

/**
 * How attributions are aggregated.
 *
 * @param aggregation the one that was asked for, which comes first
 * @param level coverage of the intervals, such as 0.95
 * @param resamples bootstrap resamples of the rows for rank stability, at least 1
 * @param seed seed of the resamples
 */
public record GlobalSettings(Aggregation aggregation, double level, int resamples, long seed) {

    /** Returns the usual settings: mean absolute values, intervals of 95 %, 1,000 resamples. */
    public static GlobalSettings usual(long seed) {
        return new GlobalSettings(Aggregation.MEAN_ABS, 0.95, 1000, seed);
    }
}
