// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report.charts;

import io.plumbline.measure.Verdict;
import java.util.Optional;

/** How a judged value is marked: by shape first, by colour second. */
public enum VerdictSign {
    /** A filled disc. */
    PASS(Ink.PASS, "disc"),
    /** A filled triangle. */
    FAIL(Ink.FAIL, "triangle"),
    /** An empty diamond. */
    UNSURE(Ink.UNSURE, "diamond"),
    /** A small filled disc in the colour of neutral things. */
    NONE(Ink.ACCENT, "dot");

    private static final double SIZE = 14;

    private final Ink ink;
    private final String shape;

    VerdictSign(Ink ink, String shape) {
        this.ink = ink;
        this.shape = shape;
    }

    /** Returns the mark of {@code verdict}, or that of values no rule judges. */
    public static VerdictSign of(Optional<Verdict> verdict) {
        return verdict.map(judged -> switch (judged) {
            case PASS -> PASS;
            case FAIL -> FAIL;
            case NOT_ENOUGH_EVIDENCE -> UNSURE;
        }).orElse(NONE);
    }

    /** Returns the mark alone, to stand before its words. */
    public String draw(Skin skin) {
        Canvas canvas = new Canvas(skin);
        mark(canvas, SIZE / 2, SIZE / 2, 5);
        return canvas.sign(SIZE, SIZE, shape);
    }

    Ink ink() {
        return ink;
    }

    void mark(Canvas canvas, double x, double y, double radius) {
        switch (this) {
            case PASS -> canvas.circle(x, y, radius, ink, ink);
            case NONE -> canvas.circle(x, y, radius - 1, ink, ink);
            case FAIL -> canvas.path(corners(x, y - radius - 0.5, x + radius + 0.5, y + radius - 0.5, x - radius - 0.5,
                    y + radius - 0.5), ink, ink);
            case UNSURE -> canvas.path(corners(x, y - radius - 0.5, x + radius + 0.5, y, x, y + radius + 0.5,
                    x - radius - 0.5, y), Ink.PAGE, ink);
        }
    }

    private static String corners(double... points) {
        StringBuilder path = new StringBuilder("M");
        for (int index = 0; index < points.length; index += 2) {
            path.append(index == 0 ? "" : "L").append(Math.round(points[index] * 10) / 10.0).append(' ')
                    .append(Math.round(points[index + 1] * 10) / 10.0);
        }
        return path.append('Z').toString();
    }
}
