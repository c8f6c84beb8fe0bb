// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.regression;

/** Factor L of a symmetric matrix {@code A = L L'}; A gets a ridge when it is singular, so that solving never fails. */
final class Cholesky {
    private static final double SINGULAR = 1e-11;
    private static final double RIDGE = 1e-7;

    private final int size;
    private final double[] factor;

    private Cholesky(int size, double[] factor) {
        this.size = size;
        this.factor = factor;
    }

    /** Factors {@code matrix}, shape (size, size), whose lower half is read and kept. */
    static Cholesky of(int size, double[] matrix) {
        double[] factor = matrix.clone();
        double largest = 0;
        for (int i = 0; i < size; i++) {
            largest = Math.max(largest, matrix[i * size + i]);
        }
        double ridge = RIDGE * Math.max(largest, Double.MIN_NORMAL);
        while (!factor(size, factor, SINGULAR * largest)) {
            System.arraycopy(matrix, 0, factor, 0, matrix.length);
            for (int i = 0; i < size; i++) {
                factor[i * size + i] += ridge;
            }
            ridge *= 100;
        }
        return new Cholesky(size, factor);
    }

    private static boolean factor(int size, double[] factor, double smallest) {
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = factor[i * size + j] - dot(factor, i * size, factor, j * size, j);
                if (i > j) {
                    factor[i * size + j] = sum / factor[j * size + j];
                } else if (sum > smallest) {
                    factor[i * size + i] = Math.sqrt(sum);
                } else {
                    return false;
                }
            }
        }
        return true;
    }

    // Four sums side by side, because one would wait for each addition; always in the same order.
    private static double dot(double[] left, int a, double[] right, int b, int length) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int k = 0;
        for (; k + 3 < length; k += 4) {
            s0 += left[a + k] * right[b + k];
            s1 += left[a + k + 1] * right[b + k + 1];
            s2 += left[a + k + 2] * right[b + k + 2];
            s3 += left[a + k + 3] * right[b + k + 3];
        }
        for (; k < length; k++) {
            s0 += left[a + k] * right[b + k];
        }
        return s0 + s1 + (s2 + s3);
    }

    /** Returns the inner product of two vectors of one length. */
    static double dot(double[] a, double[] b) {
        return dot(a, 0, b, 0, a.length);
    }

    /** Replaces {@code right} by the solution x of {@code A x = right}. */
    void solve(double[] right) {
        whiten(right);
        whitenBack(right);
    }

    /** Replaces {@code right} by the solution x of {@code L x = right}. */
    void whiten(double[] right) {
        for (int i = 0; i < size; i++) {
            right[i] = (right[i] - dot(factor, i * size, right, 0, i)) / factor[i * size + i];
        }
    }

    /** Replaces {@code right} by the solution x of {@code L' x = right}. */
    void whitenBack(double[] right) {
        for (int i = size - 1; i >= 0; i--) {
            right[i] /= factor[i * size + i];
            for (int k = 0; k < i; k++) {
                right[k] -= factor[i * size + k] * right[i];
            }
        }
    }
}
