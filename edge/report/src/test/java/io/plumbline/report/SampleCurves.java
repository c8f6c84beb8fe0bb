// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.explain.results.Dependence;
import io.plumbline.explain.results.PairDependence;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Dependence of a credit model's outputs on features, with plausible figures. */
final class SampleCurves {
    private SampleCurves() {}

    static List<Dependence> dependence() {
        double[] months = IntStream.range(0, 15).mapToDouble(point -> 6.27 + point * 4.53).toArray();
        double[] density = {0.18, 0.22, 0.2, 0.11, 0.12, 0.05, 0.04, 0.03, 0.03, 0.01, 0.005, 0, 0.003, 0, 0.002};
        double[] mean = Arrays.stream(months).map(month -> 0.78 - 0.26 / (1 + Math.exp(-(month - 28) / 6))).toArray();
        Dependence duration = new Dependence("duration_months", false, labels(months), months, density,
                List.of(curve("bad", months, Arrays.stream(mean).map(value -> 1 - value).toArray()),
                        curve("good", months, mean)),
                List.of(new Dependence.AccumulatedEffects("good", new double[]{4, 9, 12, 18, 24, 36, 72},
                        new double[]{0.06, 0.052, 0.041, 0.01, -0.02, -0.1, -0.16}, Optional.empty(), Optional.empty(),
                        new long[]{180, 160, 170, 190, 160, 140})));
        double[] codes = {0, 1, 2, 3};
        Dependence checking = new Dependence("checking_status", true,
                List.of("below 0", "0 to 200", "200 and more", "none"), codes, new double[]{0.27, 0.27, 0.06, 0.4},
                List.of(curve("bad", codes, new double[]{0.42, 0.35, 0.27, 0.17}),
                        curve("good", codes, new double[]{0.58, 0.65, 0.73, 0.83})),
                List.of());
        return List.of(duration, checking);
    }

    /** A feature with one grid point, which cannot be drawn as a curve. */
    static Dependence flat() {
        return new Dependence(Samples.SCRIPT, false, List.of("1"), new double[]{1}, new double[]{1},
                List.of(curve(Samples.SCRIPT, new double[]{1}, new double[]{4.2})), List.of());
    }

    static PairDependence pair() {
        double[] months = IntStream.range(0, 8).mapToDouble(point -> 8 + point * 8).toArray();
        double[] ages = IntStream.range(0, 7).mapToDouble(point -> 22 + point * 7.5).toArray();
        double[][] mean = new double[months.length][ages.length];
        long[][] counts = new long[months.length][ages.length];
        for (int first = 0; first < months.length; first++) {
            for (int second = 0; second < ages.length; second++) {
                mean[first][second] = 0.82 - months[first] / 180 + ages[second] / 500
                        + (months[first] - 30) * (ages[second] - 40) / 20_000;
                counts[first][second] = Math.max(0, 70 - 13L * first - 9L * second);
            }
        }
        return new PairDependence("duration_months", "age", labels(months), labels(ages), counts,
                List.of(new PairDependence.Surface("good", mean, 0.063)));
    }

    private static List<String> labels(double[] grid) {
        return DoubleStream.of(grid).mapToObj(Double::toString).toList();
    }

    private static Dependence.Curve curve(String output, double[] grid, double[] mean) {
        List<double[]> individual = IntStream.range(0, 30).mapToObj(row -> IntStream.range(0, grid.length)
                .mapToDouble(point -> mean[point] + Math.sin(row) * 0.12 + Math.sin(row * 7 + point) * 0.012).toArray())
                .toList();
        return new Dependence.Curve(output, mean, Arrays.stream(mean).map(value -> value - 0.015).toArray(),
                Arrays.stream(mean).map(value -> value + 0.015).toArray(), individual,
                IntStream.range(0, 30).asLongStream().toArray(), 0.071);
    }
}
