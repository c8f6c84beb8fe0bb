// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.explain;

import java.util.Locale;

/** How often intervals held the true value, and how the figures lay around it. */
final class CoverageCount {
    private long intervals;
    private long held;
    private double errors;
    private double widths;

    /** Counts an interval of a figure. */
    void add(double low, double value, double high, double truth) {
        intervals++;
        // A true value at the edge, such as 0 of an interval that starts at 0, is held; rounding must not decide.
        double slack = 1e-12 * Math.max(1, Math.abs(truth));
        held += low - slack <= truth && truth <= high + slack ? 1 : 0;
        errors += value - truth;
        widths += high - low;
    }

    /** Returns the row of a table: name, share held, mean error and mean width. */
    String line(String name) {
        return String.format(Locale.ROOT, "| %s | %.1f | %.4f | %.4f |", name, 100.0 * held / intervals,
                errors / intervals, widths / intervals);
    }
}
