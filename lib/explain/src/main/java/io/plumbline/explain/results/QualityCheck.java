// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.results;

import io.plumbline.measure.Verdict;
import java.util.List;

/**
 * A check of the attributions themselves.
 *
 * @param name "additivity", "dummy features", "sensitivity to the background", "faithfulness by deletion", "determinism"
 * @param verdict what it says
 * @param value the measured figure
 * @param bound what it was held against
 * @param message one sentence with both
 * @param curves named series for a chart, such as the deletion curve against the random one; empty when there is none
 */
public record QualityCheck(String name, Verdict verdict, double value, double bound, String message,
        List<Series> curves) {
    public QualityCheck {
        curves = List.copyOf(curves);
    }

    /**
     * A line of a chart.
     *
     * @param name what it shows
     * @param x its points
     * @param y its values
     */
    public record Series(String name, double[] x, double[] y) {}
}
