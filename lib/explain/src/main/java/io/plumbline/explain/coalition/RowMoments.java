// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

/** Mean and spread of vectors, added one by one (Welford) or in parts (Chan, Golub and LeVeque 1979). */
final class RowMoments {
    private final double[] mean;
    private final double[] squares;
    private long count;

    RowMoments(int size) {
        mean = new double[size];
        squares = new double[size];
    }

    void add(double[] vector) {
        count++;
        for (int index = 0; index < mean.length; index++) {
            double delta = vector[index] - mean[index];
            mean[index] += delta / count;
            squares[index] += delta * (vector[index] - mean[index]);
        }
    }

    void add(RowMoments other) {
        long total = count + other.count;
        for (int index = 0; index < mean.length && total > 0; index++) {
            double delta = other.mean[index] - mean[index];
            mean[index] += delta * other.count / total;
            squares[index] += other.squares[index] + delta * delta * count * other.count / total;
        }
        count = total;
    }

    double mean(int index) {
        return mean[index];
    }

    /** Returns the variance among the vectors; 0 for fewer than two. */
    double variance(int index) {
        return count < 2 ? 0 : squares[index] / (count - 1);
    }
}
