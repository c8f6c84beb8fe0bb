// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.regression;

import java.util.Arrays;

/**
 * The linear estimate of Shapley values from odd parts, {@code phi_i = sum_n influence_ni o(S_n)}, that is best when
 * coefficients follow a {@link Spectrum}: universal kriging with first order as the trend (Matheron 1969), for
 * {@code phi_i = 2 sum_{T holds i} beta_T / |T|}.
 *
 * <p>Best prediction shrinks the higher orders. Shrinkage would bias every row alike, so each order's part is scaled until,
 * on average over the ways to name the players, a set T of size k that holds i counts 2 / k: with players renamed at random
 * the estimate is unbiased for every order of the spectrum.
 */
final class Kriging {
    /** Shape (pairs + 1, players); the last point is the pair of the full and the empty coalition. */
    final double[] influence;
    /** By player: variance of the estimate's error, in units of {@link #scale}. */
    final double[] variances;
    private final Residuals residuals;
    private final Spectrum spectrum;

    Kriging(PairDesign design, Spectrum spectrum) {
        this.spectrum = spectrum;
        residuals = new Residuals(design, spectrum);
        int players = design.players;
        int orders = spectrum.variances().length;
        double[][][] targets = whitenedTargets();
        double[][] first = new double[players][];
        double[][][] beyond = new double[orders][players][];
        for (int i = 0; i < players; i++) {
            first[i] = residuals.coefficientOf(i);
            for (int k = 0; k < orders; k++) {
                beyond[k][i] = targets[k][i].clone();
                residuals.takeOutFirstOrder(beyond[k][i]);
            }
        }
        double[] factors = unbiased(targets, first, beyond);
        influence = new double[residuals.points * players];
        variances = new double[players];
        for (int i = 0; i < players; i++) {
            double[] whitened = first[i];
            for (int k = 0; k < orders; k++) {
                add(factors[k], beyond[k][i], whitened);
            }
            variances[i] = variance(targets, i, whitened);
            residuals.covariance.whitenBack(whitened);
            for (int n = 0; n < residuals.points; n++) {
                influence[n * players + i] = whitened[n];
            }
        }
    }

    /** Returns the variance of a game's coefficients in units of the spectrum's, from its odd parts at all points. */
    double scale(double[] odd) {
        return residuals.scale(odd);
    }

    private double[][][] whitenedTargets() {
        double[][] products = spectrum.products();
        int players = spectrum.players();
        double[][][] targets = new double[products.length][players][residuals.points];
        for (int k = 0; k < products.length; k++) {
            for (int i = 0; i < players; i++) {
                for (int n = 0; n < residuals.points; n++) {
                    int sign = residuals.sign(n, i);
                    int absent = players - residuals.size(n) - (sign == 1 ? 0 : 1);
                    targets[k][i][n] = sign * products[k][absent];
                }
                residuals.covariance.whiten(targets[k][i]);
            }
        }
        return targets;
    }

    private double[] unbiased(double[][][] targets, double[][] first, double[][][] beyond) {
        int orders = targets.length;
        double[] matrix = new double[orders * orders];
        double[] factors = new double[orders];
        for (int k = 0; k < orders; k++) {
            factors[k] = 2.0 / Spectrum.order(k);
            for (int i = 0; i < first.length; i++) {
                factors[k] -= Cholesky.dot(targets[k][i], first[i]) / first.length;
                for (int j = 0; j <= k; j++) {
                    matrix[k * orders + j] += Cholesky.dot(beyond[k][i], beyond[j][i]) / first.length;
                }
            }
        }
        if (Arrays.stream(matrix).allMatch(entry -> entry == 0)) {
            return new double[orders];
        }
        Cholesky.of(orders, matrix).solve(factors);
        return factors;
    }

    private double variance(double[][][] targets, int player, double[] whitened) {
        double variance = Cholesky.dot(whitened, whitened);
        int players = spectrum.players();
        for (int k = 0; k < targets.length; k++) {
            double expected = spectrum.variances()[k];
            variance += 4 * expected / (players * (double) Spectrum.order(k))
                    - 4 * expected / players * Cholesky.dot(targets[k][player], whitened);
        }
        return Math.max(0, variance);
    }

    private static void add(double factor, double[] from, double[] to) {
        for (int n = 0; n < to.length; n++) {
            to[n] += factor * from[n];
        }
    }
}
