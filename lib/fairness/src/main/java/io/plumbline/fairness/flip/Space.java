// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.flip;

import java.util.ArrayList;
import java.util.List;

/**
 * The space that neighbours are looked for in.
 *
 * @param axes by axis, a coordinate per row: numbers first, then codes
 * @param numbers how many axes are numbers; the others count {@link #MISMATCH} when their codes differ
 */
record Space(double[][] axes, int numbers) {
    /** Squared distance of different codes: what two draws of a number of variance 1 are apart on average. */
    static final double MISMATCH = 2;

    /** Code of missing text: codes of text are 0 and above. */
    private static final double MISSING_CODE = -1;

    /** Returns numbers scaled over the rows of both facets; a number that is the same everywhere is left as it is. */
    static Space standardised(double[][] features, boolean[] textColumn, Facets facets) {
        List<double[]> numbers = new ArrayList<>();
        List<double[]> codes = new ArrayList<>();
        for (int column = 0; column < features.length; column++) {
            if (textColumn[column]) {
                codes.add(coded(features[column]));
            } else {
                numbers.add(scaled(features[column], facets));
            }
        }
        int count = numbers.size();
        numbers.addAll(codes);
        return new Space(numbers.toArray(double[][]::new), count);
    }

    private static double[] coded(double[] column) {
        double[] codes = column.clone();
        for (int row = 0; row < codes.length; row++) {
            codes[row] = Double.isNaN(codes[row]) ? MISSING_CODE : codes[row];
        }
        return codes;
    }

    private static double[] scaled(double[] column, Facets facets) {
        double largest = Math.max(largest(column, facets.a()), largest(column, facets.d()));
        if (largest == 0) {
            return column;
        }
        // Dividing by the largest first: squares of numbers near the end of the range would overflow.
        double mean = (sum(column, facets.a(), largest, 0, 1) + sum(column, facets.d(), largest, 0, 1)) / facets.rows();
        double variance = (sum(column, facets.a(), largest, mean, 2) + sum(column, facets.d(), largest, mean, 2))
                / facets.rows();
        if (variance == 0) {
            return column;
        }
        double deviation = Math.sqrt(variance);
        double[] scaled = new double[column.length];
        for (int row = 0; row < scaled.length; row++) {
            scaled[row] = (column[row] / largest - mean) / deviation;
        }
        return scaled;
    }

    private static double largest(double[] column, int[] rows) {
        double largest = 0;
        for (int row : rows) {
            largest = Math.max(largest, Math.abs(column[row]));
        }
        return largest;
    }

    private static double sum(double[] column, int[] rows, double unit, double centre, int power) {
        double sum = 0;
        for (int row : rows) {
            double distance = column[row] / unit - centre;
            sum += power == 2 ? distance * distance : distance;
        }
        return sum;
    }
}
