// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

import io.plumbline.data.Value;
import io.plumbline.fairness.results.PerformanceResults;
import io.plumbline.fairness.results.PerformanceResults.NamedValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** How well a model predicts, over all rows, with the original's ten figures and its names for them. */
public final class Performance {
    private Performance() {}

    /** Returns the figures of all rows of {@code cube} as the original's {@code selection} reads labels. */
    public static PerformanceResults of(ContingencyCube cube, Selection selection, String labelName) {
        BiasTable table = BiasTable.ofCounts(cube, selection);
        double tp = table.totalMass(RowSet.TRUE_POSITIVE);
        double fp = table.totalMass(RowSet.FALSE_POSITIVE);
        double fn = table.totalMass(RowSet.FALSE_NEGATIVE);
        double tn = table.totalMass(RowSet.TRUE_NEGATIVE);
        if (tp + fp == 0) {
            return failed(labelName, CompatArithmetic.NOTHING_PREDICTED_POSITIVE);
        }
        double rows = tp + fp + fn + tn;
        List<Double> shares = List.of(tp / rows, fp / rows, fn / rows, tn / rows);
        return new PerformanceResults(labelName, figures(tp, fp, fn, tn), shares, matrix(cube), "");
    }

    /** Returns the block that says the original fails as a whole with {@code error}. */
    public static PerformanceResults failed(String labelName, String error) {
        return new PerformanceResults(labelName, List.of(), List.of(), Map.of(), error);
    }

    private static List<NamedValue> figures(double tp, double fp, double fn, double tn) {
        double rows = tp + fp + fn + tn;
        double recall = divide(tp, tp + fn);
        double precision = divide(tp, tp + fp);
        return List.of(
                new NamedValue("Accuracy", "Proportion of inputs assigned the correct predicted label by the model.",
                        divide(tp + tn, rows)),
                new NamedValue("Proportion of Positive Predictions in Labels",
                        "Proportion of input assigned in positive predicted label.", divide(tp + fp, rows)),
                new NamedValue("Proportion of Negative Predictions in Labels",
                        "Proportion of input assigned the negative predicted label.", divide(tn + fn, rows)),
                new NamedValue("True Positive Rate / Recall",
                        "Proportion of inputs with positive observed label correctly assigned the positive predicted "
                                + "label.",
                        recall),
                new NamedValue("True Negative Rate / Specificity",
                        "Proportion of inputs with negative observed label correctly assigned the negative predicted "
                                + "label.",
                        divide(tn, tn + fp)),
                new NamedValue("Acceptance Rate / Precision",
                        "Proportion of inputs with positive predicted label that actually have a positive observed "
                                + "label.",
                        precision),
                new NamedValue("Rejection Rate",
                        "Proportion of inputs with negative predicted label that actually have a negative observed "
                                + "label.",
                        divide(tn, tn + fn)),
                new NamedValue("Conditional Acceptance",
                        "Ratio between the positive observed labels and positive predicted labels.",
                        divide(tp + fn, tp + fp)),
                new NamedValue("Conditional Rejection",
                        "Ratio between the negative observed labels and negative predicted labels.",
                        divide(tn + fp, tn + fn)),
                new NamedValue("F1 Score", "Harmonic mean of precision and recall.",
                        2 * divide(precision * recall, precision + recall)));
    }

    private static double divide(double numerator, double denominator) {
        return CompatArithmetic.divide(numerator, denominator);
    }

    /**
     * Returns rows by observed and predicted value. Like the original's it has the observed values only: predictions of
     * a value that was never observed are not in it. Empty when labels are missing or cut at a threshold.
     */
    private static Map<String, Map<String, Double>> matrix(ContingencyCube cube) {
        int labels = cube.find(Dimension.Role.LABEL);
        int predictions = cube.find(Dimension.Role.PREDICTED);
        List<Level> observed = occurring(cube, labels);
        if (!observed.stream().allMatch(Performance::isValue)) {
            return Map.of();
        }
        Map<String, Map<String, Double>> matrix = new LinkedHashMap<>();
        observed.forEach(level -> matrix.put(text(level), zeros(observed)));
        for (int cell = 0; cell < cube.cells(); cell++) {
            Level label = cube.dimensions().get(labels).levels().get(cube.code(cell, labels));
            Level prediction = cube.dimensions().get(predictions).levels().get(cube.code(cell, predictions));
            Map<String, Double> row = matrix.get(text(label));
            double rows = cube.count(cell);
            if (row != null) {
                row.computeIfPresent(nameAmong(observed, prediction), (name, sum) -> sum + rows);
            }
        }
        return matrix;
    }

    private static List<Level> occurring(ContingencyCube cube, int axis) {
        long[] rows = cube.rowsByLevel(axis);
        List<Level> levels = cube.dimensions().get(axis).levels();
        return IntStream.range(0, rows.length).filter(code -> rows[code] > 0).mapToObj(levels::get).toList();
    }

    private static boolean isValue(Level level) {
        return level instanceof Level.Exactly exactly && !exactly.value().equals(Value.MISSING);
    }

    private static Map<String, Double> zeros(List<Level> levels) {
        Map<String, Double> row = new LinkedHashMap<>();
        levels.forEach(level -> row.put(text(level), 0.0));
        return row;
    }

    private static String text(Level level) {
        return level instanceof Level.Exactly exactly ? exactly.value().text() : "";
    }

    /** Returns the text of the observed value that {@code prediction} equals; 1 and 1.0 are equal. */
    private static String nameAmong(List<Level> observed, Level prediction) {
        OptionalDouble number = LabelAxis.number(prediction);
        return observed.stream().filter(level -> number.isPresent() && LabelAxis.number(level).equals(number))
                .findFirst()
                .map(Performance::text).orElse(text(prediction));
    }
}
