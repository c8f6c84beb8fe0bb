// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.examples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Scores of a model beside the observed labels.
 *
 * @param scores probability of the positive label, by row
 * @param positive whether the observed label is positive, by row
 */
record Predictions(double[] scores, boolean[] positive) {
    static final double THRESHOLD = 0.5;

    /** Returns the scores as they are published: four decimals, which is what the labels are judged by too. */
    List<String> scoreTexts() {
        return Arrays.stream(scores).mapToObj(score -> String.format(Locale.ROOT, "%.4f", score)).toList();
    }

    /** Returns {@code positiveLabel} where the published score is above {@link #THRESHOLD}, else {@code negativeLabel}. */
    List<String> labels(String positiveLabel, String negativeLabel) {
        return scoreTexts().stream()
                .map(score -> Double.parseDouble(score) > THRESHOLD ? positiveLabel : negativeLabel)
                .toList();
    }

    /** Returns the share of rows whose predicted label is the observed one. */
    double accuracy() {
        List<String> labels = labels("1", "0");
        long right = IntStream.range(0, scores.length)
                .filter(row -> labels.get(row).equals(positive[row] ? "1" : "0"))
                .count();
        return (double) right / scores.length;
    }

    /** Returns the probability that a random positive row scores above a random negative one, ties counting half. */
    double areaUnderCurve() {
        List<Integer> order = new ArrayList<>(IntStream.range(0, scores.length).boxed().toList());
        order.sort(Comparator.comparingDouble(row -> scores[row]));
        double rankSum = 0;
        long positives = 0;
        for (int start = 0, end; start < order.size(); start = end) {
            end = start;
            long tied = 0;
            while (end < order.size() && scores[order.get(end)] == scores[order.get(start)]) {
                tied += positive[order.get(end++)] ? 1 : 0;
            }
            rankSum += tied * (start + 1 + end) / 2.0;
            positives += tied;
        }
        return (rankSum - positives * (positives + 1) / 2.0) / (positives * (scores.length - positives));
    }

    /** Returns the mean of {@code -ln(probability given to the observed label)}, in nats; 0 is best. */
    double logLoss() {
        return IntStream.range(0, scores.length)
                .mapToDouble(row -> -Math.log(positive[row] ? scores[row] : 1 - scores[row])).average()
                .orElse(Double.NaN);
    }

    /** Returns the rows at {@code indexes} alone. */
    Predictions at(int[] indexes) {
        boolean[] chosen = new boolean[indexes.length];
        for (int row = 0; row < chosen.length; row++) {
            chosen[row] = positive[indexes[row]];
        }
        return new Predictions(Arrays.stream(indexes).mapToDouble(row -> scores[row]).toArray(), chosen);
    }

    /** Returns the figures of merit as one line of text. */
    String summary(String name) {
        return String.format(Locale.ROOT, "%-12s n %6d  AUC %.3f  accuracy %.3f", name, scores.length, areaUnderCurve(),
                accuracy());
    }
}
