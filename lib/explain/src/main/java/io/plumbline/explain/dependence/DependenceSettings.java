// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.dependence;

/**
 * How dependence is computed.
 *
 * @param buckets equal parts that a numeric feature's range is cut into, at least 1: {@code grid_resolution}
 * @param pairBuckets the same along each axis of a two-way plot
 * @param individuals rows whose own curves are kept, at least 0
 * @param bins quantile bins of accumulated local effects, at least 1
 * @param maxCalls model calls that one feature's partial dependence may take, its accumulated effects again, and a pair; rows
 *        are drawn when all would take more
 * @param level coverage of the intervals, such as 0.95
 * @param seed seed of the drawn rows
 */
public record DependenceSettings(int buckets, int pairBuckets, int individuals, int bins, long maxCalls, double level,
        long seed) {
    public DependenceSettings {
        if (buckets < 1 || pairBuckets < 1 || bins < 1 || individuals < 0 || maxCalls < 1) {
            throw new IllegalArgumentException(
                    "buckets, bins and calls are at least 1 and curves at least 0: " + buckets
                            + ", " + pairBuckets + ", " + bins + ", " + maxCalls + ", " + individuals);
        }
    }

    /** Returns the usual settings: 15 buckets, 10 for pairs, 50 curves, 20 bins, 2,000,000 calls, intervals of 95 %. */
    public static DependenceSettings usual(long seed) {
        return new DependenceSettings(15, 10, 50, 20, 2_000_000, 0.95, seed);
    }
}
