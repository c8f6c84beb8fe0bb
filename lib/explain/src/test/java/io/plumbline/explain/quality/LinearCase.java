// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.quality;

import io.plumbline.explain.Background;
import io.plumbline.explain.CallCount;
import io.plumbline.explain.results.LocalValues;
import io.plumbline.explain.results.QualityCheck;
import io.plumbline.explain.results.ShapleyPlan;
import io.plumbline.explain.results.ShapleyResults;
import io.plumbline.explain.results.ShapleyResults.Player;
import io.plumbline.model.Feature;
import io.plumbline.model.LinearModel;
import io.plumbline.model.Link;
import io.plumbline.model.Predictor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * {@code 3 x0 - 2 x1 + x2} over 40 rows and 20 background rows of standard normal cells; x3 is not used. Attributions of a
 * linear model are {@code weight * (cell - mean of the background)}, with error {@code weight * s / sqrt(rows)}.
 */
final class LinearCase {
    static final double[] WEIGHTS = {3, -2, 1, 0};
    private static final int ROWS = 40;
    private static final int BACKGROUND = 20;

    final CallCount calls = new CallCount();
    final double[] values = new double[4 * ROWS];
    final double[] errors = new double[4 * ROWS];
    final Background background;
    private final double[] cells;
    private final double[] predictions = new double[ROWS];
    private final double base;
    private final List<Player> players = IntStream.range(0, 4).mapToObj(at -> new Player("x" + at, List.of(at)))
            .toList();

    LinearCase() {
        this(new LinearModel(IntStream.range(0, 4).mapToObj(at -> Feature.numeric("x" + at)).toList(), List.of("y"),
                Link.IDENTITY, new double[][]{WEIGHTS}, new double[]{0}, "sha256:0"));
    }

    LinearCase(Predictor model) {
        SplittableRandom random = new SplittableRandom(1);
        cells = IntStream.range(0, 4 * ROWS).mapToDouble(at -> random.nextGaussian()).toArray();
        double[] rows = IntStream.range(0, 4 * BACKGROUND).mapToDouble(at -> random.nextGaussian()).toArray();
        background = new Background(model, rows, BACKGROUND, List.of(), players, calls);
        double sum = 0;
        for (int feature = 0; feature < 4; feature++) {
            int column = feature;
            double[] own = IntStream.range(0, BACKGROUND).mapToDouble(row -> rows[4 * row + column]).toArray();
            double mean = Arrays.stream(own).average().orElseThrow();
            double squares = Arrays.stream(own).map(x -> (x - mean) * (x - mean)).sum();
            sum += WEIGHTS[feature] * mean;
            for (int row = 0; row < ROWS; row++) {
                values[4 * row + feature] = WEIGHTS[feature] * (cells[4 * row + feature] - mean);
                errors[4 * row + feature] = Math.abs(WEIGHTS[feature])
                        * Math.sqrt(squares / (BACKGROUND - 1) / BACKGROUND);
            }
        }
        base = sum;
        for (int row = 0; row < ROWS; row++) {
            for (int feature = 0; feature < 4; feature++) {
                predictions[row] += WEIGHTS[feature] * cells[4 * row + feature];
            }
        }
    }

    QualityCheck check(String name, long maxCalls) {
        return run(maxCalls, "exact", BACKGROUND).stream().filter(each -> each.name().equals(name)).findFirst()
                .orElseThrow();
    }

    List<QualityCheck> run(long maxCalls, String engine, int backgroundRows) {
        LocalValues local = new LocalValues(ROWS, 1, 4, new long[ROWS], values, new double[values.length], errors,
                new double[]{base}, predictions, cells, new double[ROWS]);
        ShapleyPlan plan = new ShapleyPlan(engine, "", "", "output", 16, backgroundRows, 0, 0, 0, 0);
        return QualityChecks.run(new QualityRequest(background,
                new ShapleyResults(plan, players, local, List.of(), "mean_abs", false, Optional.empty()), 0, 0.95,
                maxCalls, 9));
    }
}
