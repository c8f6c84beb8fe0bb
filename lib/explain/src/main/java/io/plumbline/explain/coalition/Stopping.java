// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

/**
 * When values are precise enough: the widest half-width of a sampling interval, as a share of the range of an output's values,
 * lies below the target, for every output.
 *
 * @param outputs number of outputs
 * @param reach standard errors that half an interval spans
 * @see <a href="https://proceedings.mlr.press/v130/covert21a.html">Covert and Lee 2021, Improving KernelSHAP</a>
 */
record Stopping(int outputs, double reach) {

    /** Returns whether sampling may stop; never for a target of 0. */
    boolean reached(Estimate estimate, double target) {
        int players = estimate.values().length / outputs;
        for (int output = 0; output < outputs; output++) {
            double widest = 0;
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int index = output * players; index < (output + 1) * players; index++) {
                widest = Math.max(widest, estimate.samplingErrors()[index]);
                low = Math.min(low, estimate.values()[index]);
                high = Math.max(high, estimate.values()[index]);
            }
            if (!(reach * widest <= target * (high - low)) || target == 0) {
                return false;
            }
        }
        return true;
    }
}
