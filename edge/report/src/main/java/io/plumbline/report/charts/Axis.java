// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report.charts;

/** Draws a horizontal axis: grid lines, their values beneath, and what is measured in which unit. */
final class Axis {
    /** Room an axis needs beneath the plot. */
    static final double HEIGHT = 44;

    private Axis() {}

    static void draw(Canvas canvas, Scale scale, double top, double bottom, String unit) {
        for (double tick : scale.ticks()) {
            double x = scale.place(tick);
            canvas.line(x, top, x, bottom, Ink.RULE, 1);
            canvas.text(x, bottom + 16, scale.label(tick), Canvas.Anchor.MIDDLE, Ink.MUTED, 12, false);
        }
        canvas.text((scale.start() + scale.end()) / 2, bottom + 36, unit, Canvas.Anchor.MIDDLE, Ink.MUTED, 12, false);
    }
}
