// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report.charts;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How one row's output comes about: from the value without any feature, each feature's attribution moves it up or down, until the
 * last is the output. A bar points where it moves; the thin line at its tip is the attribution's interval.
 *
 * @param title the finding
 * @param unit what the axis shows, with its unit
 * @param base where the steps begin, in words {@code baseText}
 * @param steps from top to bottom
 * @param endText the output in words
 */
public record WaterfallChart(String title, String unit, double base, String baseText, List<Step> steps,
        String endText) {
    private static final double NAMES = 216;
    private static final double VALUES = 100;
    private static final double TOP = 4;
    private static final double ROW = 26;
    private static final double TIP = 6;

    /**
     * One attribution.
     *
     * @param name the feature and its value
     * @param value the attribution
     * @param half half the width of its interval
     * @param text the attribution in words
     */
    public record Step(String name, double value, double half, String text) {}

    /** Returns the chart as SVG; {@code id} must be unique on its page. */
    public String draw(String id, Skin skin) {
        Canvas canvas = new Canvas(skin);
        Scale scale = scale();
        double bottom = TOP + (steps.size() + 2) * ROW;
        Axis.draw(canvas, scale, TOP, bottom, unit);
        double before = base;
        end(canvas, scale, before, baseText, TOP + ROW / 2);
        for (int index = 0; index < steps.size(); index++) {
            step(canvas, scale, before, steps.get(index), TOP + (index + 1.5) * ROW);
            before += steps.get(index).value();
        }
        end(canvas, scale, before, endText, bottom - ROW / 2);
        return canvas.image(id, Plot.WIDTH, bottom + Axis.HEIGHT, title, description());
    }

    private Scale scale() {
        double at = base;
        double least = base;
        double most = base;
        for (Step step : steps) {
            at += step.value();
            least = Math.min(least, at - step.half());
            most = Math.max(most, at + step.half());
        }
        return Scale.linear(least, most, NAMES, Plot.WIDTH - VALUES);
    }

    private static void end(Canvas canvas, Scale scale, double value, String text, double y) {
        double x = scale.place(value);
        canvas.fitted(0, y + 4.5, text, Canvas.Anchor.START, Ink.TEXT, NAMES - 10);
        canvas.line(x, y - 9, x, y + 9, Ink.TEXT, 2.4);
    }

    private static void step(Canvas canvas, Scale scale, double before, Step step, double y) {
        double from = scale.place(before);
        double to = scale.place(before + step.value());
        double side = Math.signum(to - from);
        double neck = to - side * Math.min(TIP, Math.abs(to - from));
        Ink ink = step.value() < 0 ? Ink.LOWER : Ink.RAISE;
        canvas.fitted(0, y + 4.5, step.name(), Canvas.Anchor.START, Ink.TEXT, NAMES - 10);
        canvas.line(from, y - ROW, from, y + 8, Ink.AXIS, 1, true);
        if (side != 0) {
            canvas.path(Canvas.outline(from, y - 8, neck, y - 8, to, y, neck, y + 8, from, y + 8), ink, ink);
        }
        if (step.half() > 0) {
            double low = scale.place(before + step.value() - step.half());
            double high = scale.place(before + step.value() + step.half());
            canvas.line(low, y, high, y, Ink.TEXT, 1.4).line(low, y - 3, low, y + 3, Ink.TEXT, 1.4).line(high, y - 3,
                    high, y + 3, Ink.TEXT, 1.4);
        }
        canvas.fitted(scale.end() + 12, y + 4.5, step.text(), Canvas.Anchor.START, Ink.TEXT, VALUES - 12);
    }

    private String description() {
        return baseText + "; " + steps.stream().map(step -> step.name() + ": " + step.text())
                .collect(Collectors.joining("; ")) + "; " + endText + ".";
    }
}
