// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.examples;

import io.plumbline.bench.examples.BoostedTrees.Growth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Trains the credit model of examples/german-credit, writes its predictions into the example's own file and the model beside
 * it.
 *
 * <p>The model in the file was trained on four rows of five, and its quality is measured on the fifth. The predictions in the
 * table come from ten models: every row is scored by a model that was trained without it (10 folds), so the predictions are as good or bad as
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
    private static final int PARTS = 5;
    private static final long SEED = 20261121;

    private TrainGermanCredit() {}

    /**
     * A model and how it does on the rows it was not trained on.
     *
     * @param file as ONNX
     * @param test the scores of those rows
     */
    record Fitted(byte[] file, Predictions test) {}

    /**
     * Rewrites the predictions in the file named by the first argument and the model in the one named by the second, and
     * prints how good the models are.
     */
    public static void main(String[] arguments) throws IOException, XGBoostError {
        Path file = Path.of(arguments[0]);
        Table data = Table.read(file);
        CrossValidation validation = train(data);
        validation.summary().forEach(System.out::println);
        withPredictions(data, validation.predictions()).write(file);
        Fitted fitted = fit(data);
        Quality.lines("test part", fitted.test(), SEED).forEach(System.out::println);
        Files.write(Path.of(arguments[1]), fitted.file());
    }

    static CrossValidation train(Table data) throws XGBoostError {
        List<float[]> rows = Features.of(data, inputs(data)).encode(data);
        return CrossValidation.run(rows, data.equalTo(LABEL, POSITIVE), GROWTH, FOLDS, SEED);
    }

    /** Trains on four rows of five, the same share of positives in both parts. */
    static Fitted fit(Table data) throws IOException, XGBoostError {
        int[] part = CrossValidation.assign(data.equalTo(LABEL, POSITIVE), PARTS, SEED);
        Table seen = data.at(IntStream.range(0, part.length).filter(row -> part[row] != 0).toArray());
        Table unseen = data.at(IntStream.range(0, part.length).filter(row -> part[row] == 0).toArray());
        Features features = Features.of(seen, inputs(data));
        try (BoostedTrees model = BoostedTrees.train(features.encode(seen), seen.equalTo(LABEL, POSITIVE), GROWTH,
                SEED)) {
            Predictions test = new Predictions(model.score(features.encode(unseen)), unseen.equalTo(LABEL, POSITIVE));
            return new Fitted(ExportedModel.of(model.file(), features, List.of("bad", POSITIVE)), test);
        }
    }

    private static List<String> inputs(Table data) {
        return data.columns().stream().filter(name -> !NO_INPUTS.contains(name)).toList();
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
