// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Rows without their repetitions.
 *
 * @param cells shape (count, width): each different row once, in order of first appearance
 * @param count number of different rows
 * @param of index of each given row among the different ones
 */
record DistinctRows(double[] cells, int count, int[] of) {

    static DistinctRows of(double[] cells, int width) {
        int rows = cells.length / width;
        int[] of = new int[rows];
        double[] distinct = new double[cells.length];
        Map<Key, Integer> seen = new HashMap<>();
        for (int row = 0; row < rows; row++) {
            Key key = new Key(Arrays.copyOfRange(cells, row * width, (row + 1) * width));
            Integer known = seen.putIfAbsent(key, seen.size());
            of[row] = known == null ? seen.size() - 1 : known;
            System.arraycopy(cells, row * width, distinct, of[row] * width, width);
        }
        return new DistinctRows(Arrays.copyOf(distinct, seen.size() * width), seen.size(), of);
    }

    private record Key(double[] cells) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(cells, key.cells);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(cells);
        }
    }
}
