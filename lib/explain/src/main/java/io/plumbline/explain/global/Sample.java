// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.global;

import io.plumbline.explain.results.LocalValues;
import java.util.Arrays;

/**
 * One player's attributions of one output.
 *
 * @param values by row
 * @param errors sampling error of each
 * @param shifts background error of each, which all rows share: the same background rows stand behind all of them
 */
record Sample(double[] values, double[] errors, double[] shifts) {

    static Sample of(LocalValues local, int output, int player) {
        double[] values = new double[local.rows()];
        double[] errors = new double[local.rows()];
        double[] shifts = new double[local.rows()];
        for (int row = 0; row < values.length; row++) {
            int index = local.at(row, output, player);
            values[row] = local.values()[index];
            errors[row] = local.samplingErrors()[index];
            shifts[row] = local.backgroundErrors()[index];
        }
        return new Sample(values, errors, shifts);
    }

    int rows() {
        return values.length;
    }

    boolean exact() {
        return Arrays.stream(errors).allMatch(error -> error == 0);
    }
}
