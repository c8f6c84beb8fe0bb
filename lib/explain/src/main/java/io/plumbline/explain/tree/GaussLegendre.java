// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.tree;

/**
 * Gauss-Legendre quadrature on [0, 1]: {@code sum_k weights[k] f(nodes[k])} is the integral of f, exactly so for polynomials of
 * degree up to {@code 2 * points - 1}. All weights are positive.
 *
 * @param nodes where f is asked
 * @param weights what each answer counts
 */
record GaussLegendre(double[] nodes, double[] weights) {
    private static final int NEWTON_STEPS = 8;

    /** Returns the rule that is exact for polynomials of degree up to {@code degree}. */
    static GaussLegendre exactTo(int degree) {
        int points = Math.max(degree, 0) / 2 + 1;
        double[] nodes = new double[points];
        double[] weights = new double[points];
        for (int index = 0; index < points; index++) {
            double root = Math.cos(Math.PI * (index + 0.75) / (points + 0.5));
            // Newton's steps double the digits from this close a start: a fixed number of them is plenty, and never hangs.
            for (int step = 0; step < NEWTON_STEPS; step++) {
                double[] polynomial = legendre(points, root);
                root -= polynomial[0] / polynomial[1];
            }
            double slope = legendre(points, root)[1];
            nodes[index] = (1 - root) / 2;
            weights[index] = 1 / ((1 - root * root) * slope * slope);
        }
        return new GaussLegendre(nodes, weights);
    }

    /** Returns the Legendre polynomial of degree n and its derivative at x. */
    private static double[] legendre(int n, double x) {
        double before = 1;
        double now = x;
        for (int k = 2; k <= n; k++) {
            double next = ((2 * k - 1) * x * now - (k - 1) * before) / k;
            before = now;
            now = next;
        }
        return new double[]{now, n * (x * now - before) / (x * x - 1)};
    }
}
