// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

/**
 * Values and errors from pairs of walks, each over one background row.
 *
 * <p>The value is the mean over rows of each row's mean over its pairs, so that an additive model is exact as soon as every
 * row had a turn; until then it is corrected for which rows had none ({@link RowFit}), so that values always sum to
 * {@code f(x) - base}. Of B rows, r had a turn, row b having n_b of them. With W the variance of pairs within a row (pooled
 * over rows with two turns or more), V the variance among the r row means, V' their variance about the fit, and
 * {@code h = mean of 1 / n_b}, rows themselves vary by {@code S2 = V - W h}, about the fit by {@code S2' = V' - W h}. Then
 * <pre>
 * sampling error^2   = (g - 1/B) S2' + g W h,  g = 1/r + what the fit's slope adds    (which rows were taken, which orders)
 * background error^2 = S2 / B                                                         (which rows there are to take)
 * </pre>
 * Where fewer than {@value #ENOUGH} pairs repeat a row, W is not known: the sampling error is then {@code sqrt(g V')}, which
 * contains the background's. Sampling errors are widened by the ratio of Student's quantile to the normal one, the degrees of
 * freedom after Satterthwaite, so that a normal interval of the level asked for covers as it says.
 */
final class WalkTally {
    /** Pairs on a row that had a turn before, at least, for W to be estimated. */
    static final int ENOUGH = 4;

    private final int players;
    private final double[][] scores;
    private final double[][] means;
    private final int[] turns;
    private final double[] within;
    private final double[] fourth;
    private long repeats;

    /** A tally over background rows with the outputs {@code scores}, shape (outputs, rows). */
    WalkTally(int players, double[][] scores) {
        this.players = players;
        this.scores = scores;
        this.means = new double[scores[0].length][0];
        this.turns = new int[scores[0].length];
        this.within = new double[players * scores.length];
        this.fourth = new double[within.length];
    }

    /** Adds what a pair of walks over {@code row} gave. */
    void add(int row, double[] values) {
        if (turns[row]++ == 0) {
            means[row] = values;
            return;
        }
        repeats++;
        double[] mean = means[row];
        for (int index = 0; index < values.length; index++) {
            double delta = values[index] - mean[index];
            mean[index] += delta / turns[row];
            double square = delta * (values[index] - mean[index]);
            within[index] += square;
            fourth[index] += square * square;
        }
    }

    /** Fills the values and errors of {@code estimate}. */
    void report(Estimate estimate, Widening widening) {
        double share = 0;
        for (int turn : turns) {
            share += turn > 0 ? 1.0 / turn : 0;
        }
        for (int output = 0; output < scores.length; output++) {
            RowFit fit = new RowFit(scores[output], means);
            for (int index = output * players; index < (output + 1) * players; index++) {
                fit.at(index);
                estimate.values()[index] = fit.mean();
                errors(estimate, index, fit, share / fit.used(), widening);
            }
        }
    }

    private void errors(Estimate estimate, int index, RowFit fit, double share, Widening widening) {
        if (repeats < ENOUGH) {
            double square = fit.used() > 1 ? fit.gain() * fit.residual() : within[index] / Math.max(1, repeats) * share;
            double freedom = fit.used() > 1 ? fit.freedom() : repeats;
            estimate.samplingErrors()[index] = Math.sqrt(square) * widening.of(freedom);
            return;
        }
        double pairs = within[index] / repeats * share;
        double choice = Math.max(0, fit.gain() - 1.0 / turns.length);
        double square = choice * Math.max(0, fit.residual() - pairs) + fit.gain() * pairs;
        double rowPart = choice * fit.residual();
        double pairPart = (fit.gain() - choice) * pairs;
        double freedom = rowPart + pairPart == 0
                ? repeats
                : Math.pow(rowPart + pairPart, 2)
                        / (rowPart * rowPart / Math.max(1, fit.freedom()) + pairPart * pairPart / freedom(index));
        estimate.samplingErrors()[index] = Math.sqrt(square) * widening.of(freedom);
        estimate.backgroundErrors()[index] = Math.sqrt(Math.max(0, fit.variance() - pairs) / turns.length);
    }

    /**
     * Returns the degrees of freedom that W has: {@code 2 W^2 / var(W)}, which is the number of repeated turns for normal pairs
     * and fewer for pairs with long tails.
     */
    private double freedom(int index) {
        double pairs = within[index] / repeats;
        double variance = (fourth[index] / repeats - pairs * pairs) / (repeats - 1);
        return variance > 0 ? Math.min(repeats, 2 * pairs * pairs / variance) : repeats;
    }
}
