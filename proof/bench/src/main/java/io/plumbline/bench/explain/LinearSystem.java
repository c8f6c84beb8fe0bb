// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.explain;

/** Solves normal equations; where they are singular, the solution of all but the smallest norm. */
final class LinearSystem {
    private LinearSystem() {}

    /** @param normal matrix with the right-hand side as last column */
    static double[] solve(double[][] normal) {
        double trace = 0;
        for (int i = 0; i < normal.length; i++) {
            trace += normal[i][i];
        }
        double ridge = 1e-12;
        while (true) {
            double[] solution = eliminate(normal, ridge == 1e-12 ? 0 : ridge * trace);
            if (solution.length > 0) {
                return solution;
            }
            ridge *= 10;
        }
    }

    private static double[] eliminate(double[][] normal, double ridge) {
        int size = normal.length;
        double[][] a = new double[size][];
        for (int i = 0; i < size; i++) {
            a[i] = normal[i].clone();
            a[i][i] += ridge;
        }
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int i = column + 1; i < size; i++) {
                pivot = Math.abs(a[i][column]) > Math.abs(a[pivot][column]) ? i : pivot;
            }
            double[] kept = a[pivot];
            a[pivot] = a[column];
            a[column] = kept;
            if (Math.abs(kept[column]) < 1e-13) {
                return new double[0];
            }
            for (int i = column + 1; i < size; i++) {
                double factor = a[i][column] / kept[column];
                for (int j = column; j <= size && factor != 0; j++) {
                    a[i][j] -= factor * kept[j];
                }
            }
        }
        double[] solution = new double[size];
        for (int i = size - 1; i >= 0; i--) {
            double sum = a[i][size];
            for (int j = i + 1; j < size; j++) {
                sum -= a[i][j] * solution[j];
            }
            solution[i] = sum / a[i][i];
        }
        return solution;
    }
}
