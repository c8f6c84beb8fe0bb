// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.explain;

import io.plumbline.explain.coalition.Engine;
import io.plumbline.explain.results.LocalValues;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Does value +- 1.96 sampling errors hold the exact Shapley value in 95 of 100 runs? One row of 12 features, 30 background
 * rows, a new seed per repetition. Run: ./bench coverage [REPETITIONS].
 */
public final class IntervalCoverage {
    private static final int FEATURES = 12;
    private static final int BACKGROUND = 30;

    private IntervalCoverage() {}

    /** Prints the table; by default over 1,000 repetitions. */
    public static void main(String[] arguments) {
        int repetitions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        System.out.println(
                "| model | engine | coalitions | held % | least and most by feature | mean error / true error |");
        System.out.println("|---|---|---|---|---|---|");
        for (String model : List.of("logistic", "smooth", "threshold", "trees")) {
            for (Engine engine : List.of(Engine.KERNEL_REGRESSION, Engine.ODD_REGRESSION, Engine.ANTITHETIC_WALKS)) {
                for (int coalitions : engine == Engine.ANTITHETIC_WALKS
                        ? new int[]{20, 50, 100}
                        : new int[]{60, 100, 200}) {
                    print(model, engine, coalitions, repetitions);
                }
            }
        }
    }

    private static void print(String model, Engine engine, int coalitions, int repetitions) {
        TermGame game = EstimatorAccuracy.games(model, FEATURES, 1, BACKGROUND).getFirst();
        double[] truth = game.exact();
        double[] held = new double[FEATURES];
        double said = 0;
        double made = 0;
        for (int seed = 0; seed < repetitions; seed++) {
            LocalValues local = TermModel.explain(game, coalitions, Optional.of(engine), 31L * seed + 7);
            for (int i = 0; i < FEATURES; i++) {
                double error = local.samplingErrors()[i];
                double miss = Math.abs(local.values()[i] - truth[i]);
                held[i] += miss <= 1.96 * error + 1e-12 ? 100.0 / repetitions : 0;
                said += error * error;
                made += miss * miss;
            }
        }
        System.out.printf(Locale.ROOT, "| %s | %s | %d | %.1f | %.1f to %.1f | %.2f |%n", model, engine.label(),
                coalitions,
                DoubleStream.of(held).average().orElseThrow(), DoubleStream.of(held).min().orElseThrow(),
                DoubleStream.of(held).max().orElseThrow(), Math.sqrt(said / made));
    }
}
