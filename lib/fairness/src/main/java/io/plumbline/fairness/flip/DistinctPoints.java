// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.flip;

import java.util.Arrays;

/**
 * Rows gathered by their coordinates, so that a thousand rows at one place cost one search and not a thousand.
 *
 * @param axes number of coordinates
 * @param coordinates shape (points, axes), row-major, points in order of first appearance
 * @param pointOf by position in the rows gathered: its point
 */
record DistinctPoints(int axes, double[] coordinates, int[] pointOf) {

    static DistinctPoints of(double[][] columns, int[] rows) {
        int axes = columns.length;
        int[] slots = new int[Integer.highestOneBit(Math.max(4, rows.length)) * 4];
        Arrays.fill(slots, -1);
        double[] coordinates = new double[Math.max(1, rows.length) * axes];
        int[] pointOf = new int[rows.length];
        int points = 0;
        for (int position = 0; position < rows.length; position++) {
            int next = points * axes;
            long hash = 0;
            for (int axis = 0; axis < axes; axis++) {
                double value = columns[axis][rows[position]] + 0.0; // turns -0.0 into 0.0
                coordinates[next + axis] = value;
                hash = (hash ^ Double.doubleToRawLongBits(value)) * 0x9E3779B97F4A7C15L;
                hash ^= hash >>> 32;
            }
            int slot = (int) hash & slots.length - 1;
            while (slots[slot] >= 0 && !same(coordinates, slots[slot] * axes, next, axes)) {
                slot = slot + 1 & slots.length - 1;
            }
            if (slots[slot] < 0) {
                slots[slot] = points++;
            }
            pointOf[position] = slots[slot];
        }
        return new DistinctPoints(axes, Arrays.copyOf(coordinates, points * axes), pointOf);
    }

    int size() {
        return coordinates.length / axes;
    }

    private static boolean same(double[] coordinates, int left, int right, int axes) {
        return Arrays.equals(coordinates, left, left + axes, coordinates, right, right + axes);
    }
}
