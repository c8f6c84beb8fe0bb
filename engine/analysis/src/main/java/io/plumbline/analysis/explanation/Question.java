// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis.explanation;

import io.plumbline.columnar.Dataset;
import io.plumbline.documents.AnalysisConfig;
import io.plumbline.documents.AnalysisConfig.ColumnRef;
import io.plumbline.documents.ColumnFinder;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.model.Rows;
import java.util.List;
import java.util.Optional;

/**
 * What is asked about which model and which data.
 *
 * @param config the configuration
 * @param dataset the dataset, open
 * @param table its features
 * @param baseline background rows that the configuration gives
 * @param model the model
 * @param predictions its answers for all rows
 */
record Question(AnalysisConfig config, Dataset dataset, FeatureTable table, Optional<GivenBaseline> baseline,
        OpenModel model, Predictions predictions) {

    private static final int ASKED_AGAIN = 200;
    /** Numbers of 32 bits may differ that much when rows come in another batch. */
    private static final double ALIKE = 1e-6;

    /** Returns what finds columns of the dataset. */
    ColumnFinder finder() {
        return new ColumnFinder(dataset.columns(), "the dataset");
    }

    /** Returns the position of the feature that {@code ref} names; {@code key} is where the configuration does. */
    int feature(String key, ColumnRef ref) {
        String name = finder().find(key, ref);
        if (table.features().stream().noneMatch(feature -> feature.name().equals(name))) {
            throw new PlumblineException(Category.INVALID_CONFIGURATION,
                    key + " names " + name + ", which is no feature: it is a label, a prediction or excluded.");
        }
        return table.indexOf(name);
    }

    /** Returns the names of the model's outputs. */
    List<String> outputs() {
        return model.predictor().outputs();
    }

    /** Returns the output that stands for the positive label: by its header, else the last one. */
    int primary() {
        if (config.labelValuesOrThreshold().size() == 1) {
            int index = outputs().indexOf(config.labelValuesOrThreshold().getFirst().text());
            if (index >= 0) {
                return index;
            }
        }
        return outputs().size() - 1;
    }

    double level() {
        return config.options().level();
    }

    long seed() {
        return config.explanation().shap().map(shap -> shap.seed()).orElse(config.options().seed());
    }

    /** Returns whether the model gives the first rows the same outputs when it is asked again. */
    boolean answersAlike() {
        int rows = Math.min(ASKED_AGAIN, table.rows());
        double[] again = new double[rows * predictions.width()];
        model.predictor().predict(new Rows(rows, table.cells(), table.texts()), again);
        for (int index = 0; index < again.length; index++) {
            double first = predictions.outputs()[index];
            if (Math.abs(again[index] - first) > ALIKE * Math.max(1, Math.abs(first))) {
                return false;
            }
        }
        return true;
    }
}
