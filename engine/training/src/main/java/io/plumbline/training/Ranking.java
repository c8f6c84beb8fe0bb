// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Scores with the truth, from the highest score down; figures of how well the scores tell the true from the false. Scores
 * that are equal as floats share their rank.
 */
public final class Ranking {
    private static final int RESAMPLES = 120;

    private final double[] scores;
    private final boolean[] truth;
    private final int[] order;
    private final int positives;

    /** Ranks {@code scores}. */
    public Ranking(double[] scores, boolean[] truth) {
        this.scores = new double[scores.length];
        Arrays.setAll(this.scores, at -> (float) scores[at]);
        this.truth = truth.clone();
        long[] keys = new long[scores.length];
        Arrays.setAll(keys, at -> (long) ~sortable((float) scores[at]) << 32 | at);
        Arrays.sort(keys);
        this.order = Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
        int count = 0;
        for (boolean each : truth) {
            count += each ? 1 : 0;
        }
        this.positives = count;
    }

    /** Returns bits that rise with {@code score}. */
    private static int sortable(float score) {
        int bits = Float.floatToIntBits(score);
        return bits ^ bits >> 31 & Integer.MAX_VALUE;
    }

    /** Returns how many there are. */
    public int size() {
        return order.length;
    }

    /** Returns how many are true. */
    public int positives() {
        return positives;
    }

    /** Returns the area under the curve of precision over recall (average precision); 0 when nothing is true. */
    public double averagePrecision() {
        double sum = 0;
        int hits = 0;
        int at = 0;
        while (at < order.length) {
            int end = tieEnd(at);
            int found = 0;
            for (int place = at; place < end; place++) {
                found += truth[order[place]] ? 1 : 0;
            }
            hits += found;
            sum += found * ((double) hits / end);
            at = end;
        }
        return positives == 0 ? 0 : sum / positives;
    }

    private int tieEnd(int at) {
        int end = at + 1;
        while (end < order.length && scores[order[end]] == scores[order[at]]) {
            end++;
        }
        return end;
    }

    /** Returns the chance that a true one scores above a false one, ties counting half; 0.5 when there is only one kind. */
    public double areaUnderRoc() {
        double above = 0;
        long before = 0;
        int at = 0;
        while (at < order.length) {
            int end = tieEnd(at);
            int hits = 0;
            for (int place = at; place < end; place++) {
                hits += truth[order[place]] ? 1 : 0;
            }
            above += (end - at - hits) * (before + hits / 2.0);
            before += hits;
            at = end;
        }
        double pairs = (double) positives * (order.length - positives);
        return pairs == 0 ? 0.5 : above / pairs;
    }

    /** Returns the share of the true ones that score at least {@code threshold}; 0 when nothing is true. */
    public double recall(double threshold) {
        return share(threshold, true);
    }

    /** Returns the share of the false ones that score at least {@code threshold}; 0 when nothing is false. */
    public double falseAlarms(double threshold) {
        return share(threshold, false);
    }

    private double share(double threshold, boolean kind) {
        int hits = 0;
        int all = 0;
        for (int at = 0; at < scores.length; at++) {
            if (truth[at] == kind) {
                all++;
                hits += scores[at] >= threshold ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) hits / all;
    }

    /** Returns the 95 % interval of a figure over resampled rows, by percentile: its lower and its upper end. */
    public double[] interval(ToDoubleFunction<Ranking> figure, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] figures = new double[RESAMPLES];
        for (int round = 0; round < RESAMPLES; round++) {
            double[] drawn = new double[scores.length];
            boolean[] labels = new boolean[scores.length];
            for (int at = 0; at < drawn.length; at++) {
                int from = random.nextInt(scores.length);
                drawn[at] = scores[from];
                labels[at] = truth[from];
            }
            figures[round] = figure.applyAsDouble(new Ranking(drawn, labels));
        }
        Arrays.sort(figures);
        return new double[]{figures[RESAMPLES / 40], figures[RESAMPLES - 1 - RESAMPLES / 40]};
    }
}
