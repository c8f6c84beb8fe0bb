// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.global;

/**
 * How one standard error of the background rows moves a player's attributions. The same background rows stand behind all
 * explained rows, so it moves them together: partly by the same amount, as in a sum of features, partly in proportion to
 * themselves, as in a product. Both parts are read from the line of the squared background errors over the squared
 * attributions: {@code error^2 = same^2 + scale^2 value^2}.
 *
 * @param same what is added to every attribution
 * @param scale what is added in proportion to each
 */
record Shift(double same, double scale) {

    static Shift of(double[] values, double[] errors) {
        double meanSquare = 0;
        double meanError = 0;
        for (int row = 0; row < values.length; row++) {
            meanSquare += values[row] * values[row] / values.length;
            meanError += errors[row] * errors[row] / values.length;
        }
        double covariance = 0;
        double variance = 0;
        for (int row = 0; row < values.length; row++) {
            double apart = values[row] * values[row] - meanSquare;
            covariance += apart * (errors[row] * errors[row] - meanError);
            variance += apart * apart;
        }
        double slope = variance == 0 ? 0 : Math.max(0, covariance / variance);
        double most = meanSquare == 0 ? 0 : meanError / meanSquare;
        double scale = Math.min(slope, most);
        return new Shift(Math.sqrt(Math.max(0, meanError - scale * meanSquare)), Math.sqrt(scale));
    }

    /** Returns the change of a figure that moves by {@code bySame} per unit added and {@code byScale} per unit in proportion. */
    double moves(double bySame, double byScale) {
        return Math.hypot(same * bySame, scale * byScale);
    }
}
