// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

/**
 * Seeds that depend only on what is explained: the same row with the same seed draws the same coalitions, wherever it stands
 * in the data and whichever thread explains it.
 */
final class Mix {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Mix() {}

    /** Returns a seed made of both (the finaliser of SplitMix64, doi 10.1145/2660193.2660195). */
    static long mix(long seed, long value) {
        long mixed = (seed ^ value * GOLDEN) + GOLDEN;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    /** Returns a seed for {@code length} cells. */
    static long cells(long seed, double[] cells, int offset, int length) {
        long mixed = seed;
        for (int index = offset; index < offset + length; index++) {
            mixed = mix(mixed, Double.doubleToLongBits(cells[index] + 0.0));
        }
        return mixed;
    }
}
