// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.flip;

import java.util.Arrays;

/** The nearest rows met so far, by distance and then by row. */
final class Nearest {
    private final double[] distances;
    private final int[] rows;

    Nearest(int size) {
        distances = new double[size];
        rows = new int[size];
        clear();
    }

    void clear() {
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
        Arrays.fill(rows, Integer.MAX_VALUE);
    }

    /** Returns the squared distance beyond which a row cannot get in; at it, one with a smaller number still can. */
    double reach() {
        return distances[distances.length - 1];
    }

    /** Takes {@code row} in when it is nearer than the farthest; returns whether it was. */
    boolean offer(double distance, int row) {
        int place = distances.length - 1;
        if (!before(distance, row, place)) {
            return false;
        }
        while (place > 0 && before(distance, row, place - 1)) {
            distances[place] = distances[place - 1];
            rows[place] = rows[place - 1];
            place--;
        }
        distances[place] = distance;
        rows[place] = row;
        return true;
    }

    /** Returns the rows, nearest first; valid until the next change. */
    int[] rows() {
        return rows;
    }

    private boolean before(double distance, int row, int place) {
        return distance < distances[place] || distance == distances[place] && row < rows[place];
    }
}
