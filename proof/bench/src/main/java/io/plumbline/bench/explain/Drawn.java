// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.explain;

import io.plumbline.model.Feature;
import io.plumbline.model.Predictor;
import io.plumbline.model.Rows;
import io.plumbline.model.Traits;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Rows drawn from a population, and models that are formulas. */
final class Drawn {
    private Drawn() {}

    /** Returns {@code count} rows of {@code width} standard normal cells, changed by {@code population}. */
    static Rows rows(int count, int width, SplittableRandom random, Consumer<double[]> population) {
        double[] cells = new double[count * width];
        double[] row = new double[width];
        for (int index = 0; index < count; index++) {
            Arrays.setAll(row, column -> random.nextGaussian());
            population.accept(row);
            System.arraycopy(row, 0, cells, index * width, width);
        }
        return new Rows(count, cells);
    }

    /** Returns a model of one output over {@code width} numeric features. */
    static Predictor model(int width, ToDoubleFunction<double[]> formula) {
        return new Formula(IntStream.range(0, width).mapToObj(column -> Feature.numeric("x" + column)).toList(),
                formula);
    }

    private record Formula(List<Feature> features, ToDoubleFunction<double[]> formula) implements Predictor {
        @Override
        public List<String> outputs() {
            return List.of("y");
        }

        @Override
        public Traits traits() {
            return Traits.local("formula", "formula", "value");
        }

        @Override
        public void predict(Rows rows, double[] outputs) {
            int width = features.size();
            for (int row = 0; row < rows.count(); row++) {
                outputs[row] = formula.applyAsDouble(Arrays.copyOfRange(rows.cells(), row * width, (row + 1) * width));
            }
        }
    }
}
