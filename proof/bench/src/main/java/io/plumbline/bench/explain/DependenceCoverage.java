// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.explain;

import io.plumbline.explain.dependence.DependencePlots;
import io.plumbline.explain.dependence.DependenceSettings;
import io.plumbline.explain.results.Dependence;
import io.plumbline.explain.results.Dependence.AccumulatedEffects;
import io.plumbline.explain.results.Dependence.Curve;
import io.plumbline.model.Predictor;
import io.plumbline.model.Rows;
import java.io.PrintStream;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Intervals of partial dependence and of accumulated local effects, all points together. */
final class DependenceCoverage {
    private static final DependenceSettings SETTINGS = new DependenceSettings(10, 2, 0, 10, 10_000_000, 0.95, 1);
    private static final int TRUTH = 1_000_000;

    private DependenceCoverage() {}

    static void print(int repetitions, PrintStream out) {
        out.println("| curve, rows | held % | error | width |");
        out.println("|---|---|---|---|");
        Predictor smooth = Drawn.model(3, x -> 1 / (1 + Math.exp(-x[0] - 2 * x[1] + x[0] * x[2])));
        Predictor skewed = Drawn.model(3, x -> 1 / (1 + Math.exp(4 - x[0] - 2 * x[1])));
        for (int rows : new int[]{30, 100, 400}) {
            partial("partial dependence, probability around 1/2, " + rows, smooth, rows, repetitions, out);
            partial("partial dependence, probability mostly near 0, " + rows, skewed, rows, repetitions, out);
        }
        for (int rows : new int[]{100, 400, 2000}) {
            local(rows, repetitions, out);
        }
    }

    /** The feature has the values 0, 1 and 2, so that its grid does not depend on the sample. */
    private static void partial(String name, Predictor model, int count, int repetitions, PrintStream out) {
        Consumer<double[]> population = row -> row[0] = Math.max(0, Math.min(2, Math.rint(1 + row[0])));
        double[] truth = DependencePlots.of(model, Drawn.rows(TRUTH, 3, new SplittableRandom(1), population), SETTINGS)
                .feature(0).curves().get(0).mean();
        SplittableRandom random = new SplittableRandom(20261121);
        CoverageCount counts = new CoverageCount();
        for (int repetition = 0; repetition < repetitions; repetition++) {
            Dependence found = DependencePlots.of(model, Drawn.rows(count, 3, random, population), SETTINGS).feature(0);
            Curve curve = found.curves().get(0);
            for (int point = 0; point < found.grid().length; point++) {
                counts.add(curve.low()[point], curve.mean()[point], curve.high()[point],
                        truth[(int) found.grid()[point]]);
            }
        }
        out.println(counts.line(name));
    }

    /**
     * f = x0 x1 + x0^2 with x0 uniform on [0, 1] and x1 around x0: the effect up to z is 1.5 z^2, centred at its mean 0.5,
     * and exactly that at bin edges.
     */
    private static void local(int count, int repetitions, PrintStream out) {
        Predictor model = Drawn.model(2, x -> x[0] * x[1] + x[0] * x[0]);
        SplittableRandom random = new SplittableRandom(20261121);
        CoverageCount counts = new CoverageCount();
        for (int repetition = 0; repetition < repetitions; repetition++) {
            Rows rows = Drawn.rows(count, 2, random, row -> {
                row[0] = random.nextDouble();
                row[1] = row[0] + row[1] / 2;
            });
            AccumulatedEffects ale = DependencePlots.of(model, rows, SETTINGS).feature(0).ale().get(0);
            for (int edge = 0; edge < ale.edges().length; edge++) {
                counts.add(ale.low().orElseThrow()[edge], ale.values()[edge], ale.high().orElseThrow()[edge],
                        1.5 * ale.edges()[edge] * ale.edges()[edge] - 0.5);
            }
        }
        out.println(counts.line("accumulated local effects, " + count));
    }
}
