// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.global;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How often the order of the largest figures survives drawing the rows again. A resample moves each figure by the rows'
 * influence on it, and by its background error times a normal; many rows are first gathered into {@value #MOST_GROUPS} random
 * groups, which leaves the figures' variances and covariances as they are.
 *
 * @see <a href="https://doi.org/10.1201/9780429246593">Efron and Tibshirani 1993, An Introduction to the Bootstrap</a>
 */
final class RankStability {
    private static final int MOST_GROUPS = 512;
    private static final int TOP = 10;

    private final int[] group; // by row
    private final int groups;

    /** Prepares for {@code rows} rows. */
    RankStability(int rows, long seed) {
        groups = Math.min(rows, MOST_GROUPS);
        group = IntStream.range(0, rows).map(row -> row % groups).toArray();
        SplittableRandom random = new SplittableRandom(seed);
        for (int row = rows - 1; row > 0 && groups < rows; row--) {
            int other = random.nextInt(row + 1);
            int swapped = group[row];
            group[row] = group[other];
            group[other] = swapped;
        }
    }

    /** Returns {@code influence} by group: summed, divided by the number of rows. */
    double[] grouped(double[] influence) {
        double[] sums = new double[groups];
        for (int row = 0; row < influence.length; row++) {
            sums[group[row]] += influence[row] / influence.length;
        }
        return sums;
    }

    /**
     * Returns the share of resamples that keep the order of the ten largest figures and let no other pass them.
     *
     * @param values figures by player
     * @param influence by player, {@link #grouped}
     * @param shifts background errors by player
     */
    double share(double[] values, List<double[]> influence, double[] shifts, int resamples, long seed) {
        int[] order = IntStream.range(0, values.length).boxed()
                .sorted(Comparator.comparingDouble(player -> -Math.abs(values[player]))).mapToInt(Integer::intValue)
                .toArray();
        SplittableRandom random = new SplittableRandom(seed);
        int kept = 0;
        int[] counts = new int[groups];
        for (int resample = 0; resample < resamples; resample++) {
            Arrays.fill(counts, 0);
            for (int draw = 0; draw < groups; draw++) {
                counts[random.nextInt(groups)]++;
            }
            double[] moved = new double[values.length];
            for (int player = 0; player < moved.length; player++) {
                moved[player] = Math.abs(values[player] + sum(counts, influence.get(player))
                        + shifts[player] * random.nextGaussian());
            }
            kept += keeps(order, moved) ? 1 : 0;
        }
        return (double) kept / resamples;
    }

    private static double sum(int[] counts, double[] influence) {
        double sum = 0;
        for (int index = 0; index < counts.length; index++) {
            sum += counts[index] * influence[index];
        }
        return sum;
    }

    private static boolean keeps(int[] order, double[] moved) {
        for (int place = 1; place < order.length; place++) {
            if (moved[order[place]] > moved[order[Math.min(place, TOP) - 1]]) {
                return false;
            }
        }
        return true;
    }
}
