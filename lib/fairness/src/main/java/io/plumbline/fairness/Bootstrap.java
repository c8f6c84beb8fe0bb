// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

import io.plumbline.fairness.resampling.Multinomial;
import io.plumbline.measure.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Percentile intervals by drawing datasets of the same size again. A dataset is a table of cells here, so a replicate is
 * one draw from a multinomial over the cells, whatever the number of rows.
 *
 * <p>Weighted rows: the weights of the rows drawn from a cell sum to a number with the mean and variance of such a sum,
 * drawn as a normal and never below 0.
 *
 * @see <a href="https://doi.org/10.1201/9780429246593">Efron and Tibshirani 1993, An Introduction to the Bootstrap</a>
 */
final class Bootstrap {
    private static final double MOST_UNDEFINED = 0.1;
    private static final int FEWEST_REPLICATES = 100;
    private static final int LEAST_KEPT = 200;
    private static final long MOST_DRAWS = 10_000_000;

    private final double[][] values; // shape (statistics, replicates), sorted, undefined (NaN) last

    private Bootstrap(double[][] values) {
        this.values = values;
    }

    /**
     * Draws {@code replicates} datasets and computes all {@code statistics} of each; a statistic returns NaN where it is
     * undefined or infinite. Tables of more than 10,000 cells get fewer replicates, but no fewer than 200, so that time
     * stays bounded.
     */
    static Bootstrap run(BiasTable table, List<ToDoubleFunction<BiasTable>> statistics, int replicates, long seed) {
        int affordable = (int) Math.max(LEAST_KEPT, MOST_DRAWS / Math.max(1, table.cells().size()));
        double[][] values = new double[statistics.size()][Math.min(replicates, affordable)];
        if (statistics.isEmpty()) {
            return new Bootstrap(values);
        }
        BiasTable resampled = table.forResampling();
        CellSampler sampler = new CellSampler(table.cells(), new SplittableRandom(seed));
        for (int replicate = 0; replicate < values[0].length; replicate++) {
            resampled.refill(sampler.draw());
            for (int index = 0; index < values.length; index++) {
                values[index][replicate] = statistics.get(index).applyAsDouble(resampled);
            }
        }
        for (double[] sample : values) {
            Arrays.sort(sample);
        }
        return new Bootstrap(values);
    }

    /**
     * Returns the interval of statistic {@code index}, stretched to hold {@code estimate} itself, which a distance that
     * cannot fall below 0 would otherwise often miss. Empty when more than a tenth of the replicates are undefined, since
     * the rest would then stand for easy datasets only, or when there are too few replicates.
     */
    Optional<Interval> interval(int index, double estimate, double level) {
        double[] sample = values[index];
        int defined = sample.length;
        while (defined > 0 && Double.isNaN(sample[defined - 1])) {
            defined--;
        }
        if (sample.length < FEWEST_REPLICATES || sample.length - defined > MOST_UNDEFINED * sample.length) {
            return Optional.empty();
        }
        double low = quantile(sample, defined, (1 - level) / 2);
        double high = quantile(sample, defined, (1 + level) / 2);
        return Optional.of(new Interval(Math.min(low, estimate), Math.max(high, estimate), level,
                "bootstrap-percentile"));
    }

    /** Returns the quantile by linear interpolation between order statistics. */
    private static double quantile(double[] sorted, int length, double share) {
        double place = share * (length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** Draws the masses of the cells of a replicate. */
    private static final class CellSampler {
        private final TableCells cells;
        private final Multinomial multinomial;
        private final SplittableRandom random;
        private final long[] drawn;
        private final double[] mass;
        private final double[] meanWeight;
        private final double[] weightVariance;

        CellSampler(TableCells cells, SplittableRandom random) {
            this.cells = cells;
            this.random = random;
            int size = cells.size();
            drawn = new long[size];
            mass = new double[size];
            meanWeight = new double[size];
            weightVariance = new double[size];
            long[] counts = new long[size];
            for (int cell = 0; cell < size; cell++) {
                counts[cell] = cells.count(cell);
                meanWeight[cell] = cells.weights()[cell] / counts[cell];
                weightVariance[cell] = Math.max(0,
                        cells.squaredWeight(cell) / counts[cell] - meanWeight[cell] * meanWeight[cell]);
            }
            multinomial = new Multinomial(counts);
        }

        double[] draw() {
            multinomial.draw(random, drawn);
            for (int cell = 0; cell < drawn.length; cell++) {
                mass[cell] = drawn[cell] * meanWeight[cell];
                if (cells.weighted() && weightVariance[cell] > 0) {
                    double spread = Math.sqrt(drawn[cell] * weightVariance[cell]);
                    mass[cell] = Math.max(0, mass[cell] + spread * random.nextGaussian());
                }
            }
            return mass;
        }
    }
}
