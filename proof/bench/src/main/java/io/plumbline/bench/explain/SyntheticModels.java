// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Models of any width whose Shapley values are known: sums of terms of at most four columns, and boosted trees. */
final class SyntheticModels {
    private static final int TRAINING_ROWS = 1000;
    private static final int TREES = 100;

    private SyntheticModels() {}

    /** Linear terms, products, sines, {@code tanh} of triples, and logistic functions of four columns. */
    static List<Term> smooth(int features, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Term> terms = new ArrayList<>();
        for (int j = 0; j < features; j++) {
            int column = j;
            double slope = random.nextDouble(-1, 1);
            terms.add(new Term.Formula(new int[]{j}, x -> slope * x[column]));
        }
        for (int k = 0; k < features / 4; k++) {
            double scale = random.nextDouble(-1, 1);
            add(terms, random, features, 1, c -> x -> scale * Math.sin(2 * x[c[0]]));
            add(terms, random, features, 2, c -> x -> scale * x[c[0]] * x[c[1]]);
        }
        for (int k = 0; k < features / 6; k++) {
            double scale = random.nextDouble(0.5, 1.5);
            add(terms, random, features, 3, c -> x -> scale * Math.tanh(x[c[0]] * x[c[1]] * x[c[2]]));
            add(terms, random, features, 4,
                    c -> x -> 2 * scale / (1 + Math.exp(-1.5 * (x[c[0]] + x[c[1]] - x[c[2]] + x[c[3]]))));
        }
        return terms;
    }

    /** A logistic function of a smooth model: one term of all columns, which interacts in every order. */
    static List<Term> logistic(int features, long seed) {
        List<Term> inner = smooth(features, seed);
        int[] all = new int[features];
        Arrays.setAll(all, i -> i);
        return List.of(new Term.Formula(all, x -> {
            double sum = 0;
            for (Term term : inner) {
                sum += term.value(x);
            }
            return 1 / (1 + Math.exp(-sum));
        }));
    }

    /** Steps in one column, and steps that hold only where two, three or four columns pass their thresholds. */
    static List<Term> threshold(int features, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Term> terms = new ArrayList<>();
        int[] counts = {0, features / 2, features / 2, features / 3, features / 4};
        for (int order = 1; order < counts.length; order++) {
            for (int k = 0; k < counts[order]; k++) {
                double height = random.nextDouble(-1, 1) * order;
                double[] at = random.doubles(order, -1.2, 0.8).toArray();
                add(terms, random, features, order, c -> x -> {
                    for (int i = 0; i < c.length; i++) {
                        if (x[c[i]] <= at[i]) {
                            return 0;
                        }
                    }
                    return height;
                });
            }
        }
        return terms;
    }

    /** Boosted regression trees of depth 4, trained on a smooth plus a threshold model with noise. */
    static List<Term> trees(int features, long seed) {
        List<Term> target = new ArrayList<>(smooth(features, seed + 1));
        target.addAll(threshold(features, seed + 2));
        double[][] rows = rows(TRAINING_ROWS, features, seed + 3);
        SplittableRandom random = new SplittableRandom(seed + 4);
        double[] values = Arrays.stream(rows)
                .mapToDouble(
                        row -> target.stream().mapToDouble(term -> term.value(row)).sum() + random.nextGaussian() / 2)
                .toArray();
        return List.copyOf(BoostedTerms.train(rows, values, TREES));
    }

    /** Returns rows of cells, uniform in [-2, 2). */
    static double[][] rows(int count, int features, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] rows = new double[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = random.doubles(features, -2, 2).toArray();
        }
        return rows;
    }

    private static void add(List<Term> terms, SplittableRandom random, int features, int order,
            java.util.function.Function<int[], ToDoubleFunction<double[]>> formula) {
        int[] columns = random.ints(0, features).distinct().limit(order).toArray();
        terms.add(new Term.Formula(columns, formula.apply(columns)));
    }
}
