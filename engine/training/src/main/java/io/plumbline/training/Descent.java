// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training;

import java.util.Arrays;

/**
 * Rows of weights that go down their gradients by Adagrad: the more something was moved before, the less it moves now. Either
 * each weight remembers how far it was moved, or each row as a whole.
 *
 * @see <a href="https://jmlr.org/papers/v12/duchi11a.html">Duchi et al. 2011, Adaptive Subgradient Methods</a>
 */
final class Descent {
    private static final float BEGIN = 1e-3f;

    private final float[][] weights;
    private final float[][] squares;

    private Descent(float[][] weights, boolean rows) {
        this.weights = weights;
        this.squares = new float[weights.length][rows ? 1 : weights[0].length];
        for (float[] row : squares) {
            Arrays.fill(row, BEGIN);
        }
    }

    static Descent ofWeights(float[][] weights) {
        return new Descent(weights, false);
    }

    static Descent ofRows(float[][] weights) {
        return new Descent(weights, true);
    }

    /** Moves each weight of a row along {@code share} times the gradient. */
    void move(int row, float[] gradient, float share, float rate) {
        for (int lane = 0; lane < gradient.length; lane++) {
            move(row, lane, gradient[lane] * share, rate);
        }
    }

    /** Moves one weight. */
    void move(int row, int lane, float gradient, float rate) {
        if (gradient != 0) {
            float square = squares[row][lane] + gradient * gradient;
            squares[row][lane] = square;
            weights[row][lane] -= rate * gradient / (float) Math.sqrt(square);
        }
    }

    /** Moves a row as a whole along {@code share} times the gradient. */
    void moveRow(int row, float[] gradient, float share, float rate) {
        float sum = 0;
        for (float each : gradient) {
            sum += each * each;
        }
        float square = squares[row][0] + sum * share * share / gradient.length;
        squares[row][0] = square;
        float step = rate * share / (float) Math.sqrt(square);
        float[] moved = weights[row];
        for (int lane = 0; lane < moved.length; lane++) {
            moved[lane] -= step * gradient[lane];
        }
    }
}
