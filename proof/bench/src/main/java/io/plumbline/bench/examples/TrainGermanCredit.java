// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.examples;

import io.plumbline.bench.examples.BoostedTrees.Growth;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Trains the credit model of examples/german-credit and writes its predictions into the example's own file.
 *
 * <p>Every row is scored by a model that was trained without it (10 folds), so the predictions are as good or bad as
 * they would be for a new customer. The model sees neither {@code sex} nor {@code personal_status}.
 */
public final class TrainGermanCredit {
    private static final String LABEL = "credit";
    private static final String POSITIVE = "good";
    private static final String PREDICTED = "predicted_credit";
    private static final String SCORE = "predicted_score";
    private static final List<String> NO_INPUTS = List.of(LABEL, "personal_status", "sex", PREDICTED, SCORE);
    private static final Growth GROWTH = new Growth(120, 3, 0.06);
    private static final int FOLDS = 10;
    private static final long SEED = 20261121;

    private TrainGermanCredit() {}

    /** Rewrites the predictions in the file named by the only argument and prints how good the models are. */
    public static void main(String[] arguments) throws IOException, XGBoostError {
        Path file = Path.of(arguments[0]);
        Table data = Table.read(file);
        CrossValidation validation = train(data);
        validation.summary().forEach(System.out::println);
        withPredictions(data, validation.predictions()).write(file);
    }

    static CrossValidation train(Table data) throws XGBoostError {
        List<String> inputs = data.columns().stream().filter(name -> !NO_INPUTS.contains(name)).toList();
        List<float[]> rows = Features.of(data, inputs).encode(data);
        return CrossValidation.run(rows, data.equalTo(LABEL, POSITIVE), GROWTH, FOLDS, SEED);
    }

    static Table withPredictions(Table data, Predictions predictions) {
        List<String> kept = data.columns().stream()
                .filter(name -> !name.equals(PREDICTED) && !name.equals(SCORE))
                .toList();
        return data.select(kept)
                .with(PREDICTED, predictions.labels(POSITIVE, "bad"))
                .with(SCORE, predictions.scoreTexts());
    }
}
