// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.regression;

import java.util.Arrays;

/**
 * Weighted least squares of the odd part {@code o(S) = (v(S) - v(not S)) / 2} on {@code sum_i phi_i (z_i - 1/2)} with
 * {@code sum_i phi_i = D = v(all) - v(none)}: the paired form of kernel regression (Lundberg and Lee 2017).
 *
 * <p>The constraint is met by projection, {@code phi = D / M + P beta} with P the projection on vectors of sum zero, so that
 * no player is privileged. The estimate is linear: {@code phi = sum_n influence_n o(S_n) + share D}.
 */
final class FirstOrder {
    final PairDesign design;
    /** Shape (pairs, players). */
    final double[] influence;
    /** By player. */
    final double[] share;
    /** By pair: how much the fit at a pair moves with the value there; in [0, 1]. */
    final double[] leverage;

    private FirstOrder(PairDesign design) {
        this.design = design;
        int players = design.players;
        influence = new double[design.pairs() * players];
        share = new double[players];
        leverage = new double[design.pairs()];
    }

    /** Factors the design once; any number of outputs and rows are then sums over pairs. */
    static FirstOrder fit(PairDesign design) {
        FirstOrder fit = new FirstOrder(design);
        Cholesky gram = Cholesky.of(design.players, gram(design));
        int players = design.players;
        double[] column = new double[players];
        Arrays.fill(fit.share, 1.0 / players);
        for (int n = 0; n < design.pairs(); n++) {
            double mean = (2.0 * design.sizes[n] - players) / players;
            for (int i = 0; i < players; i++) {
                column[i] = design.weights[n] / 2 * (design.sign(n, i) - mean);
            }
            gram.solve(column);
            centre(column);
            double height = 0;
            for (int i = 0; i < players; i++) {
                fit.influence[n * players + i] = column[i];
                fit.share[i] -= column[i] * mean / 2;
                height += column[i] * design.sign(n, i) / 2;
            }
            fit.leverage[n] = Math.clamp(height, 0, 1);
        }
        return fit;
    }

    /** {@code P G P + c 1 1'} with {@code G = sum w s s' / 4}: positive definite where P G P is on sums of zero. */
    private static double[] gram(PairDesign design) {
        int players = design.players;
        double[] gram = new double[players * players];
        double[] centred = new double[players];
        double trace = 0;
        for (int n = 0; n < design.pairs(); n++) {
            double mean = (2.0 * design.sizes[n] - players) / players;
            for (int i = 0; i < players; i++) {
                centred[i] = (design.sign(n, i) - mean) / 2;
            }
            for (int i = 0; i < players; i++) {
                double scaled = design.weights[n] * centred[i];
                for (int j = 0; j <= i; j++) {
                    gram[i * players + j] += scaled * centred[j];
                }
                trace += scaled * centred[i];
            }
        }
        double filler = trace == 0 ? 1 : trace / players / players;
        for (int i = 0; i < gram.length; i++) {
            gram[i] += filler;
        }
        return gram;
    }

    private static void centre(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] -= sum / values.length;
        }
    }
}
