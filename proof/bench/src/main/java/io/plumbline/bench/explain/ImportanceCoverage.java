// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.explain;

import io.plumbline.explain.global.ImportanceMetric;
import io.plumbline.explain.global.PermutationImportances;
import io.plumbline.explain.global.PermutationSettings;
import io.plumbline.explain.results.Attributed;
import io.plumbline.explain.results.ShapleyResults.Player;
import io.plumbline.measure.Interval;
import io.plumbline.model.Predictor;
import io.plumbline.model.Rows;
import java.io.PrintStream;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Intervals of permutation importance. */
final class ImportanceCoverage {
    private static final List<Player> FIRST = List.of(new Player("x0", List.of(0)));
    private static final int TRUTH = 1_000_000;

    private ImportanceCoverage() {}

    static void print(int repetitions, PrintStream out) {
        out.println("| metric, rows, shuffles | held % | error | width |");
        out.println("|---|---|---|---|");
        Predictor numbers = Drawn.model(2, x -> 3 * x[0] + x[0] * x[1]);
        Predictor probabilities = Drawn.model(2, x -> 1 / (1 + Math.exp(1 - x[0] - x[0] * x[1])));
        for (int rows : new int[]{50, 200, 1000}) {
            for (int shuffles : new int[]{1, 5}) {
                run(ImportanceMetric.SQUARED_ERROR, numbers, rows, shuffles, repetitions, out);
                run(ImportanceMetric.LOG_LOSS, probabilities, rows, shuffles, repetitions, out);
                run(ImportanceMetric.ACCURACY, probabilities, rows, shuffles, repetitions, out);
            }
        }
    }

    private static void run(ImportanceMetric metric, Predictor model, int count, int shuffles, int repetitions,
            PrintStream out) {
        double truth = figure(metric, model, TRUTH, 1, new SplittableRandom(1)).value();
        SplittableRandom random = new SplittableRandom(20261121);
        CoverageCount counts = new CoverageCount();
        for (int repetition = 0; repetition < repetitions; repetition++) {
            Attributed figure = figure(metric, model, count, shuffles, random);
            Interval interval = figure.interval().orElseThrow();
            counts.add(interval.low(), figure.value(), interval.high(), truth);
        }
        out.println(counts.line(metric.text() + ", " + count + ", " + shuffles));
    }

    private static Attributed figure(ImportanceMetric metric, Predictor model, int count, int shuffles,
            SplittableRandom random) {
        Rows rows = Drawn.rows(count, 2, random, row -> {
        });
        double[] labels = new double[count];
        model.predict(rows, labels);
        ToDoubleFunction<Double> observed = metric == ImportanceMetric.SQUARED_ERROR
                ? answer -> answer + random.nextGaussian()
                : answer -> random.nextDouble() < answer ? 1 : 0;
        for (int row = 0; row < count; row++) {
            labels[row] = observed.applyAsDouble(labels[row]);
        }
        return PermutationImportances.of(model, rows, labels, FIRST,
                new PermutationSettings(metric, shuffles, Long.MAX_VALUE, 0.95, random.nextLong())).drops().get(0);
    }
}
