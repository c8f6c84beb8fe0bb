// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.baseline;

import io.plumbline.model.Feature;
import io.plumbline.model.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows made comparable: numeric columns centred and divided by their standard deviation, constant ones left out of the
 * distance, category codes as they are, missing cells NaN.
 *
 * <p>The distance of a row from a centre is {@code sum over numeric columns (x - c)^2 + gamma * number of categories that
 * differ}; a cell missing on either side counts nothing. gamma is half the mean standard deviation of the numeric columns, as
 * Huang suggests, which is 1/2 here, and 1 without numeric columns.
 */
final class ClusterSpace {
    private final double[] cells; // shape (rows, columns)
    private final int rows;
    private final int[] columns; // features that count, numeric ones first
    private final int numeric;
    private final int[] levels; // by categorical column
    private final double gamma;

    private ClusterSpace(double[] cells, int rows, int[] columns, int numeric, int[] levels) {
        this.cells = cells;
        this.rows = rows;
        this.columns = columns;
        this.numeric = numeric;
        this.levels = levels;
        gamma = numeric == 0 ? 1 : 0.5;
    }

    static ClusterSpace of(Rows data, int[] sample, List<Feature> features) {
        int width = features.size();
        double[][] scales = new double[width][];
        Arrays.setAll(scales, column -> scale(data, sample, width, column));
        int[] numbers = IntStream.range(0, width)
                .filter(column -> features.get(column).kind() == Feature.Kind.NUMERIC && scales[column][1] > 0)
                .toArray();
        int[] categories = IntStream.range(0, width)
                .filter(column -> features.get(column).kind() == Feature.Kind.CATEGORICAL).toArray();
        int[] columns = IntStream.concat(Arrays.stream(numbers), Arrays.stream(categories)).toArray();
        double[] cells = new double[sample.length * columns.length];
        for (int row = 0; row < sample.length; row++) {
            for (int index = 0; index < columns.length; index++) {
                double cell = data.cells()[sample[row] * width + columns[index]];
                double[] scale = scales[columns[index]];
                cells[row * columns.length + index] = !Double.isFinite(cell)
                        ? Double.NaN
                        : index < numbers.length ? (cell - scale[0]) / scale[1] : cell;
            }
        }
        int[] levels = Arrays.stream(categories).map(column -> features.get(column).levels().size()).toArray();
        return new ClusterSpace(cells, sample.length, columns, numbers.length, levels);
    }

    /** Returns mean and standard deviation of the finite cells of a column; 0 and 0 when there are none. */
    private static double[] scale(Rows data, int[] sample, int width, int column) {
        double mean = 0;
        double squares = 0;
        long count = 0;
        for (int row : sample) {
            double cell = data.cells()[row * width + column];
            if (Double.isFinite(cell)) {
                count++;
                double delta = cell - mean;
                mean += delta / count;
                squares += delta * (cell - mean);
            }
        }
        return new double[]{mean, count == 0 ? 0 : Math.sqrt(squares / count)};
    }

    int rows() {
        return rows;
    }

    int width() {
        return columns.length;
    }

    double cell(int row, int column) {
        return cells[row * columns.length + column];
    }

    /** Returns the distance of {@code row} from centre {@code centre} of {@code centres}, or some value above {@code bound}. */
    double distance(int row, double[] centres, int centre, double bound) {
        int start = row * columns.length;
        int other = centre * columns.length;
        double sum = 0;
        for (int column = 0; column < numeric && sum <= bound; column++) {
            double gap = cells[start + column] - centres[other + column];
            sum += Double.isNaN(gap) ? 0 : gap * gap; // a missing cell makes the gap NaN
        }
        for (int column = numeric; column < columns.length && sum <= bound; column++) {
            double mine = cells[start + column];
            double its = centres[other + column];
            sum += mine < its || mine > its ? gamma : 0;
        }
        return sum;
    }

    /** Returns the centre of each cluster: means of numbers, most frequent category (the lowest code of equals). */
    double[] centres(int[] cluster, int count) {
        double[] centres = new double[count * columns.length];
        double[] seen = new double[count * numeric];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < numeric; column++) {
                double cell = cells[row * columns.length + column];
                if (!Double.isNaN(cell)) {
                    centres[cluster[row] * columns.length + column] += cell;
                    seen[cluster[row] * numeric + column]++;
                }
            }
        }
        for (int centre = 0; centre < count; centre++) {
            for (int column = 0; column < numeric; column++) {
                centres[centre * columns.length + column] /= seen[centre * numeric + column];
            }
        }
        for (int column = numeric; column < columns.length; column++) {
            modes(cluster, count, column, centres);
        }
        return centres;
    }

    private void modes(int[] cluster, int count, int column, double[] centres) {
        int size = levels[column - numeric];
        int[][] counts = new int[count][size];
        for (int row = 0; row < rows; row++) {
            double cell = cells[row * columns.length + column];
            if (!Double.isNaN(cell)) {
                counts[cluster[row]][(int) cell]++;
            }
        }
        for (int centre = 0; centre < count; centre++) {
            centres[centre * columns.length + column] = mode(counts[centre]);
        }
    }

    /** Returns the place of the largest count, the first of equals; NaN when all are 0. */
    static double mode(int[] counts) {
        int best = -1;
        for (int level = 0; level < counts.length; level++) {
            if (counts[level] > 0 && (best < 0 || counts[level] > counts[best])) {
                best = level;
            }
        }
        return best < 0 ? Double.NaN : best;
    }
}
