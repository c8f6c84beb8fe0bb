// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.explain.results.QualityCheck;
import io.plumbline.measure.Verdict;
import java.util.Locale;

/**
 * A check of explanations, ready to print.
 *
 * @param name what was checked
 * @param verdict what it says
 * @param measured the measured figure
 * @param bound what it was held against
 * @param message one sentence with both
 */
record CheckRow(String name, Verdict verdict, String measured, String bound, String message) {

    static CheckRow of(QualityCheck check) {
        return new CheckRow(Names.capital(Names.shown(check.name())), check.verdict(), figure(check.value()),
                figure(check.bound()), Names.clean(check.message()));
    }

    /** Returns a figure that may be as small as a rounding error. */
    private static String figure(double value) {
        boolean tiny = value != 0 && Math.abs(value) < 0.00001;
        return !Double.isFinite(value)
                ? "none"
                : tiny ? String.format(Locale.ROOT, "%.1e", value).replaceAll("e-0*", "e−") : Figures.value(value);
    }
}
