// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.tree;

import java.util.Arrays;
import java.util.SplittableRandom;

/** How often the order of the three largest attributions survives their errors. */
final class RankDraws {
    private static final int DRAWS = 200;
    private static final int LARGEST = 3;

    private RankDraws() {}

    /**
     * Returns by row and output the share of draws, each value moved by a normal error of its size, that keep the order of the
     * three values of largest size; 1 where no value has an error.
     *
     * @param values entry {@code cell * players + player}
     * @param errors standard error of each value
     */
    static double[] stability(double[] values, double[] errors, int players, long seed) {
        double[] stability = new double[values.length / players];
        for (int cell = 0; cell < stability.length; cell++) {
            double[] own = Arrays.copyOfRange(values, cell * players, (cell + 1) * players);
            double[] spread = Arrays.copyOfRange(errors, cell * players, (cell + 1) * players);
            boolean sure = Arrays.stream(spread).allMatch(error -> error == 0);
            stability[cell] = sure
                    ? 1
                    : share(own, spread, new SplittableRandom(seed + 0x9E3779B97F4A7C15L * (cell + 1)));
        }
        return stability;
    }

    private static double share(double[] values, double[] spread, SplittableRandom random) {
        int[] order = largest(values);
        double[] drawn = new double[values.length];
        int kept = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int player = 0; player < values.length; player++) {
                drawn[player] = spread[player] == 0
                        ? values[player]
                        : values[player] + spread[player] * random.nextGaussian();
            }
            kept += Arrays.equals(order, largest(drawn)) ? 1 : 0;
        }
        return (double) kept / DRAWS;
    }

    /** Returns the players of the largest absolute values, largest first; the earlier player first among equals. */
    private static int[] largest(double[] values) {
        int[] order = new int[Math.min(LARGEST, values.length)];
        int known = 0;
        for (int player = 0; player < values.length; player++) {
            int rank = known;
            while (rank > 0 && Math.abs(values[player]) > Math.abs(values[order[rank - 1]])) {
                rank--;
            }
            if (rank < order.length) {
                known = Math.min(known + 1, order.length);
                System.arraycopy(order, rank, order, rank + 1, known - rank - 1);
                order[rank] = player;
            }
        }
        return order;
    }
}
