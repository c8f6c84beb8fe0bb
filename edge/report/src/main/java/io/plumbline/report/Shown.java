// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.fairness.results.CompatValue;
import io.plumbline.fairness.results.MetricResult;
import io.plumbline.fairness.results.Mode;
import io.plumbline.measure.Measurement;

/**
 * A value as text, with what a reader needs to know of it.
 *
 * @param text the figure, or {@code not estimable} or {@code error} in its place
 * @param why the reason there is no figure; empty text when there is one
 */
record Shown(String text, String why) {

    /** Returns the value of {@code metric} in {@code mode}. */
    static Shown of(MetricResult metric, Mode mode) {
        return mode == Mode.STRICT
                ? of(metric.strict())
                : metric.compat().map(Shown::of).orElse(new Shown("not asked for", ""));
    }

    static Shown of(Measurement measurement) {
        return measurement instanceof Measurement.Undefined(String reason)
                ? new Shown("not estimable", Names.clean(reason))
                : new Shown(Figures.value(measurement), "");
    }

    private static Shown of(CompatValue value) {
        return value instanceof CompatValue.Failed(String error)
                ? new Shown("error", Names.clean(error))
                : new Shown(Figures.value(value), "");
    }

    /** Returns all of it on one line. */
    String line() {
        return why.isEmpty() ? text : text + ": " + why;
    }
}
