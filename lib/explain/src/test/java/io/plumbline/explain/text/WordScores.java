// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.text;

import io.plumbline.model.Feature;
import io.plumbline.model.Predictor;
import io.plumbline.model.Rows;
import io.plumbline.model.Traits;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Columns "note" (text) and "age": {@code score(text) + age / 10}. */
record WordScores(ToDoubleFunction<String> score) implements Predictor {

    @Override
    public List<Feature> features() {
        return List.of(Feature.text("note"), Feature.numeric("age"));
    }

    @Override
    public List<String> outputs() {
        return List.of("score");
    }

    @Override
    public Traits traits() {
        return Traits.local("word scores", "none", "score");
    }

    @Override
    public void predict(Rows rows, double[] outputs) {
        for (int row = 0; row < rows.count(); row++) {
            String text = rows.texts().get((int) rows.cells()[2 * row]);
            outputs[row] = score.applyAsDouble(text) + rows.cells()[2 * row + 1] / 10;
        }
    }
}
