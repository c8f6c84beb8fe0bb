// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.flip;

import java.util.Arrays;

/**
 * Finds the nearest rows of a fixed set: boxes within boxes, split in the middle of their longest side.
 *
 * <p>Exact, ties included: a box is passed over only when its distance, summed in the same order as a row's, is larger
 * than that of the farthest row held; rounding cannot break this, since every step of the sum keeps the order.
 */
final class KdTree {
    private static final int LEAF = 16;

    private final int axes;
    private final int numbers;
    private final int neighbours;
    private final double[] points; // shape (points, axes), row-major, in the order of the leaves
    private final int[] rows; // shape (points, neighbours): the first rows at a point, ascending, padded with -1
    private final int[] begin; // by node
    private final int[] end;
    private final int[] right; // by node: its second child, 0 for a leaf; the first child is the next node
    private final double[] low; // shape (nodes, axes): the box
    private final double[] high;
    private int nodes;

    /**
     * @param rows the rows to search, ascending
     * @param neighbours how many nearest rows a search returns, at most the number of rows
     */
    KdTree(Space space, int[] rows, int neighbours) {
        DistinctPoints distinct = DistinctPoints.of(space.axes(), rows);
        axes = distinct.axes();
        numbers = space.numbers();
        this.neighbours = neighbours;
        int size = distinct.size();
        int most = Math.max(1, 4 * (size / LEAF + 1));
        begin = new int[most];
        end = new int[most];
        right = new int[most];
        low = new double[most * axes];
        high = new double[most * axes];
        int[] order = new int[size];
        for (int point = 0; point < size; point++) {
            order[point] = point;
        }
        build(order, distinct.coordinates(), 0, size);
        points = new double[size * axes];
        int[] placeOf = new int[size];
        for (int place = 0; place < size; place++) {
            placeOf[order[place]] = place;
            System.arraycopy(distinct.coordinates(), order[place] * axes, points, place * axes, axes);
        }
        this.rows = firstRows(rows, distinct.pointOf(), placeOf);
    }

    /** Replaces what {@code nearest} holds by the rows nearest to {@code query}'s coordinates from {@code offset} on. */
    void find(double[] query, int offset, Nearest nearest) {
        nearest.clear();
        search(0, query, offset, nearest);
    }

    private void search(int node, double[] query, int offset, Nearest nearest) {
        if (right[node] == 0) {
            scan(node, query, offset, nearest);
            return;
        }
        int first = node + 1;
        int second = right[node];
        double toFirst = toBox(first, query, offset);
        double toSecond = toBox(second, query, offset);
        if (toSecond < toFirst) {
            int swap = first;
            first = second;
            second = swap;
            double farther = toFirst;
            toFirst = toSecond;
            toSecond = farther;
        }
        if (toFirst <= nearest.reach()) {
            search(first, query, offset, nearest);
        }
        if (toSecond <= nearest.reach()) {
            search(second, query, offset, nearest);
        }
    }

    private void scan(int node, double[] query, int offset, Nearest nearest) {
        for (int point = begin[node]; point < end[node]; point++) {
            double distance = toPoint(point, query, offset);
            if (distance > nearest.reach()) {
                continue;
            }
            int last = (point + 1) * neighbours;
            for (int index = point * neighbours; index < last && rows[index] >= 0; index++) {
                if (!nearest.offer(distance, rows[index])) {
                    break;
                }
            }
        }
    }

    private double toPoint(int point, double[] query, int offset) {
        double sum = 0;
        int base = point * axes;
        for (int axis = 0; axis < numbers; axis++) {
            double apart = query[offset + axis] - points[base + axis];
            sum += apart * apart;
        }
        for (int axis = numbers; axis < axes; axis++) {
            sum += query[offset + axis] == points[base + axis] ? 0 : Space.MISMATCH;
        }
        return sum;
    }

    private double toBox(int node, double[] query, int offset) {
        double sum = 0;
        int base = node * axes;
        for (int axis = 0; axis < numbers; axis++) {
            double value = query[offset + axis];
            double apart = Math.max(0, Math.max(low[base + axis] - value, value - high[base + axis]));
            sum += apart * apart;
        }
        for (int axis = numbers; axis < axes; axis++) {
            double code = query[offset + axis];
            sum += code < low[base + axis] || code > high[base + axis] ? Space.MISMATCH : 0;
        }
        return sum;
    }

    private int build(int[] order, double[] coordinates, int from, int to) {
        int node = nodes++;
        begin[node] = from;
        end[node] = to;
        int longest = enclose(node, order, coordinates, from, to);
        if (to - from > LEAF) {
            int middle = (from + to) >>> 1;
            new Partition(order, coordinates, axes, longest).around(middle, from, to);
            build(order, coordinates, from, middle);
            right[node] = build(order, coordinates, middle, to);
        }
        return node;
    }

    /** Sets the box of {@code node} and returns its longest side. */
    private int enclose(int node, int[] order, double[] coordinates, int from, int to) {
        int base = node * axes;
        int longest = 0;
        double length = -1;
        for (int axis = 0; axis < axes; axis++) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int index = from; index < to; index++) {
                double value = coordinates[order[index] * axes + axis];
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
            low[base + axis] = least;
            high[base + axis] = most;
            double side = axis < numbers ? most - least : most > least ? Math.sqrt(Space.MISMATCH) : 0;
            if (side > length) {
                length = side;
                longest = axis;
            }
        }
        return longest;
    }

    private int[] firstRows(int[] all, int[] pointOf, int[] placeOf) {
        int[] first = new int[placeOf.length * neighbours];
        int[] held = new int[placeOf.length];
        Arrays.fill(first, -1);
        for (int position = 0; position < all.length; position++) {
            int place = placeOf[pointOf[position]];
            if (held[place] < neighbours) {
                first[place * neighbours + held[place]++] = all[position];
            }
        }
        return first;
    }
}
