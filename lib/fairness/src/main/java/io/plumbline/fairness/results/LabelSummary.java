// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.results;

import java.util.List;
import java.util.Optional;

/**
 * What was taken as label.
 *
 * @param name observed label column
 * @param compatPositive the original's text for the positive values or interval, "good" or "(3000, 18424]"
 * @param strictPositive strict's reading in words, "credit = good" or "credit_amount > 3000"
 * @param values the label's values as text, when it has few
 * @param predicted predicted label column or file; empty without predictions
 * @param score column with scores, when given
 * @param threshold score above which a row counts as predicted positive, when scores were turned into labels
 */
public record LabelSummary(String name, String compatPositive, String strictPositive, List<String> values,
        Optional<String> predicted, Optional<String> score, Optional<Double> threshold) {}
