// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report.charts;

/** Draws a horizontal axis: grid lines, their values beneath, and what is measured in which unit. */
final class Axis {
    /** Room an axis needs beneath the plot. */
    static final double HEIGHT = 44;

    /** Room for the values of an upright axis. */
    static final double WIDTH = 56;

    private Axis() {}

    /** Draws an upright axis left of the plot: grid lines with their values, and above them what is measured. */
    static void upright(Canvas canvas, Scale scale, double left, double right, String unit) {
        for (double tick : scale.ticks()) {
            double y = scale.place(tick);
            canvas.line(left, y, right, y, Ink.RULE, 1);
            canvas.text(left - 8, y + 4, scale.label(tick), Canvas.Anchor.END, Ink.MUTED, 12, false);
        }
        canvas.text(0, scale.end() - 12, unit, Canvas.Anchor.START, Ink.MUTED, 12, false);
    }

    static void draw(Canvas canvas, Scale scale, double top, double bottom, String unit) {
        for (double tick : scale.ticks()) {
            double x = scale.place(tick);
            canvas.line(x, top, x, bottom, Ink.RULE, 1);
            canvas.text(x, bottom + 16, scale.label(tick), Canvas.Anchor.MIDDLE, Ink.MUTED, 12, false);
        }
        canvas.text((scale.start() + scale.end()) / 2, bottom + 36, unit, Canvas.Anchor.MIDDLE, Ink.MUTED, 12, false);
    }
}
