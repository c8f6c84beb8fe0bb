// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

import io.plumbline.measure.Normal;
import io.plumbline.measure.StudentT;

/**
 * By how much a standard error that was itself estimated is widened, so that a normal interval of one level covers as
 * Student's would: the ratio of the two quantiles, degrees of freedom rounded down.
 */
final class Widening {
    private static final int TABLE = 100;

    private final double[] ratios = new double[TABLE + 1];
    private final double square;

    Widening(double level) {
        double normal = Normal.reach(level);
        square = normal * normal;
        for (int freedom = 1; freedom <= TABLE; freedom++) {
            ratios[freedom] = StudentT.reach(level, freedom) / normal;
        }
    }

    double of(double freedom) {
        // Beyond the table the first term of the ratio's expansion in 1 / freedom is right to four digits.
        return freedom >= TABLE ? 1 + (square + 1) / (4 * freedom) : ratios[(int) Math.max(1, freedom)];
    }
}
