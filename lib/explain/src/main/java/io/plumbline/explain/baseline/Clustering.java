// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.baseline;

import io.plumbline.model.Feature;
import io.plumbline.model.Rows;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Rows grouped around centres: first centres by k-means++, then each row to its nearest centre and each centre to the middle
 * of its rows, until no row changes or for at most {@value #MOST_ROUNDS} rounds. A centre left without rows takes the row
 * farthest from its own centre.
 *
 * @see <a href="https://dl.acm.org/doi/10.5555/1283383.1283494">Arthur and Vassilvitskii 2007, k-means++</a>
 * @see <a href="https://doi.org/10.1109/TIT.1982.1056489">Lloyd 1982, Least squares quantization in PCM</a>
 */
final class Clustering {
    private static final int MOST_ROUNDS = 100;

    private final ClusterSpace space;
    private final int[] cluster; // by row
    private final double[] distance; // of each row from its centre
    private int count;

    private Clustering(ClusterSpace space) {
        this.space = space;
        cluster = new int[space.rows()];
        distance = new double[space.rows()];
    }

    /** Returns {@code wanted} clusters, or fewer when there are fewer different rows, the largest first. */
    static Clustering of(ClusterSpace space, int wanted, long seed) {
        Clustering clustering = new Clustering(space);
        double[] centres = clustering.seeds(wanted, new SplittableRandom(seed));
        clustering.settle(centres);
        clustering.order();
        return clustering;
    }

    int count() {
        return count;
    }

    /** Returns the rows in each cluster. */
    long[] sizes() {
        long[] sizes = new long[count];
        for (int each : cluster) {
            sizes[each]++;
        }
        return sizes;
    }

    /** Draws rows with probability proportional to their distance from the centres so far. */
    private double[] seeds(int wanted, SplittableRandom random) {
        int width = space.width();
        int most = Math.min(wanted, space.rows());
        double[] centres = new double[most * width];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        int next = random.nextInt(space.rows());
        while (next >= 0 && count < most) {
            for (int column = 0; column < width; column++) {
                centres[count * width + column] = space.cell(next, column);
            }
            assign(centres, count, count + 1);
            count++;
            next = farRow(random);
        }
        return Arrays.copyOf(centres, count * width);
    }

    private int farRow(SplittableRandom random) {
        double left = random.nextDouble() * Arrays.stream(distance).sum();
        int last = -1;
        for (int row = 0; row < distance.length; row++) {
            if (distance[row] > 0) {
                last = row;
                left -= distance[row];
                if (left < 0) {
                    return row;
                }
            }
        }
        return last;
    }

    private void settle(double[] first) {
        double[] centres = first;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            int[] before = cluster.clone();
            Arrays.fill(distance, Double.POSITIVE_INFINITY);
            assign(centres, 0, count);
            repair();
            if (round > 0 && Arrays.equals(before, cluster)) {
                return;
            }
            centres = space.centres(cluster, count);
        }
    }

    /** Moves every row to the nearest of the centres {@code from} to {@code to}, if that is nearer than its own. */
    private void assign(double[] centres, int from, int to) {
        IntStream.range(0, space.rows()).parallel().forEach(row -> {
            for (int centre = from; centre < to; centre++) {
                double candidate = space.distance(row, centres, centre, distance[row]);
                if (candidate < distance[row]) {
                    distance[row] = candidate;
                    cluster[row] = centre;
                }
            }
        });
    }

    private void repair() {
        long[] sizes = sizes();
        for (int centre = 0; centre < count; centre++) {
            if (sizes[centre] == 0) {
                int far = IntStream.range(0, distance.length).filter(row -> sizes[cluster[row]] > 1).boxed()
                        .max(Comparator.comparingDouble(row -> distance[row])).orElseThrow();
                sizes[cluster[far]]--;
                sizes[centre]++;
                cluster[far] = centre;
                distance[far] = 0;
            }
        }
    }

    /** Numbers the clusters by size, and those of one size by their first row. */
    private void order() {
        long[] sizes = sizes();
        int[] firstRow = new int[count];
        for (int row = cluster.length - 1; row >= 0; row--) {
            firstRow[cluster[row]] = row;
        }
        Comparator<Integer> bySize = Comparator.comparingLong(centre -> -sizes[centre]);
        List<Integer> order = IntStream.range(0, count).boxed()
                .sorted(bySize.thenComparingInt(centre -> firstRow[centre])).toList();
        int[] place = new int[count];
        for (int index = 0; index < count; index++) {
            place[order.get(index)] = index;
        }
        Arrays.setAll(cluster, row -> place[cluster[row]]);
    }

    /** Returns the centres as rows of the dataset, shape (clusters, features). */
    double[] typedCentres(Rows data, int[] sample, List<Feature> features) {
        int width = features.size();
        double[] cells = new double[count * width];
        for (int column = 0; column < width; column++) {
            double[] values = column(data, sample, width, column);
            double[] centres = switch (features.get(column).kind()) {
                case NUMERIC -> means(values);
                case CATEGORICAL -> modes(values, features.get(column).levels().size());
                case TEXT -> new double[count];
            };
            for (int centre = 0; centre < count; centre++) {
                cells[centre * width + column] = centres[centre];
            }
        }
        return cells;
    }

    private static double[] column(Rows data, int[] sample, int width, int column) {
        return Arrays.stream(sample).mapToDouble(row -> data.cells()[row * width + column]).toArray();
    }

    private double[] means(double[] values) {
        double[] means = new double[count];
        long[] seen = new long[count];
        boolean whole = true;
        for (int row = 0; row < values.length; row++) {
            if (Double.isFinite(values[row])) {
                whole &= values[row] == Math.rint(values[row]);
                seen[cluster[row]]++;
                means[cluster[row]] += (values[row] - means[cluster[row]]) / seen[cluster[row]];
            }
        }
        for (int centre = 0; centre < count; centre++) {
            means[centre] = seen[centre] == 0 ? Double.NaN : whole ? Math.rint(means[centre]) + 0.0 : means[centre];
        }
        return means;
    }

    private double[] modes(double[] values, int levels) {
        int[][] counts = new int[count][levels];
        for (int row = 0; row < values.length; row++) {
            if (Double.isFinite(values[row])) {
                counts[cluster[row]][(int) values[row]]++;
            }
        }
        return Arrays.stream(counts).mapToDouble(ClusterSpace::mode).toArray();
    }
}
