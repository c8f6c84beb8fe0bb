// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.explain;

import io.plumbline.explain.baseline.BaselineSynthesis;
import io.plumbline.explain.sampling.RowSample;
import io.plumbline.model.Predictor;
import io.plumbline.model.Rows;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/**
 * How far are Shapley values over a synthesised baseline, or over drawn rows, from those over the whole dataset? Prints root
 * mean squared differences by number of rows, relative to the root mean square of the values. Run: ./bench baseline-size
 */
public final class BaselineSize {
    private static final int FEATURES = 8;
    private static final int DATA = 2000;
    private static final int EXPLAINED = 20;
    private static final int SEEDS = 10;

    private BaselineSize() {}

    /** Runs it; no arguments. */
    public static void main(String[] args) {
        System.out.println("| model | rows | cluster centres | drawn rows |");
        System.out.println("|---|---|---|---|");
        compare("smooth probability",
                Drawn.model(FEATURES, x -> 1 / (1 + Math.exp(-x[0] + x[1] - 0.5 * x[2] - 1.2 * x[3] * x[4]
                        - 0.5 * Math.sin(2 * x[5]) - 0.8 * Math.max(x[6], 0) * x[7]))));
        compare("thresholds", Drawn.model(FEATURES, x -> (x[0] > 0.5 ? 1 : 0) + (x[1] > 0 && x[2] > 0 ? 1 : 0)
                + (x[3] + x[4] > 1 ? 1 : 0) - (x[5] > 0 ? x[6] > 0 ? 1 : 0.5 : 0)));
    }

    private static void compare(String name, Predictor model) {
        SplittableRandom random = new SplittableRandom(7);
        Rows data = Drawn.rows(DATA, FEATURES, random, row -> {
            row[1] = 0.6 * row[0] + 0.8 * row[1];
            row[4] = Math.exp(row[4]) - 1;
            row[6] = row[6] > 0.3 ? 1 : 0;
        });
        double[] explained = Arrays.copyOf(data.cells(), EXPLAINED * FEATURES);
        double[] truth = values(model, explained, data);
        double scale = Math.sqrt(Arrays.stream(truth).map(value -> value * value).average().orElseThrow());
        for (int rows : new int[]{1, 2, 5, 10, 15, 25, 50, 100}) {
            double centres = 0;
            double drawn = 0;
            for (int seed = 0; seed < SEEDS; seed++) {
                Rows made = BaselineSynthesis.of(data, model.features(), OptionalInt.of(rows), seed).rows();
                centres += distance(values(model, explained, made), truth) / SEEDS;
                drawn += distance(values(model, explained, drawn(data, rows, seed)), truth) / SEEDS;
            }
            System.out.println(String.format(Locale.ROOT, "| %s | %d | %.3f | %.3f |", name, rows,
                    Math.sqrt(centres) / scale, Math.sqrt(drawn) / scale));
        }
    }

    private static Rows drawn(Rows data, int count, long seed) {
        double[] cells = new double[count * FEATURES];
        int[] chosen = RowSample.of(data.count(), count, seed);
        for (int row = 0; row < count; row++) {
            System.arraycopy(data.cells(), chosen[row] * FEATURES, cells, row * FEATURES, FEATURES);
        }
        return new Rows(count, cells);
    }

    /** Returns exact Shapley values by enumeration, shape (explained rows, features). */
    private static double[] values(Predictor model, double[] explained, Rows background) {
        double[] values = new double[explained.length];
        for (int row = 0; row < EXPLAINED; row++) {
            double[] coalitions = coalitions(model, explained, row, background);
            for (int coalition = 0; coalition < coalitions.length; coalition++) {
                int size = Integer.bitCount(coalition);
                for (int player = 0; player < FEATURES; player++) {
                    boolean present = (coalition >> player & 1) == 1;
                    values[row * FEATURES + player] += coalitions[coalition]
                            * (present ? weight(size - 1) : -weight(size));
                }
            }
        }
        return values;
    }

    private static double weight(int others) {
        double weight = 1.0 / FEATURES;
        for (int step = 1; step <= others; step++) {
            weight *= (double) step / (FEATURES - step);
        }
        return weight;
    }

    private static double[] coalitions(Predictor model, double[] explained, int row, Rows background) {
        double[] values = new double[1 << FEATURES];
        double[] cells = new double[background.count() * FEATURES];
        double[] outputs = new double[background.count()];
        for (int coalition = 0; coalition < values.length; coalition++) {
            for (int cell = 0; cell < cells.length; cell++) {
                int feature = cell % FEATURES;
                cells[cell] = (coalition >> feature & 1) == 1
                        ? explained[row * FEATURES + feature]
                        : background.cells()[cell];
            }
            model.predict(new Rows(background.count(), cells), outputs);
            values[coalition] = Arrays.stream(outputs).average().orElseThrow();
        }
        return values;
    }

    private static double distance(double[] values, double[] truth) {
        double sum = 0;
        for (int index = 0; index < truth.length; index++) {
            sum += (values[index] - truth[index]) * (values[index] - truth[index]) / truth.length;
        }
        return sum;
    }
}
