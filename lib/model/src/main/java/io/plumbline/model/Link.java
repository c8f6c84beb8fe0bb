// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.model;

/** What turns the sum of a model's terms into its outputs. */
public enum Link {
    /** The sum itself. */
    IDENTITY,
    /** {@code 1 / (1 + exp(-sum))}, output by output. */
    LOGISTIC,
    /** {@code exp(sum_k) / (sum over j of exp(sum_j))} over the outputs. */
    SOFTMAX;

    /** Applies the link to the {@code width} sums that start at {@code offset}, in place. */
    public void apply(double[] sums, int offset, int width) {
        switch (this) {
            case IDENTITY -> {
            }
            case LOGISTIC -> {
                for (int output = offset; output < offset + width; output++) {
                    sums[output] = 1 / (1 + Math.exp(-sums[output]));
                }
            }
            case SOFTMAX -> softmax(sums, offset, width);
        }
    }

    private static void softmax(double[] sums, int offset, int width) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int output = offset; output < offset + width; output++) {
            largest = Math.max(largest, sums[output]);
        }
        double total = 0;
        for (int output = offset; output < offset + width; output++) {
            sums[output] = Math.exp(sums[output] - largest);
            total += sums[output];
        }
        for (int output = offset; output < offset + width; output++) {
            sums[output] /= total;
        }
    }
}
