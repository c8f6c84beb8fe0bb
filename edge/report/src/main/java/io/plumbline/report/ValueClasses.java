// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Sorts a feature's values into five classes, from the lowest fifth of the rows to the highest, for colours. */
final class ValueClasses {
    private static final int CLASSES = 5;

    /** Of more rows, evenly spaced ones decide where the classes part. */
    private static final int MOST_SORTED = 20_000;

    private ValueClasses() {}

    /** Returns the class of each value, 0 to 4; 5 where there is none. Equal values get equal classes. */
    static byte[] of(double[] values) {
        int step = Math.max(1, values.length / MOST_SORTED);
        double[] sorted = IntStream.range(0, values.length / step).mapToDouble(row -> values[row * step])
                .filter(Double::isFinite).sorted().toArray();
        double[] cuts = cuts(sorted);
        byte[] classes = new byte[values.length];
        for (int row = 0; row < values.length; row++) {
            classes[row] = Double.isFinite(values[row]) ? of(values[row], cuts) : CLASSES;
        }
        return classes;
    }

    /** Returns {@code count} classes of values that have no order. */
    static byte[] none(int count) {
        byte[] classes = new byte[count];
        Arrays.fill(classes, (byte) CLASSES);
        return classes;
    }

    private static byte of(double value, double[] cuts) {
        byte found = 0;
        for (double cut : cuts) {
            found += value >= cut ? 1 : 0;
        }
        return found;
    }

    /** Returns the smallest value of each class but the first: that whose middle rank reaches the class's share of rows. */
    private static double[] cuts(double[] sorted) {
        double[] cuts = new double[CLASSES - 1];
        Arrays.fill(cuts, Double.POSITIVE_INFINITY);
        int first = 0;
        while (first < sorted.length) {
            int end = first;
            while (end < sorted.length && sorted[end] == sorted[first]) {
                end++;
            }
            double middle = (first + end) / 2.0 / sorted.length;
            for (int cut = 0; cut < cuts.length && middle >= (cut + 1) / (double) CLASSES; cut++) {
                cuts[cut] = Math.min(cuts[cut], sorted[first]);
            }
            first = end;
        }
        return cuts;
    }
}
