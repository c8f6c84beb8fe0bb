// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.results;

import java.util.List;

/**
 * The original's facet statistics.
 *
 * @param proportion share of all rows in facet d
 * @param observedLabelDistribution shares of positive and negative observed labels in facet d
 * @param confusionMatrix shares TP, FP, FN, TN in facet d; empty without predictions
 */
public record FacetStats(double proportion, List<Double> observedLabelDistribution, List<Double> confusionMatrix) {}
