// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.explain;

import io.plumbline.explain.global.Aggregation;
import io.plumbline.explain.global.GlobalRankings;
import io.plumbline.explain.global.GlobalSettings;
import io.plumbline.explain.results.Attributed;
import io.plumbline.explain.results.GlobalRanking;
import io.plumbline.explain.results.LocalValues;
import io.plumbline.explain.results.ShapleyResults.Player;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Intervals of aggregated attributions: populations with and without sampling errors, and drawn backgrounds. */
final class AttributionCoverage {
    private static final int TRUTH = 2_000_000;
    private static final List<Player> ONE = List.of(new Player("x", List.of(0)));

    private AttributionCoverage() {}

    static void print(int repetitions, PrintStream out) {
        out.println("| attributions, rows, sampling error | held % | error | width |");
        out.println("|---|---|---|---|");
        Map<String, ToDoubleFunction<SplittableRandom>> populations = new TreeMap<>(Map.of(
                "normal around 0", random -> random.nextGaussian(),
                "normal around 1", random -> 1 + random.nextGaussian(),
                "exponential", random -> -Math.log(1 - random.nextDouble()),
                "a third of them 0", random -> random.nextInt(3) == 0 ? 0 : 0.5 + random.nextGaussian(),
                "all 0", random -> 0));
        populations.forEach((name, population) -> {
            Map<String, Double> truth = truth(population);
            for (int rows : new int[]{30, 200}) {
                for (double error : new double[]{0, 0.1, 0.5}) {
                    if (!name.equals("all 0") || error > 0) {
                        print(name + ", " + rows + ", " + error, truth, repetitions, out,
                                random -> sampled(population, rows, error, random));
                    }
                }
            }
        });
        additive(repetitions, out);
        product(repetitions, out);
    }

    /** Attributions x - mean of the background, for standard normal x and backgrounds of 100. */
    private static void additive(int repetitions, PrintStream out) {
        Map<String, Double> truth = truth(SplittableRandom::nextGaussian);
        print("x - mean of 100 background rows, 100, 0", truth, repetitions, out, random -> {
            double[] background = gaussians(random, 100);
            double centre = Arrays.stream(background).average().orElseThrow();
            double[] values = Arrays.stream(gaussians(random, 100)).map(x -> x - centre).toArray();
            return local(values, new double[100], constant(100, error(background)));
        });
    }

    /** Attributions of x in the product x z: (x - b)(z + c) / 2, averaged over background rows (b, c), around 0 and 1. */
    private static void product(int repetitions, PrintStream out) {
        // with an endless background: (x z + x - E[b c]) / 2 for E b = 0, E c = 1 and independent b and c
        Map<String, Double> truth = truth(random -> {
            double x = random.nextGaussian();
            return (x * (1 + random.nextGaussian()) + x) / 2;
        });
        print("x in x z, 100 background rows, 100, 0", truth, repetitions, out, random -> {
            double[] b = gaussians(random, 100);
            double[] c = gaussians(random, 100);
            double[] values = new double[100];
            double[] errors = new double[100];
            for (int row = 0; row < 100; row++) {
                double x = random.nextGaussian();
                double z = 1 + random.nextGaussian();
                double[] parts = new double[100];
                Arrays.setAll(parts, each -> (x - b[each]) * (z + 1 + c[each]) / 2);
                values[row] = Arrays.stream(parts).average().orElseThrow();
                errors[row] = error(parts);
            }
            return local(values, new double[100], errors);
        });
    }

    private static void print(String name, Map<String, Double> truth, int repetitions, PrintStream out,
            Function<SplittableRandom, LocalValues> draw) {
        Map<String, CoverageCount> counts = new TreeMap<>();
        SplittableRandom random = new SplittableRandom(20261121);
        for (int repetition = 0; repetition < repetitions; repetition++) {
            for (GlobalRanking ranking : GlobalRankings.of(draw.apply(random), List.of("y"), ONE,
                    new GlobalSettings(Aggregation.MEAN_ABS, 0.95, 1, repetition))) {
                Attributed figure = ranking.values().get(0);
                figure.interval().ifPresent(interval -> counts
                        .computeIfAbsent(ranking.aggregation(), key -> new CoverageCount())
                        .add(interval.low(), figure.value(), interval.high(),
                                Objects.requireNonNull(truth.get(ranking.aggregation()))));
            }
        }
        counts.forEach((aggregation, count) -> out.println(count.line(aggregation + " of " + name)));
    }

    private static LocalValues sampled(ToDoubleFunction<SplittableRandom> population, int rows, double error,
            SplittableRandom random) {
        double[] values = new double[rows];
        double[] errors = new double[rows];
        for (int row = 0; row < rows; row++) {
            errors[row] = error * (0.5 + random.nextDouble());
            values[row] = population.applyAsDouble(random) + errors[row] * random.nextGaussian();
        }
        return local(values, errors, new double[rows]);
    }

    private static Map<String, Double> truth(ToDoubleFunction<SplittableRandom> population) {
        SplittableRandom random = new SplittableRandom(1);
        double[] values = new double[TRUTH];
        Arrays.setAll(values, row -> population.applyAsDouble(random));
        double[] sizes = Arrays.stream(values).map(Math::abs).sorted().toArray();
        double meanSize = Arrays.stream(sizes).average().orElseThrow();
        double meanSquare = Arrays.stream(values).map(value -> value * value).average().orElseThrow();
        Arrays.sort(values);
        return Map.of("mean_abs", meanSize, "mean_sq", meanSquare, "median", sizes[TRUTH / 2], "median_signed",
                values[TRUTH / 2]);
    }

    private static double[] gaussians(SplittableRandom random, int count) {
        double[] values = new double[count];
        Arrays.setAll(values, index -> random.nextGaussian());
        return values;
    }

    private static double error(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
        return Math.sqrt(squares / (values.length - 1) / values.length);
    }

    private static double[] constant(int length, double value) {
        double[] values = new double[length];
        Arrays.fill(values, value);
        return values;
    }

    private static LocalValues local(double[] values, double[] sampling, double[] background) {
        int rows = values.length;
        return new LocalValues(rows, 1, 1, new long[rows], values, sampling, background, new double[1],
                new double[rows], new double[0], new double[rows]);
    }
}
