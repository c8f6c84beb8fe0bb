// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain;

import io.plumbline.model.Feature;
import io.plumbline.model.Predictor;
import io.plumbline.model.Rows;
import io.plumbline.model.Traits;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The formula models whose exact Shapley values are in {@code golden-shapley.json}, and models made of any formula. */
public final class GoldenModels {
    private static final double[] WEIGHTS = {0.9, -0.7, 0.5, -0.4, 0.3, 0.6, -0.8, 0.2, 0.45, -0.35, 0.15, 0.0};
    private static final double[] LEVELS = {0, 1.5, -2, 0.7};

    private GoldenModels() {}

    /** Returns the probability model over 12 numeric features. */
    public static Predictor logistic12() {
        return of(12, "probability", GoldenModels::logistic);
    }

    /** Returns the polynomial over 8 features, the sixth a category. */
    public static Predictor poly8() {
        return of(8, "value", GoldenModels::polynomial);
    }

    /** Returns a model with one output that is {@code formula} of a row's cells. */
    public static Predictor of(int width, String scale, ToDoubleFunction<double[]> formula) {
        return of(width, List.of("label0"), scale, (cells, outputs) -> outputs[0] = formula.applyAsDouble(cells));
    }

    /** Returns a model with several outputs. */
    public static Predictor of(int width, List<String> outputs, String scale, Formula formula) {
        List<Feature> features = IntStream.range(0, width).mapToObj(j -> Feature.numeric("x" + j)).toList();
        return new FormulaModel(features, outputs, Traits.local("formula", "formula", scale), formula);
    }

    /** Fills the outputs of one row. */
    public interface Formula {
        void apply(double[] cells, double[] outputs);
    }

    /** A model that is a formula, row by row. */
    public record FormulaModel(List<Feature> features, List<String> outputs, Traits traits, Formula formula)
            implements
                Predictor {
        @Override
        public void predict(Rows rows, double[] results) {
            double[] row = new double[features.size()];
            double[] answer = new double[outputs.size()];
            for (int index = 0; index < rows.count(); index++) {
                System.arraycopy(rows.cells(), index * row.length, row, 0, row.length);
                formula.apply(row, answer);
                System.arraycopy(answer, 0, results, index * answer.length, answer.length);
            }
        }
    }

    private static double logistic(double[] x) {
        double sum = -0.4;
        for (int j = 0; j < WEIGHTS.length; j++) {
            sum += WEIGHTS[j] * x[j];
        }
        sum += 1.2 * x[0] * x[1] - 0.9 * x[2] * x[3] + 0.7 * x[4] * x[5] * x[6] + 0.5 * Math.sin(2 * x[7])
                + 0.8 * Math.max(x[8], 0) * x[9];
        return 1 / (1 + Math.exp(-sum));
    }

    private static double polynomial(double[] x) {
        return 10 + 3 * x[0] - 2 * x[1] + x[0] * x[1] + 1.5 * x[2] * x[2] + 4 * x[3] * x[4]
                + LEVELS[(int) x[5]] * (1 + 0.5 * x[6]);
    }
}
