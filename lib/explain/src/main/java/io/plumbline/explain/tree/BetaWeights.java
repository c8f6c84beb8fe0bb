// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.tree;

/**
 * {@code u! v! / (u + v + 1)!}, which is the integral over t in [0, 1] of {@code t^u (1 - t)^v}: the Shapley weight of being
 * asked after u players that must be present and before v players that must be absent.
 */
final class BetaWeights {
    private final int width;
    private final double[] weights;

    /** Weights for u and v up to {@code most}. */
    BetaWeights(int most) {
        width = most + 1;
        weights = new double[width * width];
        for (int u = 0; u < width; u++) {
            weights[u * width] = 1.0 / (u + 1);
            for (int v = 1; v < width; v++) {
                weights[u * width + v] = weights[u * width + v - 1] * v / (u + v + 1);
            }
        }
    }

    double of(int u, int v) {
        return weights[u * width + v];
    }
}
