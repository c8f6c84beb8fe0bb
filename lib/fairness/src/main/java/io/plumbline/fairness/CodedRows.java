// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

import java.util.Arrays;
import java.util.List;

/**
 * Counts rows whose values are held as codes, column by column: the way from memory to a cube.
 *
 * <p>When the axes have few enough combinations, each has its own counter and rows are counted in blocks, a column at a
 * time; else the cells seen are looked up. One thread, one pass; parts counted elsewhere {@linkplain
 * ContingencyCube#merge merge}.
 */
final class CodedRows {
    private static final int BLOCK = 4096;
    private static final long MOST_COUNTERS = 1 << 20; // 24 MiB with weights

    private final List<Dimension> dimensions;
    private final int[][] codes;
    private final double[] weights; // empty when rows are not weighted
    private final int rows;

    CodedRows(List<Dimension> dimensions, int[][] codes, double[] weights) {
        if (codes.length != dimensions.size()) {
            throw new IllegalArgumentException(dimensions.size() + " axes need as many columns, got " + codes.length);
        }
        rows = codes.length == 0 ? weights.length : codes[0].length;
        for (int[] column : codes) {
            if (column.length != rows) {
                throw new IllegalArgumentException("columns differ in length: " + rows + " and " + column.length);
            }
        }
        if (weights.length != 0 && weights.length != rows) {
            throw new IllegalArgumentException(rows + " rows need as many weights, got " + weights.length);
        }
        this.dimensions = dimensions;
        this.codes = codes;
        this.weights = weights;
    }

    ContingencyCube count(boolean weighted) {
        long combinations = 1;
        for (Dimension dimension : dimensions) {
            combinations = Math.min(combinations * Math.max(1, dimension.levels().size()), MOST_COUNTERS + 1);
        }
        return combinations <= MOST_COUNTERS ? dense((int) combinations, weighted) : sparse(weighted);
    }

    private ContingencyCube dense(int combinations, boolean weighted) {
        long[] counts = new long[combinations];
        double[] sums = new double[weighted ? combinations : 0];
        double[] squares = new double[sums.length];
        int[] counter = new int[BLOCK];
        for (int start = 0; start < rows; start += BLOCK) {
            int length = Math.min(BLOCK, rows - start);
            locate(start, length, counter);
            for (int row = 0; row < length; row++) {
                counts[counter[row]]++;
            }
            for (int row = 0; weighted && row < length; row++) {
                double weight = weights[start + row];
                sums[counter[row]] += weight;
                squares[counter[row]] += weight * weight;
            }
        }
        return cube(counts, sums, squares);
    }

    private void locate(int start, int length, int[] counter) {
        Arrays.fill(counter, 0);
        for (int axis = 0; axis < codes.length; axis++) {
            int[] column = codes[axis];
            int levels = dimensions.get(axis).levels().size();
            int outside = 0; // negative once a code is below 0 or not below levels
            for (int row = 0; row < length; row++) {
                int code = column[start + row];
                outside |= code | (levels - 1 - code);
                counter[row] = counter[row] * levels + code;
            }
            if (outside < 0) {
                throw unknownCode(axis);
            }
        }
    }

    private ContingencyCube cube(long[] counts, double[] sums, double[] squares) {
        ContingencyCube.Builder builder = ContingencyCube.builder(dimensions, sums.length > 0);
        int[] cell = new int[codes.length];
        for (int counter = 0; counter < counts.length; counter++) {
            if (counts[counter] == 0) {
                continue;
            }
            int rest = counter;
            for (int axis = codes.length - 1; axis >= 0; axis--) {
                int levels = dimensions.get(axis).levels().size();
                cell[axis] = rest % levels;
                rest /= levels;
            }
            if (sums.length > 0) {
                builder.add(cell, counts[counter], sums[counter], squares[counter]);
            } else {
                builder.add(cell, counts[counter]);
            }
        }
        return builder.build();
    }

    private ContingencyCube sparse(boolean weighted) {
        ContingencyCube.Builder builder = ContingencyCube.builder(dimensions, weighted);
        int[] cell = new int[codes.length];
        for (int row = 0; row < rows; row++) {
            for (int axis = 0; axis < cell.length; axis++) {
                cell[axis] = codes[axis][row];
                if (cell[axis] < 0 || cell[axis] >= dimensions.get(axis).levels().size()) {
                    throw unknownCode(axis);
                }
            }
            double weight = weighted ? weights[row] : 1;
            builder.add(cell, 1, weight, weight * weight);
        }
        return builder.build();
    }

    private IllegalArgumentException unknownCode(int axis) {
        Dimension dimension = dimensions.get(axis);
        return new IllegalArgumentException("a code of axis " + dimension.name() + " is not one of its "
                + dimension.levels().size() + " levels");
    }
}
