// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

import io.plumbline.explain.TabularGame;
import java.util.Arrays;

/**
 * All coalitions of a few players: the rows to ask for, and the Shapley values of the answers.
 *
 * <p>A cube of m players and K outputs is an array of 2^m x K values; bit i of a coalition's index says that player i is
 * present.
 */
final class Cube {
    private Cube() {}

    /**
     * Asks for every coalition of {@code members} over one background row, the ends excepted, which are known. Coalitions
     * come in Gray-code order, so that from one row to the next only one player's cells change.
     */
    static void ask(TabularGame game, int row, int[] members, double[] cube, RowFeed feed) {
        int outputs = game.outputs();
        int all = (1 << members.length) - 1;
        for (int output = 0; output < outputs; output++) {
            cube[output] = game.background().output(row, output);
            cube[all * outputs + output] = members.length == 0 ? cube[output] : game.full(output);
        }
        double[] cells = new double[game.background().width()];
        game.absent(row, cells, 0);
        for (int step = 1; step <= all; step++) {
            int flipped = Integer.numberOfTrailingZeros(step);
            int coalition = step ^ step >>> 1;
            if ((coalition >>> flipped & 1) == 1) {
                game.join(members[flipped], cells, 0);
            } else {
                game.leave(members[flipped], row, cells, 0);
            }
            if (coalition != all) {
                feed.ask(cells, cube, coalition * outputs);
            }
        }
    }

    /**
     * Computes {@code phi_i = sum over S without i of s!(m-1-s)!/m! (v(S+i) - v(S))} and destroys the cube on the way.
     *
     * <p>With w_s = s!(m-1-s)!/m! the sum is {@code A_i - C}, where {@code A_i} adds {@code (w_(s-1) + w_s) v(S)} over the
     * coalitions with i and {@code C} adds {@code w_s v(S)} over all but the full one. Folding the cube in half player by player
     * gives all A_i in O(2^m), not O(m 2^m).
     *
     * @param values filled at {@code output * stride + places[i]}
     */
    static void shapley(double[] cube, int outputs, int[] places, int stride, double[] values) {
        int members = places.length;
        if (members == 0) {
            return;
        }
        double[] constants = new double[outputs];
        weigh(cube, outputs, members, constants);
        for (int member = members - 1; member >= 0; member--) {
            int half = (1 << member) * outputs;
            double[] sums = new double[outputs];
            for (int index = 0; index < half; index += outputs) {
                for (int output = 0; output < outputs; output++) {
                    double present = cube[half + index + output];
                    sums[output] += present;
                    cube[index + output] += present;
                }
            }
            for (int output = 0; output < outputs; output++) {
                values[output * stride + places[member]] = sums[output] - constants[output];
            }
        }
    }

    /** Multiplies each value, less that of the empty coalition, by what A_i wants, and adds up C. */
    private static void weigh(double[] cube, int outputs, int members, double[] constants) {
        double[] weights = weights(members);
        double[] empty = Arrays.copyOf(cube, outputs);
        int size = 1 << members;
        for (int coalition = 0; coalition < size; coalition++) {
            int present = Integer.bitCount(coalition);
            double absent = weights[present + 1];
            double both = weights[present] + absent;
            for (int output = 0; output < outputs; output++) {
                int index = coalition * outputs + output;
                double value = cube[index] - empty[output];
                constants[output] += absent * value;
                cube[index] = both * value;
            }
        }
    }

    /** Returns w_s at s + 1, with 0 at both ends. */
    private static double[] weights(int members) {
        double[] weights = new double[members + 2];
        weights[1] = 1.0 / members;
        for (int size = 1; size < members; size++) {
            weights[size + 1] = weights[size] * size / (members - size);
        }
        return weights;
    }
}
