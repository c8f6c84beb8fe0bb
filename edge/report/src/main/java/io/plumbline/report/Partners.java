// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.explain.results.ShapleyResults;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the feature that tells best why rows with the same value of a feature get different attributions: by interaction values
 * where there are any, else by how much of what a feature's own value leaves unexplained the other feature's value explains.
 *
 * @param explained words and results
 * @param shapley what was found
 */
record Partners(Explained explained, ShapleyResults shapley) {
    private static final int MOST_ROWS = 4000;
    private static final int MOST_CANDIDATES = 50;
    private static final int CLASSES = 5;
    private static final double LEAST_SHARE = 0.02;

    /** Returns the feature that {@code player} interacts with most, among numeric ones. */
    Optional<Integer> of(int player, byte[] own, double[] attributions) {
        return shapley.interactions().map(interactions -> strongest(interactions.values().get(explained.lead())[player],
                player)).orElseGet(() -> byResiduals(player, own, attributions));
    }

    private Optional<Integer> strongest(double[] interactions, int player) {
        return IntStream.range(0, interactions.length).filter(other -> other != player && numeric(other)).boxed()
                .max(Comparator.comparingDouble(other -> Math.abs(interactions[other])))
                .flatMap(other -> Explained.feature(shapley, other));
    }

    private boolean numeric(int player) {
        return Explained.feature(shapley, player).filter(feature -> explained.levels(feature).isEmpty()).isPresent();
    }

    private Optional<Integer> byResiduals(int player, byte[] own, double[] attributions) {
        int step = Math.max(1, attributions.length / MOST_ROWS);
        int best = -1;
        double most = LEAST_SHARE;
        for (int other : explained.ranked(shapley, explained.lead()).stream().limit(MOST_CANDIDATES).toList()) {
            if (other != player && numeric(other)) {
                int feature = Explained.feature(shapley, other).orElseThrow();
                double share = explains(own, sample(feature, step), attributions, step);
                if (share > most) {
                    most = share;
                    best = feature;
                }
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }

    /** Returns the classes of each {@code step}-th row. */
    private byte[] sample(int feature, int step) {
        int features = explained.results().model().features().size();
        int rows = (shapley.local().rows() + step - 1) / step;
        return ValueClasses.of(IntStream.range(0, rows)
                .mapToDouble(row -> shapley.local().cells()[row * step * features + feature]).toArray());
    }

    /** Returns the share of the variance within classes of {@code own} that lies between classes of {@code other}. */
    private static double explains(byte[] own, byte[] other, double[] attributions, int step) {
        int size = CLASSES + 1;
        double[] sums = new double[size * size];
        double[] counts = new double[size * size];
        double squares = 0;
        for (int row = 0; row < attributions.length; row += step) {
            int cell = own[row] * size + other[row / step];
            sums[cell] += attributions[row];
            counts[cell]++;
            squares += attributions[row] * attributions[row];
        }
        double within = squares;
        double between = 0;
        double rows = 0;
        int cells = 0;
        for (int first = 0; first < size; first++) {
            double sum = 0;
            double count = 0;
            for (int second = 0; second < size; second++) {
                int cell = first * size + second;
                sum += sums[cell];
                count += counts[cell];
                between += counts[cell] > 0 ? sums[cell] * sums[cell] / counts[cell] : 0;
                cells += counts[cell] > 0 ? 1 : 0;
            }
            double mean = count > 0 ? sum * sum / count : 0;
            within -= mean;
            between -= mean;
            rows += count;
        }
        return within <= 0 ? 0 : between / within - (cells - 1) / Math.max(1, rows);
    }
}
