// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis.explanation;

import io.plumbline.columnar.Dataset.Block;
import io.plumbline.data.PythonText;
import io.plumbline.data.Value;
import io.plumbline.documents.AnalysisConfig;
import io.plumbline.explain.global.ImportanceMetric;
import java.util.List;
import java.util.Optional;

/**
 * Observed labels in the terms of a model's outputs.
 *
 * @param labels by row: the class as index of the outputs; 1 or 0 for a single score; or the value. NaN where unknown
 * @param metric what measures the model against them
 */
record Observed(double[] labels, ImportanceMetric metric) {

    /** Returns the labels that {@code question}'s dataset holds; empty when it has none or they are not the outputs'. */
    static Optional<Observed> of(Question question) {
        AnalysisConfig config = question.config();
        Optional<String> column = question.dataset().labelColumn()
                .or(() -> config.label().map(ref -> question.finder().find("label", ref)));
        return column.flatMap(name -> read(question, question.dataset().scan(List.of(name))));
    }

    private static Optional<Observed> read(Question question, Block block) {
        double[] cells = block.values()[0];
        List<Value> levels = block.levels().getFirst();
        List<String> outputs = question.outputs();
        boolean scores = !question.model().predictor().traits().outputScale().equals("value");
        double[] labels = new double[cells.length];
        for (int row = 0; row < cells.length; row++) {
            labels[row] = Double.isNaN(cells[row]) ? Double.NaN : label(cells[row], levels, question, scores);
            if (outputs.size() > 1 && labels[row] < 0) {
                return Optional.empty();
            }
        }
        boolean known = scores ? !question.config().labelValuesOrThreshold().isEmpty() : levels.isEmpty();
        if (outputs.size() == 1 && !known) {
            return Optional.empty();
        }
        return Optional.of(new Observed(labels, scores ? ImportanceMetric.LOG_LOSS : ImportanceMetric.SQUARED_ERROR));
    }

    private static double label(double cell, List<Value> levels, Question question, boolean scores) {
        if (question.outputs().size() > 1) {
            return question.outputs().indexOf(text(cell, levels));
        }
        return scores ? positive(cell, levels, question.config()) : cell;
    }

    private static double positive(double cell, List<Value> levels, AnalysisConfig config) {
        return config.labelValuesOrThreshold().stream().anyMatch(value -> value.text().equals(text(cell, levels))
                || (levels.isEmpty() && value instanceof Value.Whole(long number) && number == cell)) ? 1 : 0;
    }

    private static String text(double cell, List<Value> levels) {
        if (!levels.isEmpty()) {
            return levels.get((int) cell).text();
        }
        return cell == Math.rint(cell) ? Long.toString((long) cell) : PythonText.of(cell);
    }
}
