// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.resampling;

/** What Stirling's formula leaves over of the logarithm of a factorial. */
final class Stirling {
    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
    private static final double[] SMALL = small(16);

    private Stirling() {}

    /** Returns {@code log(k!) - ((k + 1/2) log(k + 1) - (k + 1) + log(2 pi) / 2)}, to 13 digits. */
    static double tail(long k) {
        if (k < SMALL.length) {
            return SMALL[(int) k];
        }
        double x = k + 1.0;
        double square = x * x;
        return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - 1.0 / 1680 / square) / square) / square) / x;
    }

    private static double[] small(int length) {
        double[] tails = new double[length];
        double logFactorial = 0;
        for (int k = 0; k < length; k++) {
            logFactorial += Math.log(Math.max(1, k));
            tails[k] = logFactorial - ((k + 0.5) * Math.log(k + 1) - (k + 1) + HALF_LOG_TWO_PI);
        }
        return tails;
    }
}
