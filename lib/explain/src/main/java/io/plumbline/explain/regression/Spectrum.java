// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.regression;

/**
 * What is expected of the odd part of a game beyond first order: {@code o(S) = sum_T beta_T prod_{i in T} s_i} over sets T of
 * odd size with s = 1 for present and -1 for absent players. The coefficients of all sets of one size together have a given
 * variance; {@code white} is the share of values that follow no order at all.
 *
 * @param players number of players
 * @param variances by order 3, 5, 7, ...; empty when nothing but white is expected
 * @param white variance of what no order explains
 */
record Spectrum(int players, double[] variances, double white) {
    private static final int ALL_ORDERS_UP_TO = 13;

    /** Returns the spectrum in which each order varies {@code decay} times as much as the one before. */
    static Spectrum decaying(int players, double decay, double white) {
        double[] variances = new double[orders(players)];
        double sum = 0;
        for (int k = 0; k < variances.length; k++) {
            variances[k] = Math.pow(decay, k);
            sum += variances[k];
        }
        double rest = players <= ALL_ORDERS_UP_TO ? 0 : Math.max(1e-7, Math.pow(decay, variances.length));
        return new Spectrum(players, variances, sum * white + rest);
    }

    /** Returns the spectrum that expects nothing beyond first order but noise. */
    static Spectrum firstOrder(int players) {
        return new Spectrum(players, new double[orders(players)], 1);
    }

    private static int orders(int players) {
        if (players <= ALL_ORDERS_UP_TO) {
            return (players - 1) / 2;
        }
        return players <= 64 ? 4 : players <= 200 ? 2 : 1;
    }

    /** Whether any order beyond the first is expected. */
    boolean beyondFirstOrder() {
        return variances.length > 0 && variances[0] > 0;
    }

    /** Returns the order at an index of {@link #variances}. */
    static int order(int index) {
        return 2 * index + 3;
    }

    /** Returns the covariance of two values by the number of players in which their coalitions differ, without white. */
    double[] covariances() {
        double[] covariances = new double[players + 1];
        double[] sets = symmetric(players, 0);
        for (int distance = 0; distance <= players; distance++) {
            double[] sums = symmetric(players, distance);
            for (int k = 0; k < variances.length; k++) {
                covariances[distance] += variances[k] * sums[order(k)] / sets[order(k)];
            }
        }
        return covariances;
    }

    /**
     * Returns, by index of order and number of absent players among the others, the mean over sets T of that order which hold
     * a player of {@code prod_{j in T, not the player} s_j}; in [-1, 1].
     */
    double[][] products() {
        double[][] products = new double[variances.length][players];
        double[] sets = symmetric(players - 1, 0);
        for (int absent = 0; absent < players; absent++) {
            double[] sums = symmetric(players - 1, absent);
            for (int k = 0; k < products.length; k++) {
                products[k][absent] = sums[order(k) - 1] / sets[order(k) - 1];
            }
        }
        return products;
    }

    /** Elementary symmetric polynomials of {@code count} signs of which {@code negative} are -1 (Krawtchouk polynomials). */
    private double[] symmetric(int count, int negative) {
        double[] sums = new double[order(variances.length)];
        sums[0] = 1;
        for (int j = 0; j < count; j++) {
            int sign = j < negative ? -1 : 1;
            for (int k = sums.length - 1; k >= 1; k--) {
                sums[k] += sign * sums[k - 1];
            }
        }
        return sums;
    }
}
