// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.global;

import io.plumbline.explain.results.LocalValues;
import java.util.Arrays;

/**
 * One player's attributions of one output.
 *
 * @param values by row
 * @param errors sampling error of each
 * @param shift what the choice of background rows does to them
 */
record Sample(double[] values, double[] errors, Shift shift) {

    static Sample of(LocalValues local, int output, int player) {
        double[] values = new double[local.rows()];
        double[] errors = new double[local.rows()];
        double[] background = new double[local.rows()];
        for (int row = 0; row < values.length; row++) {
            int index = local.at(row, output, player);
            values[row] = local.values()[index];
            errors[row] = local.samplingErrors()[index];
            background[row] = local.backgroundErrors()[index];
        }
        return new Sample(values, errors, Shift.of(values, background));
    }

    int rows() {
        return values.length;
    }

    boolean exact() {
        return Arrays.stream(errors).allMatch(error -> error == 0);
    }

    /** Returns how many more attributions are positive than negative, as a share of all. */
    double lean() {
        return Arrays.stream(values).map(Math::signum).sum() / values.length;
    }
}
