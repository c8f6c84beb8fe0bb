// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Mean attributions of rows with similar values.
 *
 * @param bins in the order of the values
 */
record Bins(List<Bin> bins) {
    private static final int MOST = 8;
    private static final byte LOW = 1;
    private static final byte HIGH = 3;
    private static final byte NONE = 5;

    /**
     * Rows with similar values.
     *
     * @param name the values in words
     * @param middle mean value
     * @param rows how many
     * @param mean mean attribution
     * @param high mean attribution of rows whose other feature is high; NaN without such rows
     * @param low the same where it is low
     */
    record Bin(String name, double middle, long rows, double mean, double high, double low) {}

    static Bins ofNumbers(double[] x, double[] y, byte[] classes) {
        double[] sorted = Arrays.stream(x).filter(Double::isFinite).sorted().toArray();
        double[] edges = java.util.stream.IntStream.range(1, MOST)
                .mapToDouble(bin -> sorted.length == 0 ? 0 : sorted[(int) ((long) bin * sorted.length / MOST)])
                .distinct().filter(edge -> sorted.length == 0 || edge > sorted[0]).toArray();
        int[] bin = new int[x.length];
        for (int row = 0; row < x.length; row++) {
            int at = Arrays.binarySearch(edges, x[row]);
            bin[row] = Double.isNaN(x[row]) ? -1 : at >= 0 ? at + 1 : -at - 1;
        }
        return of(bin, edges.length + 1, x, y, classes, List.of());
    }

    static Bins ofCategories(double[] x, double[] y, byte[] classes, List<String> names) {
        int[] bin = new int[x.length];
        for (int row = 0; row < x.length; row++) {
            bin[row] = Double.isNaN(x[row]) ? -1 : (int) x[row];
        }
        return of(bin, names.size(), x, y, classes, names);
    }

    private static Bins of(int[] bin, int count, double[] x, double[] y, byte[] classes, List<String> names) {
        double[][] sums = new double[count][6];
        double[] least = new double[count];
        double[] most = new double[count];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
        long[] rows = new long[count];
        for (int row = 0; row < bin.length; row++) {
            int at = bin[row];
            if (at < 0 || at >= count) {
                continue;
            }
            rows[at]++;
            sums[at][0] += x[row];
            sums[at][1] += y[row];
            int side = classes[row] >= HIGH && classes[row] < NONE ? 2 : classes[row] <= LOW ? 4 : -1;
            if (side > 0) {
                sums[at][side] += y[row];
                sums[at][side + 1]++;
            }
            least[at] = Math.min(least[at], x[row]);
            most[at] = Math.max(most[at], x[row]);
        }
        List<Bin> bins = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            if (rows[at] > 0) {
                String name = names.isEmpty() ? range(least[at], most[at]) : names.get(at);
                bins.add(new Bin(name, sums[at][0] / rows[at], rows[at], sums[at][1] / rows[at],
                        sums[at][2] / sums[at][3], sums[at][4] / sums[at][5]));
            }
        }
        return new Bins(bins);
    }

    private static String range(double least, double most) {
        return least == most ? Explained.number(least) : Explained.number(least) + " to " + Explained.number(most);
    }
}
