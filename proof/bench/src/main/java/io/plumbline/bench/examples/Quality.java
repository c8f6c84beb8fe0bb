// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** How good scores are on rows the model did not see, with 95 % intervals: percentiles over rows drawn again and again. */
final class Quality {
    private static final int DRAWS = 500;
    private static final int TAIL = 12; // 2.5 % of the draws, rounded down

    private Quality() {}

    /** Returns one line for each figure of merit. */
    static List<String> lines(String name, Predictions predictions, long seed) {
        List<Predictions> draws = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(seed);
        for (int draw = 0; draw < DRAWS; draw++) {
            draws.add(
                    predictions.at(random.ints(predictions.scores().length, 0, predictions.scores().length).toArray()));
        }
        return List.of(line(name, "accuracy", predictions, draws, Predictions::accuracy),
                line(name, "AUC", predictions, draws, Predictions::areaUnderCurve),
                line(name, "log loss", predictions, draws, Predictions::logLoss));
    }

    private static String line(String name, String figure, Predictions predictions, List<Predictions> draws,
            ToDoubleFunction<Predictions> measure) {
        double[] sorted = draws.stream().mapToDouble(measure).sorted().toArray();
        return String.format(Locale.ROOT, "%-10s n %6d  %-8s %.3f (95%% interval %.3f to %.3f)", name,
                predictions.scores().length, figure, measure.applyAsDouble(predictions), sorted[TAIL],
                sorted[DRAWS - 1 - TAIL]);
    }
}
