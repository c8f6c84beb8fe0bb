// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.results;

/**
 * Rows of a group by observed and predicted label.
 *
 * @param rows all rows of the group that were counted
 * @param positives rows with a positive observed label
 * @param truePositives observed and predicted positive; the four are 0 without predictions
 * @param falsePositives observed negative, predicted positive
 * @param falseNegatives observed positive, predicted negative
 * @param trueNegatives observed and predicted negative
 * @param weight sum of weights; equals {@code rows} without weights
 */
public record GroupCounts(long rows, long positives, long truePositives, long falsePositives, long falseNegatives,
        long trueNegatives, double weight) {}
