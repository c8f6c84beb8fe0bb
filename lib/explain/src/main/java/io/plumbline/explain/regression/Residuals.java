// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.regression;

/**
 * Generalised least squares on first order under a {@link Spectrum}, for the pairs of a design and the pair of the full and
 * the empty coalition, which stands last. Vectors are kept whitened: multiplied by the inverse of the covariance's factor.
 */
final class Residuals {
    final PairDesign design;
    final int points;
    final Cholesky covariance;
    /** Whitened first-order columns {@code s_i / 2}, one array by player. */
    final double[][] columns;
    private final Cholesky gram;

    Residuals(PairDesign design, Spectrum spectrum) {
        this.design = design;
        points = design.pairs() + 1;
        covariance = Cholesky.of(points, covariance(design, spectrum));
        int players = design.players;
        columns = new double[players][points];
        double[] products = new double[players * players];
        for (int i = 0; i < players; i++) {
            for (int n = 0; n < points; n++) {
                columns[i][n] = sign(n, i) / 2.0;
            }
            covariance.whiten(columns[i]);
            for (int j = 0; j <= i; j++) {
                products[i * players + j] = Cholesky.dot(columns[i], columns[j]);
            }
        }
        gram = Cholesky.of(players, products);
    }

    /** Returns whether a player is in the coalition at a point, as 1 or -1. */
    int sign(int point, int player) {
        return point == design.pairs() ? 1 : design.sign(point, player);
    }

    /** Returns the number of players in the coalition at a point. */
    int size(int point) {
        return point == design.pairs() ? design.players : design.sizes[point];
    }

    private static double[] covariance(PairDesign design, Spectrum spectrum) {
        int pairs = design.pairs();
        int points = pairs + 1;
        double[] byDistance = spectrum.covariances();
        double[] matrix = new double[points * points];
        for (int a = 0; a < pairs; a++) {
            for (int b = 0; b <= a; b++) {
                int distance = 0;
                for (int word = 0; word < design.words; word++) {
                    distance += Long
                            .bitCount(design.masks[a * design.words + word] ^ design.masks[b * design.words + word]);
                }
                matrix[a * points + b] = byDistance[distance];
            }
            matrix[pairs * points + a] = byDistance[design.players - design.sizes[a]];
        }
        matrix[pairs * points + pairs] = byDistance[0];
        for (int a = 0; a < points; a++) {
            matrix[a * points + a] += spectrum.white();
        }
        return matrix;
    }

    /** Returns the first-order coefficients that belong to inner products with {@link #columns}. */
    double[] coefficients(double[] whitened) {
        double[] right = new double[columns.length];
        for (int i = 0; i < right.length; i++) {
            right[i] = Cholesky.dot(columns[i], whitened);
        }
        gram.solve(right);
        return right;
    }

    /** Returns the whitened vector whose product with values is the first-order coefficient of a player. */
    double[] coefficientOf(int player) {
        double[] unit = new double[columns.length];
        unit[player] = 1;
        gram.solve(unit);
        double[] sum = new double[points];
        addColumns(unit, 1, sum);
        return sum;
    }

    /** Takes what first order explains out of a whitened vector. */
    void takeOutFirstOrder(double[] whitened) {
        addColumns(coefficients(whitened), -1, whitened);
    }

    private void addColumns(double[] coefficients, int factor, double[] to) {
        for (int i = 0; i < coefficients.length; i++) {
            double scaled = factor * coefficients[i];
            double[] column = columns[i];
            for (int n = 0; n < points; n++) {
                to[n] += scaled * column[n];
            }
        }
    }

    /** Returns the variance of values in units of the spectrum's: their residual square sum by degrees of freedom. */
    double scale(double[] values) {
        double[] whitened = values.clone();
        covariance.whiten(whitened);
        takeOutFirstOrder(whitened);
        return Cholesky.dot(whitened, whitened) / Math.max(1, points - columns.length);
    }
}
