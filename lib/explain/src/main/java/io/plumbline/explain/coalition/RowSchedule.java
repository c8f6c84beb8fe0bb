// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

import java.util.SplittableRandom;

/**
 * Which background row each pair of walks takes: rows in random order, and after every fourth new row one that had its turn
 * once, so that the spread within a row can be told from the spread between rows. Once all rows had two turns they take
 * turns in order, so that no row is ever more than one turn ahead.
 */
final class RowSchedule {
    private static final int FRESH = 4;

    private final int[] order;
    private int fresh;
    private int repeated;
    private long pairs;

    RowSchedule(int rows, SplittableRandom random) {
        order = new int[rows];
        for (int row = 0; row < rows; row++) {
            order[row] = row;
        }
        Orders.shuffle(order, random);
    }

    /** Returns the row of the next pair. */
    int next() {
        long pair = pairs++;
        if (fresh < order.length && (pair + 1) % (FRESH + 1) != 0) {
            return order[fresh++];
        }
        if (repeated < order.length) {
            return order[repeated++];
        }
        return order[(int) (pair % order.length)];
    }

    /** Returns the number of pairs after which each of {@code rows} rows has had a turn. */
    static long pairsToSeeAll(int rows) {
        return rows + (rows - 1L) / FRESH;
    }
}
