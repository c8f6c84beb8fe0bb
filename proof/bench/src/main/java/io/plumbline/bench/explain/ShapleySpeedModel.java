// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.explain;

import io.plumbline.model.Feature;
import io.plumbline.model.Predictor;
import io.plumbline.model.Rows;
import io.plumbline.model.Traits;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A probability of 12 numeric features with products, a sine and a hinge: smooth, and about 50 ns a row. */
final class ShapleySpeedModel implements Predictor {
    static final int FEATURES = 12;

    private static final double[] WEIGHTS = {0.9, -0.7, 0.5, -0.4, 0.3, 0.6, -0.8, 0.2, 0.45, -0.35, 0.15, 0.0};

    private static final List<Feature> COLUMNS = IntStream.range(0, FEATURES).mapToObj(j -> Feature.numeric("x" + j))
            .toList();

    /** Returns cells of {@code rows} rows, each between -2 and 2. */
    static double[] rows(int rows, long seed) {
        return new SplittableRandom(seed).doubles((long) rows * FEATURES, -2, 2).toArray();
    }

    static double probability(double[] x, int at) {
        double sum = -0.4;
        for (int j = 0; j < FEATURES; j++) {
            sum += WEIGHTS[j] * x[at + j];
        }
        sum += 1.2 * x[at] * x[at + 1] - 0.9 * x[at + 2] * x[at + 3] + 0.7 * x[at + 4] * x[at + 5] * x[at + 6]
                + 0.5 * Math.sin(2 * x[at + 7]) + 0.8 * Math.max(x[at + 8], 0) * x[at + 9];
        return 1 / (1 + Math.exp(-sum));
    }

    @Override
    public List<Feature> features() {
        return COLUMNS;
    }

    @Override
    public List<String> outputs() {
        return List.of("label0");
    }

    @Override
    public Traits traits() {
        return Traits.local("formula", "formula", "probability");
    }

    @Override
    public void predict(Rows rows, double[] outputs) {
        for (int row = 0; row < rows.count(); row++) {
            outputs[row] = probability(rows.cells(), row * FEATURES);
        }
    }
}
