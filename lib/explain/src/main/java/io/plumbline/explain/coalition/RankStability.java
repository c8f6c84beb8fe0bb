// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How sure the order of the largest values is: the share of draws, values plus independent normal errors, in which the same
 * players, in the same order, have the three largest absolute values.
 */
final class RankStability {
    private static final int DRAWS = 200;
    private static final int TOP = 3;

    private RankStability() {}

    /** Returns the share for one output, whose values begin at {@code from}; 1 when there are no errors. */
    static double of(double[] values, double[] errors, int from, int players, long seed) {
        double[] drawn = new double[players];
        System.arraycopy(values, from, drawn, 0, players);
        int[] wanted = top(drawn);
        double most = 0;
        for (int player = 0; player < players; player++) {
            most = Math.max(most, errors[from + player]);
        }
        if (most == 0) {
            return 1;
        }
        SplittableRandom random = new SplittableRandom(seed);
        int kept = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int player = 0; player < players; player++) {
                double error = errors[from + player];
                drawn[player] = values[from + player] + (error > 0 ? error * random.nextGaussian() : 0);
            }
            kept += Arrays.equals(wanted, top(drawn)) ? 1 : 0;
        }
        return (double) kept / DRAWS;
    }

    private static int[] top(double[] values) {
        int[] top = new int[Math.min(TOP, values.length)];
        boolean[] taken = new boolean[values.length];
        for (int rank = 0; rank < top.length; rank++) {
            int best = -1;
            for (int player = 0; player < values.length; player++) {
                if (!taken[player] && (best < 0 || Math.abs(values[player]) > Math.abs(values[best]))) {
                    best = player;
                }
            }
            taken[best] = true;
            top[rank] = best;
        }
        return top;
    }
}
