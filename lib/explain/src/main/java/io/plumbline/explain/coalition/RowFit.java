// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

/**
 * The mean of a value over all background rows, from the rows that had a turn, by regression on the rows' own outputs f(b),
 * which are known for all of them: {@code mean of values + slope (mean of all f(b) - mean of those seen)}. A row's values sum
 * to {@code f(x) - f(b)}, so the slopes of all players sum to -1 and the corrected values to {@code f(x) - base}.
 *
 * @see <a href="https://doi.org/10.1002/9780470316165">Cochran 1977, Sampling Techniques, ch. 7: regression estimators</a>
 */
final class RowFit {
    private final double[] scores;
    private final double[][] values;
    private final int used;
    private final double center;
    private final double spread;
    private final double missing;
    private double mean;
    private double squares;
    private double slope;

    /** A fit over the rows whose {@code values} are not empty. */
    RowFit(double[] scores, double[][] values) {
        this.scores = scores;
        this.values = values;
        int seen = 0;
        double sum = 0;
        double all = 0;
        for (int row = 0; row < scores.length; row++) {
            boolean has = values[row].length > 0;
            seen += has ? 1 : 0;
            sum += has ? scores[row] : 0;
            all += scores[row];
        }
        used = seen;
        center = sum / seen;
        missing = seen == scores.length ? 0 : all / scores.length - center;
        double squared = 0;
        for (int row = 0; row < scores.length; row++) {
            squared += values[row].length > 0 ? (scores[row] - center) * (scores[row] - center) : 0;
        }
        spread = squared;
    }

    /** Fits the value {@code index} of each row. */
    void at(int index) {
        double sum = 0;
        for (double[] row : values) {
            sum += row.length > 0 ? row[index] : 0;
        }
        mean = sum / used;
        squares = 0;
        double product = 0;
        for (int row = 0; row < values.length; row++) {
            if (values[row].length > 0) {
                double delta = values[row][index] - mean;
                squares += delta * delta;
                product += delta * (scores[row] - center);
            }
        }
        slope = corrects() ? product / spread : 0;
    }

    private boolean corrects() {
        return missing != 0 && spread > 0;
    }

    int used() {
        return used;
    }

    double mean() {
        return mean + slope * missing;
    }

    /** Returns the variance among the rows. */
    double variance() {
        return used < 2 ? 0 : squares / (used - 1);
    }

    /** Returns the variance about the fit; that among the rows where two rows would fit anything. */
    double residual() {
        return used < 3 || !corrects() ? variance() : Math.max(0, squares - slope * slope * spread) / freedom();
    }

    int freedom() {
        return corrects() ? Math.max(1, used - 2) : used - 1;
    }

    /** Returns what the residual variance is multiplied by to give the variance of the mean. */
    double gain() {
        return 1.0 / used + (corrects() ? missing * missing / spread : 0);
    }
}
