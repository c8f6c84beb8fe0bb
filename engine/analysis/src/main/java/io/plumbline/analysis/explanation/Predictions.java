// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis.explanation;

import io.plumbline.model.Classifier;
import io.plumbline.model.Predictor;
import io.plumbline.model.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A model's answers for all rows of a dataset.
 *
 * @param outputs shape (rows, width), row by row
 * @param width number of outputs
 * @param labels predicted label of each row; empty when the model has a single output, which is a score or a value
 */
record Predictions(double[] outputs, int width, Optional<List<String>> labels) {

    /**
     * Asks {@code model} for every row of {@code table}.
     *
     * @param headers whether the names of the outputs are the labels, rather than what the model itself answers
     */
    static Predictions of(MeteredModel model, FeatureTable table, boolean headers) {
        int width = model.outputs().size();
        double[] outputs = new double[table.rows() * width];
        List<String> labels = new ArrayList<>();
        int batch = Math.max(1, model.traits().batchRows());
        for (int from = 0; from < table.rows(); from += batch) {
            int to = Math.min(table.rows(), from + batch);
            Rows rows = new Rows(to - from, Arrays.copyOfRange(table.cells(), from * table.width(), to * table.width()),
                    table.texts());
            double[] answers = new double[rows.count() * width];
            model.predict(rows, answers);
            System.arraycopy(answers, 0, outputs, from * width, answers.length);
            if (!headers && model.model() instanceof Classifier classifier) {
                labels.addAll(classifier.classify(rows));
            } else if (width > 1) {
                labels.addAll(likeliest(model, answers, rows.count()));
            }
        }
        return new Predictions(outputs, width, labels.size() == table.rows() && table.rows() > 0
                ? Optional.of(labels)
                : Optional.empty());
    }

    private static List<String> likeliest(Predictor model, double[] answers, int rows) {
        int width = model.outputs().size();
        List<String> labels = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            int best = 0;
            for (int output = 1; output < width; output++) {
                if (answers[row * width + output] > answers[row * width + best]) {
                    best = output;
                }
            }
            labels.add(model.outputs().get(best));
        }
        return labels;
    }

    /** Returns the values of one output. */
    double[] output(int index) {
        double[] values = new double[outputs.length / width];
        for (int row = 0; row < values.length; row++) {
            values[row] = outputs[row * width + index];
        }
        return values;
    }
}
