// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.examples;

import io.plumbline.bench.examples.BoostedTrees.Growth;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Trains the income model of examples/adult on the training part of the Adult data and writes the predictions for the
 * test part.
 *
 * <p>The model sees neither {@code sex}, {@code race}, {@code native-country}, {@code relationship} (its categories
 * Husband and Wife are the sex again) nor the survey weight {@code fnlwgt}.
 */
public final class TrainAdult {
    private static final List<String> COLUMNS = List.of("age", "workclass", "fnlwgt", "education", "education-num",
            "marital-status", "occupation", "relationship", "race", "sex", "capital-gain", "capital-loss",
            "hours-per-week", "native-country", "income-per-year");
    private static final List<String> INPUTS = List.of("age", "workclass", "education", "education-num",
            "marital-status", "occupation", "capital-gain", "capital-loss", "hours-per-week");
    private static final List<String> WRITTEN = List.of("age", "workclass", "education", "marital-status", "race",
            "sex", "hours-per-week", "fnlwgt", "income-per-year");
    private static final String LABEL = "income-per-year";
    private static final String POSITIVE = ">50K";
    private static final Growth GROWTH = new Growth(150, 5, 0.1);
    private static final long SEED = 20261121;

    private TrainAdult() {}

    /** Reads the training file and the test file named by the first two arguments and writes the third. */
    public static void main(String[] arguments) throws IOException, XGBoostError {
        predict(read(Path.of(arguments[0])), read(Path.of(arguments[1]))).write(Path.of(arguments[2]));
    }

    static Table predict(Table train, Table test) throws XGBoostError {
        Features features = Features.of(train, INPUTS);
        try (BoostedTrees model = BoostedTrees.train(features.encode(train), train.equalTo(LABEL, POSITIVE), GROWTH,
                SEED)) {
            Predictions seen = new Predictions(model.score(features.encode(train)), train.equalTo(LABEL, POSITIVE));
            Predictions unseen = new Predictions(model.score(features.encode(test)), test.equalTo(LABEL, POSITIVE));
            System.out.println(seen.summary("training"));
            System.out.println(unseen.summary("test"));
            return test.select(WRITTEN)
                    .with("predicted_income", unseen.labels(POSITIVE, "<=50K"))
                    .with("predicted_score", unseen.scoreTexts());
        }
    }

    // As published the files name no columns; copies with a header are taken too.
    private static Table read(Path file) throws IOException {
        Table table = Table.read(file, COLUMNS);
        return table.rows().getFirst().equals(COLUMNS) ? Table.read(file) : table;
    }
}
