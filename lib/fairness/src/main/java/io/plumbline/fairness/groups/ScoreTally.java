// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.groups;

import io.plumbline.fairness.Proportions;
import io.plumbline.fairness.Selection;
import io.plumbline.fairness.results.GroupTable.Measured;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Measurement;
import io.plumbline.measure.Normal;
import java.util.Arrays;
import java.util.Optional;

/**
 * Scores of one group: how many rows of each observed outcome have each score.
 *
 * @param scores distinct scores, ascending
 * @param positives by score: rows with a positive label
 * @param negatives by score: rows with a negative label
 * @param median median score of all rows, not of this group alone
 */
record ScoreTally(double[] scores, long[] positives, long[] negatives, double median) {

    /**
     * Area under the ROC curve; interval from DeLong's variance on the logit scale, or, where that variance is 0, from
     * Wilson's with as many rows as the rarer outcome has.
     *
     * @see <a href="https://doi.org/10.2307/2531595">DeLong et al. 1988</a>
     */
    Measured auc(double level) {
        double allPositives = sum(positives);
        double allNegatives = sum(negatives);
        if (allPositives == 0 || allNegatives == 0) {
            return undefined(allPositives == 0
                    ? "the group has no scored row with a positive label"
                    : "the group has no scored row with a negative label");
        }
        double wins = 0;
        double squaredWins = 0;
        double squaredLosses = 0;
        double negativesBelow = 0;
        double positivesBelow = 0;
        for (int index = 0; index < scores.length; index++) {
            double win = (negativesBelow + negatives[index] / 2.0) / allNegatives;
            double loss = (positivesBelow + positives[index] / 2.0) / allPositives;
            wins += positives[index] * win;
            squaredWins += positives[index] * win * win;
            squaredLosses += negatives[index] * loss * loss;
            negativesBelow += negatives[index];
            positivesBelow += positives[index];
        }
        double auc = wins / allPositives;
        double lost = 1 - auc;
        double variance = spread(squaredWins, auc, allPositives) + spread(squaredLosses, lost, allNegatives);
        return new Measured(Measurement.of(auc),
                Optional.of(aucInterval(auc, variance, Math.min(allPositives, allNegatives), level)), 0, 0);
    }

    /** Mean score minus positive label rate; interval from the spread of score minus label over rows. */
    Measured calibrationGap(double level) {
        double rows = sum(positives) + sum(negatives);
        if (rows == 0) {
            return undefined("the group has no scored row");
        }
        if (scores[0] < 0 || scores[scores.length - 1] > 1) {
            return undefined("scores do not lie between 0 and 1, so they are no probabilities");
        }
        double gaps = 0;
        double squaredGaps = 0;
        for (int index = 0; index < scores.length; index++) {
            double score = scores[index];
            gaps += positives[index] * (score - 1) + negatives[index] * score;
            squaredGaps += positives[index] * (score - 1) * (score - 1) + negatives[index] * score * score;
        }
        double gap = gaps / rows;
        if (rows < 2) {
            return new Measured(Measurement.of(gap), Optional.empty(), 0, 0);
        }
        double reach = Normal.reach(level) * Math.sqrt(spread(squaredGaps, gap, rows));
        return new Measured(Measurement.of(gap),
                Optional.of(new Interval(Math.max(-1, gap - reach), Math.min(1, gap + reach), level, "normal")), 0, 0);
    }

    /** Share of rows with a score above the overall median. */
    Measured scoringRate(double level) {
        double above = 0;
        for (int index = 0; index < scores.length; index++) {
            above += scores[index] > median ? positives[index] + negatives[index] : 0;
        }
        double rows = sum(positives) + sum(negatives);
        return Rate.of(above, rows, rows, level, "no scored row");
    }

    private static Interval aucInterval(double auc, double variance, double rarer, double level) {
        if (!(variance > 0) || auc == 0 || auc == 1) {
            return Proportions.wilson(auc * rarer, rarer, level);
        }
        double centre = Math.log(auc / (1 - auc));
        double reach = Normal.reach(level) * Math.sqrt(variance) / (auc * (1 - auc));
        double low = 1 / (1 + Math.exp(reach - centre));
        double high = 1 / (1 + Math.exp(-centre - reach));
        return new Interval(Math.min(low, auc), Math.max(high, auc), level, "delong-logit");
    }

    /** Variance of a mean, from the sum of squares of {@code count} values; 0 for a single one. */
    private static double spread(double squares, double mean, double count) {
        return count < 2 ? 0 : Math.max(0, squares - count * mean * mean) / (count - 1) / count;
    }

    private static double sum(long[] counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    private static Measured undefined(String reason) {
        return new Measured(Measurement.undefined(reason), Optional.empty(), 0, 0);
    }

    /** Returns the middle score of the rows of this tally, the mean of the two in the middle, or 0 without rows. */
    double ownMedian() {
        long rows = (long) (sum(positives) + sum(negatives));
        return rows == 0 ? 0 : (at((rows - 1) / 2) + at(rows / 2)) / 2;
    }

    private double at(long rank) {
        int index = 0;
        for (long seen = positives[0] + negatives[0]; seen <= rank; seen += positives[index] + negatives[index]) {
            index++;
        }
        return scores[index];
    }

    /** Collects rows in ascending order of score. */
    static final class Builder {
        private double[] scores = new double[16];
        private long[] positives = new long[16];
        private long[] negatives = new long[16];
        private int size;

        void add(double score, byte label, long count) {
            if (size == 0 || scores[size - 1] != score) {
                if (size == scores.length) {
                    grow(2 * size);
                }
                scores[size++] = score;
            }
            (label == Selection.YES ? positives : negatives)[size - 1] += count;
        }

        /** Returns what was added; {@code median} is that of all rows. */
        ScoreTally build(double median) {
            return new ScoreTally(Arrays.copyOf(scores, size), Arrays.copyOf(positives, size),
                    Arrays.copyOf(negatives, size), median);
        }

        private void grow(int length) {
            scores = Arrays.copyOf(scores, length);
            positives = Arrays.copyOf(positives, length);
            negatives = Arrays.copyOf(negatives, length);
        }
    }
}
