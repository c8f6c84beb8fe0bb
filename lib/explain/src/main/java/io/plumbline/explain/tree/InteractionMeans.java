// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.tree;

import io.plumbline.explain.results.ShapleyResults.Interactions;
import java.util.Arrays;

/** Mean absolute interaction values over rows: half the Shapley interaction index off the diagonal, what is left on it. */
final class InteractionMeans {
    private final int players;
    private final double[][][] totals;
    private long rows;

    InteractionMeans(int outputs, int players) {
        this.players = players;
        this.totals = new double[outputs][players][players];
    }

    /** Adds the first {@code count} rows of {@code sums}. */
    void add(Attributions sums, int count) {
        for (int row = 0; row < count; row++) {
            for (int output = 0; output < totals.length; output++) {
                add(sums, sums.at(row, output), totals[output]);
            }
        }
        rows += count;
    }

    private void add(Attributions sums, int at, double[][] total) {
        double[] main = Arrays.copyOfRange(sums.values(), at, at + players);
        for (int one = 0; one < players; one++) {
            for (int other = one + 1; other < players; other++) {
                double half = sums.pairs()[(at + one) * players + other] / 2;
                main[one] -= half;
                main[other] -= half;
                total[one][other] += Math.abs(half);
            }
        }
        for (int player = 0; player < players; player++) {
            total[player][player] += Math.abs(main[player]);
        }
    }

    Interactions means() {
        double[][][] means = new double[totals.length][players][players];
        for (int output = 0; output < totals.length; output++) {
            for (int one = 0; one < players; one++) {
                for (int other = one; other < players; other++) {
                    double mean = totals[output][one][other] / rows;
                    means[output][one][other] = mean;
                    means[output][other][one] = mean;
                }
            }
        }
        return new Interactions("half the Shapley interaction index off the diagonal, main effects on it",
                Arrays.asList(means));
    }
}
