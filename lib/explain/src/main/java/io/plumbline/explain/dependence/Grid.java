// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.dependence;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.model.Feature;
import io.plumbline.model.Rows;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The points at which a feature is looked at: of a categorical feature the levels in the data, the most frequent
 * {@value #MOST_LEVELS}; of a numeric one its values when there are no more than {@code buckets + 1}, else the ends of equal
 * parts of its range. A feature without any value has one point, NaN.
 *
 * @param points increasing
 * @param labels the points as text
 * @param density rows nearest to each point, over the rows that have a value
 * @param categorical whether points are level codes
 * @param levels levels in the data, shown or not; 0 for numeric features
 */
record Grid(double[] points, List<String> labels, double[] density, boolean categorical, int levels) {
    private static final int MOST_LEVELS = 50;
    private static final MathContext SHOWN = new MathContext(6);

    /** Returns the points of column {@code index}. */
    static Grid of(Rows rows, List<Feature> features, int index, int buckets) {
        Feature feature = features.get(index);
        double[] values = values(rows, features.size(), index);
        return switch (feature.kind()) {
            case NUMERIC -> numeric(values, buckets);
            case CATEGORICAL -> categorical(values, feature.levels());
            case TEXT ->
                throw new PlumblineException(Category.INVALID_ARGUMENT, "partial dependence of '" + feature.name()
                        + "' is not defined, because it is free text; ask for numeric or categorical columns.");
        };
    }

    /** Returns the place of the point nearest to {@code value}, the lower of two as near; -1 when there is none. */
    int nearest(double value) {
        if (Double.isNaN(value) || Double.isNaN(points[0])) {
            return -1;
        }
        int place = Arrays.binarySearch(points, value);
        if (place >= 0) {
            return place;
        }
        if (categorical) {
            return -1;
        }
        int above = -place - 1;
        if (above == 0 || above == points.length) {
            return Math.min(above, points.length - 1);
        }
        return value - points[above - 1] <= points[above] - value ? above - 1 : above;
    }

    private static double[] values(Rows rows, int features, int index) {
        return IntStream.range(0, rows.count()).mapToDouble(row -> rows.cells()[row * features + index])
                .filter(value -> !Double.isNaN(value)).toArray();
    }

    private static Grid numeric(double[] values, int buckets) {
        if (values.length == 0) {
            return new Grid(new double[]{Double.NaN}, List.of("missing"), new double[]{0}, false, 0);
        }
        double[] points = distinct(values, buckets + 1);
        if (points.length > buckets + 1) {
            points = equalParts(Arrays.stream(values).min().orElseThrow(), Arrays.stream(values).max().orElseThrow(),
                    buckets);
        }
        List<String> labels = Arrays.stream(points).mapToObj(Grid::text).toList();
        return new Grid(points, labels, new double[points.length], false, 0).counted(values);
    }

    /** Returns the distinct values in increasing order, or some {@code most + 1} of them when there are more. */
    private static double[] distinct(double[] values, int most) {
        TreeSet<Double> seen = new TreeSet<>();
        for (int place = 0; place < values.length && seen.size() <= most; place++) {
            seen.add(values[place] + 0.0); // joins -0 with 0
        }
        return seen.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] equalParts(double low, double high, int parts) {
        double step = high / parts - low / parts;
        double[] points = new double[parts + 1];
        for (int part = 0; part < parts; part++) {
            points[part] = low + part * step;
        }
        points[parts] = high;
        return points;
    }

    private static Grid categorical(double[] values, List<String> names) {
        int[] counts = new int[names.size()];
        for (double value : values) {
            counts[(int) value]++;
        }
        int[] seen = IntStream.range(0, counts.length).filter(level -> counts[level] > 0).toArray();
        if (seen.length == 0) {
            return new Grid(new double[]{Double.NaN}, List.of("missing"), new double[]{0}, true, 0);
        }
        double[] points = Arrays.stream(seen).boxed().sorted(Comparator.comparingInt(level -> -counts[level]))
                .limit(MOST_LEVELS).mapToDouble(Integer::doubleValue).sorted().toArray();
        List<String> labels = Arrays.stream(points).mapToObj(level -> names.get((int) level)).toList();
        return new Grid(points, labels, new double[points.length], true, seen.length).counted(values);
    }

    private Grid counted(double[] values) {
        double[] share = new double[points.length];
        for (double value : values) {
            int place = nearest(value);
            if (place >= 0) {
                share[place] += 1.0 / values.length;
            }
        }
        return new Grid(points, labels, share, categorical, levels);
    }

    private static String text(double point) {
        if (Double.isInfinite(point)) {
            return Double.toString(point);
        }
        BigDecimal rounded = new BigDecimal(point).round(SHOWN).stripTrailingZeros();
        return rounded.signum() == 0
                ? "0"
                : Math.abs(rounded.precision() - rounded.scale()) > 12
                        ? rounded.toString()
                        : rounded.toPlainString();
    }
}
