// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report.charts;

import java.util.List;

/** Measures and marks that charts of explanations share. */
final class Plot {
    /** Width of every large chart. */
    static final double WIDTH = 660;

    /** How often a value class may be told apart by colour. */
    static final int CLASSES = 5;

    private static final List<Ink> VALUES = List.of(Ink.VALUE_1, Ink.VALUE_2, Ink.VALUE_3, Ink.VALUE_4, Ink.VALUE_5);

    private Plot() {}

    /** Returns the colour of a class of feature values, 0 for the lowest fifth; {@link #CLASSES} for values without order. */
    static Ink shade(int valueClass) {
        return valueClass < CLASSES ? VALUES.get(valueClass) : Ink.AXIS;
    }

    /** Draws what the colours of feature values mean, from {@code x} to the right. */
    static void legend(Canvas canvas, double x, double y, String of) {
        String lead = of + ": low";
        canvas.text(x, y + 4, lead, Canvas.Anchor.START, Ink.MUTED, 12, false);
        double at = x + Canvas.width(lead, 12) + 10;
        for (Ink ink : VALUES) {
            canvas.circle(at, y, 4, ink, ink);
            at += 14;
        }
        canvas.text(at, y + 4, "high", Canvas.Anchor.START, Ink.MUTED, 12, false);
    }
}
