// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.global;

/** What gets worse when a feature is shuffled; the loss of one row, smaller is better. */
public enum ImportanceMetric {
    /**
     * {@code -ln p} of the observed class, p not below 1e-15. Several outputs are the classes' probabilities, a single one is
     * that of class 1.
     */
    LOG_LOSS("log loss"),
    /**
     * 1 for a wrong class, else 0; reported as the share of right ones. The class is the largest of several outputs, or a
     * single output rounded to a whole number.
     */
    ACCURACY("accuracy"),
    /** {@code (first output - observed value)^2}. */
    SQUARED_ERROR("mean squared error");

    private static final double LEAST_PROBABILITY = 1e-15;

    private final String text;

    ImportanceMetric(String text) {
        this.text = text;
    }

    /** Returns its name for people. */
    public String text() {
        return text;
    }

    /** Returns the mean of this metric that belongs to a mean loss. */
    double score(double meanLoss) {
        return this == ACCURACY ? 1 - meanLoss : meanLoss;
    }

    double loss(double[] outputs, int offset, int width, double label) {
        return switch (this) {
            case LOG_LOSS -> -Math.log(Math.max(LEAST_PROBABILITY, probability(outputs, offset, width, (int) label)));
            case ACCURACY -> predicted(outputs, offset, width) == (int) label ? 0 : 1;
            case SQUARED_ERROR -> (outputs[offset] - label) * (outputs[offset] - label);
        };
    }

    private static double probability(double[] outputs, int offset, int width, int label) {
        if (width > 1) {
            return outputs[offset + label];
        }
        return label == 1 ? outputs[offset] : 1 - outputs[offset];
    }

    private static int predicted(double[] outputs, int offset, int width) {
        if (width == 1) {
            return (int) Math.rint(outputs[offset]);
        }
        int best = 0;
        for (int output = 1; output < width; output++) {
            best = outputs[offset + output] > outputs[offset + best] ? output : best;
        }
        return best;
    }
}
