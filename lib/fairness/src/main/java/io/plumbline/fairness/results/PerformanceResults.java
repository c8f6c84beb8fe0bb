// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.results;

import java.util.List;
import java.util.Map;

/**
 * How well predictions match labels over all rows, in the original's terms.
 *
 * @param label label column
 * @param metrics the ten metrics in the original's order
 * @param binaryConfusionMatrix shares TP, FP, FN, TN
 * @param confusionMatrix observed value to predicted value to rows; empty when the label is continuous
 * @param error the original's error for the whole block, or empty text
 */
public record PerformanceResults(String label, List<NamedValue> metrics, List<Double> binaryConfusionMatrix,
        Map<String, Map<String, Double>> confusionMatrix, String error) {

    /** One of the ten metrics: {@code name}, {@code description} and {@code value}. */
    public record NamedValue(String name, String description, double value) {}
}
