// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.dependence;

/**
 * Friedman's H squared over a grid: {@code sum w (f12 - f1 - f2)^2 / sum w f12^2}, where each partial dependence is centred
 * over the rows' weights w (rows nearest to each grid cell). 0 when the surface is the sum of both curves or flat; cut at 1,
 * which correlated features can make it pass.
 *
 * @see <a href="https://doi.org/10.1214/07-AOAS148">Friedman and Popescu 2008, Predictive learning via rule ensembles</a>
 */
final class Interaction {
    /** A surface that varies less than this share of its size is flat but for rounding. */
    private static final double FLAT = 1e-24;

    private Interaction() {}

    static double share(double[][] surface, double[] first, double[] second, long[][] weights) {
        double total = 0;
        double surfaceMean = 0;
        double restMean = 0;
        for (int row = 0; row < first.length; row++) {
            for (int column = 0; column < second.length; column++) {
                double weight = weights[row][column];
                total += weight;
                surfaceMean += weight * surface[row][column];
                restMean += weight * (surface[row][column] - first[row] - second[column]);
            }
        }
        if (total == 0) {
            return 0;
        }
        surfaceMean /= total;
        restMean /= total;
        double rest = 0;
        double all = 0;
        for (int row = 0; row < first.length; row++) {
            for (int column = 0; column < second.length; column++) {
                double centred = surface[row][column] - surfaceMean;
                double unexplained = surface[row][column] - first[row] - second[column] - restMean;
                all += weights[row][column] * centred * centred;
                rest += weights[row][column] * unexplained * unexplained;
            }
        }
        return all <= FLAT * total * Math.max(1e-300, surfaceMean * surfaceMean) ? 0 : Math.min(1, rest / all);
    }
}
