// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.regression;

import io.plumbline.explain.Game;
import io.plumbline.explain.Game.Unit;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * First-order regression, each coalition on all background rows.
 *
 * <p>Sampling error: {@code Var(phi_i) = sum_n (1 - p_n) (influence_ni e_n / (1 - h_n))^2}, the HC3 sandwich (MacKinnon and
 * White 1985, doi:10.1016/0304-4076(85)90158-7) with the finite-population correction of a sample without replacement.
 * Background error: infinitesimal jackknife over rows, which in log-odds goes through the link's derivative.
 */
final class PairedKernel {
    private static final int ANSWERS_AT_ONCE = 1 << 15;
    private static final double PAIRS_OF_FULL_WORTH = 20;
    private static final double MOST_LEVERAGE = 0.98;

    private final Game game;
    private final PairDesign design;
    private final FirstOrder fit;
    private final Endpoints ends;
    private final int players;
    private final int rows;
    private final int outputs;
    /** Odd parts, shape (pairs, outputs). */
    private final double[] odd;
    /** By how much a row moves the values, shape (rows, outputs, players). */
    private final double[] moves;

    private PairedKernel(Game game, PairDesign design) {
        this.game = game;
        this.design = design;
        fit = FirstOrder.fit(design);
        ends = Endpoints.of(game);
        players = game.players();
        rows = game.backgroundRows();
        outputs = game.outputs();
        odd = new double[design.pairs() * outputs];
        moves = new double[rows * outputs * players];
    }

    static RegressionEstimate estimate(Game game, long coalitions, long seed, boolean fellBack) {
        int pairs = (int) Math.min(Integer.MAX_VALUE / 2, coalitions / 2);
        PairDesign design = PairDesign.draw(game.players(), pairs, new SplittableRandom(seed));
        PairedKernel kernel = new PairedKernel(game, design);
        long calls = kernel.ends.calls() + kernel.ask();
        double[] values = kernel.values();
        return new RegressionEstimate(values, kernel.samplingErrors(values), kernel.backgroundErrors(),
                kernel.ends.base(),
                kernel.ends.full(), calls, "first-order regression on " + design.pairs()
                        + " pairs of coalitions, each on all background rows",
                fellBack);
    }

    private long ask() {
        int atOnce = Math.max(1, Math.max(ANSWERS_AT_ONCE, game.batch()) / (2 * rows * outputs));
        PairValues asked = new PairValues(game, atOnce * rows);
        for (int from = 0; from < design.pairs(); from += atOnce) {
            int until = Math.min(design.pairs(), from + atOnce);
            for (int pair = from; pair < until; pair++) {
                for (int row = 0; row < rows; row++) {
                    asked.add(design.masks, pair * design.words, row);
                }
            }
            asked.ask();
            for (int pair = from; pair < until; pair++) {
                for (int output = 0; output < outputs; output++) {
                    take(asked, pair - from, pair, output);
                }
            }
        }
        endsMove();
        return asked.calls();
    }

    private void take(PairValues asked, int block, int pair, int output) {
        double with = 0;
        double without = 0;
        for (int row = 0; row < rows; row++) {
            with += asked.of(block * rows + row, false, output);
            without += asked.of(block * rows + row, true, output);
        }
        with /= rows;
        without /= rows;
        odd[pair * outputs + output] = (Endpoints.value(game.unit(), with) - Endpoints.value(game.unit(), without)) / 2;
        double slope = slope(with) / 2;
        double slopeWithout = slope(without) / 2;
        for (int row = 0; row < rows; row++) {
            double moved = slope * (asked.of(block * rows + row, false, output) - with)
                    - slopeWithout * (asked.of(block * rows + row, true, output) - without);
            int at = (row * outputs + output) * players;
            for (int i = 0; i < players; i++) {
                moves[at + i] += fit.influence[pair * players + i] * moved;
            }
        }
    }

    private double slope(double mean) {
        return game.unit() == Unit.OUTPUT ? 1 : 1 / (mean * (1 - mean));
    }

    /** The sum constraint moves with a row too, by what the row moves the value of the empty coalition. */
    private void endsMove() {
        for (int output = 0; output < outputs; output++) {
            double mean = 0;
            for (int row = 0; row < rows; row++) {
                mean += ends.none()[row * outputs + output] / rows;
            }
            for (int row = 0; row < rows; row++) {
                double moved = slope(mean) * (mean - ends.none()[row * outputs + output]);
                for (int i = 0; i < players; i++) {
                    moves[(row * outputs + output) * players + i] += fit.share[i] * moved;
                }
            }
        }
    }

    private double[] values() {
        double[] values = new double[outputs * players];
        for (int output = 0; output < outputs; output++) {
            for (int i = 0; i < players; i++) {
                values[output * players + i] = fit.share[i] * (ends.full()[output] - ends.base()[output]);
            }
            for (int pair = 0; pair < design.pairs(); pair++) {
                for (int i = 0; i < players; i++) {
                    values[output * players + i] += fit.influence[pair * players + i] * odd[pair * outputs + output];
                }
            }
        }
        return values;
    }

    private double[] samplingErrors(double[] values) {
        double[] variances = new double[outputs * players];
        for (int pair = 0; pair < design.pairs(); pair++) {
            if (design.rates[pair] == 1) {
                continue;
            }
            double factor = (1 - design.rates[pair]);
            for (int output = 0; output < outputs; output++) {
                double fitted = 0;
                for (int i = 0; i < players; i++) {
                    fitted += values[output * players + i] * design.sign(pair, i) / 2;
                }
                double residual = (odd[pair * outputs + output] - fitted)
                        / (1 - Math.min(MOST_LEVERAGE, fit.leverage[pair]));
                for (int i = 0; i < players; i++) {
                    double moved = fit.influence[pair * players + i] * residual;
                    variances[output * players + i] += factor * moved * moved;
                }
            }
        }
        double widening = widening();
        return Arrays.stream(variances).map(variance -> widening * Math.sqrt(variance)).toArray();
    }

    /**
     * Two-sided 95 % quantile of Student's t over the normal one (Cornish-Fisher), so that value and 1.96 errors cover. Few
     * sampled pairs are worth fewer degrees of freedom than their number, as found by simulation.
     */
    private double widening() {
        double sampled = Arrays.stream(design.rates).filter(rate -> rate < 1).count();
        double freedom = sampled * Math.min(1, sampled / PAIRS_OF_FULL_WORTH);
        return freedom == 0 ? 1 : 1 + 1.21 / freedom + 1.4 / (freedom * freedom);
    }

    private double[] backgroundErrors() {
        double[] errors = new double[outputs * players];
        if (rows == 1) {
            return errors;
        }
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < errors.length; i++) {
                errors[i] += moves[row * errors.length + i] * moves[row * errors.length + i];
            }
        }
        return Arrays.stream(errors).map(sum -> Math.sqrt(sum / rows / (rows - 1))).toArray();
    }
}
