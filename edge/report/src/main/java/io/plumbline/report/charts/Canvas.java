// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report.charts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Collects SVG elements. Text is escaped; lengths are in user units with one decimal. */
final class Canvas {
    /** Mean width of a character relative to the size of the typeface. */
    private static final double CHARACTER = 0.54;

    static final double SIZE = 13;

    private final Skin skin;
    private final StringBuilder body = new StringBuilder();

    Canvas(Skin skin) {
        this.skin = skin;
    }

    /** Where text stands relative to its point. */
    enum Anchor {
        START, MIDDLE, END
    }

    Canvas line(double x1, double y1, double x2, double y2, Ink ink, double width) {
        return line(x1, y1, x2, y2, ink, width, false);
    }

    Canvas line(double x1, double y1, double x2, double y2, Ink ink, double width, boolean dashed) {
        body.append("<line").append(at("x1", x1)).append(at("y1", y1)).append(at("x2", x2)).append(at("y2", y2))
                .append(paint(null, ink)).append(at("stroke-width", width))
                .append(dashed ? " stroke-dasharray=\"3 3\"" : "").append("/>");
        return this;
    }

    Canvas rectangle(double x, double y, double width, double height, Ink fill) {
        body.append("<rect").append(at("x", x)).append(at("y", y)).append(at("width", Math.max(0, width)))
                .append(at("height", height)).append(paint(fill, null)).append("/>");
        return this;
    }

    Canvas circle(double x, double y, double radius, Ink fill, Ink stroke) {
        body.append("<circle").append(at("cx", x)).append(at("cy", y)).append(at("r", radius))
                .append(paint(fill, stroke)).append(at("stroke-width", 1.6)).append("/>");
        return this;
    }

    Canvas path(String data, Ink fill, Ink stroke) {
        body.append("<path d=\"").append(data).append('"').append(paint(fill, stroke))
                .append(at("stroke-width", 1.6)).append(" stroke-linejoin=\"round\"/>");
        return this;
    }

    /** Draws straight lines from point to point; a point that is not a number leaves a gap. */
    Canvas polyline(double[] x, double[] y, Ink ink, double width, boolean dashed) {
        StringBuilder data = new StringBuilder();
        boolean down = false;
        for (int index = 0; index < x.length; index++) {
            boolean there = Double.isFinite(x[index]) && Double.isFinite(y[index]);
            if (there) {
                data.append(down ? 'L' : 'M').append(number(x[index])).append(' ').append(number(y[index]));
            }
            down = there;
        }
        return stroked(data, ink, width, dashed ? " stroke-dasharray=\"5 5\"" : "");
    }

    /** Draws short separate lines, each {@code M1 2L3 4}. */
    Canvas strokes(StringBuilder data, Ink ink, double width) {
        return stroked(data, ink, width, "");
    }

    /** Draws all points of {@code dots} as discs of {@code size} across. */
    Canvas dots(Dots dots, Ink ink, double size) {
        return stroked(dots.data, ink, size, " stroke-linecap=\"round\"");
    }

    private Canvas stroked(StringBuilder data, Ink ink, double width, String more) {
        if (!data.isEmpty()) {
            body.append("<path d=\"").append(data).append("\" fill=\"none\"").append(paint(null, ink))
                    .append(at("stroke-width", width)).append(" stroke-linejoin=\"round\"").append(more).append("/>");
        }
        return this;
    }

    /** Points of one colour, as the lines without length of one path: a dozen bytes each. */
    static final class Dots {
        private final StringBuilder data = new StringBuilder();

        void add(double x, double y) {
            data.append('M').append(number(x)).append(' ').append(number(y)).append("h0");
        }
    }

    /** Returns the outline through points given as x, y, x, y, ... */
    static String outline(double... points) {
        StringBuilder data = new StringBuilder();
        for (int index = 0; index < points.length; index += 2) {
            data.append(index == 0 ? 'M' : 'L').append(number(points[index])).append(' ')
                    .append(number(points[index + 1]));
        }
        return data.append('Z').toString();
    }

    /** Returns a place as text, for {@link #strokes}. */
    static String at(double x, double y) {
        return number(x) + ' ' + number(y);
    }

    Canvas text(double x, double y, String text, Anchor anchor, Ink ink) {
        return text(x, y, text, anchor, ink, SIZE, false);
    }

    Canvas text(double x, double y, String text, Anchor anchor, Ink ink, double size, boolean strong) {
        body.append("<text").append(at("x", x)).append(at("y", y)).append(at("font-size", size))
                .append(" text-anchor=\"").append(anchor.name().toLowerCase(Locale.ROOT)).append('"')
                .append(strong ? " font-weight=\"600\"" : "").append(paint(ink, null)).append('>').append(escape(text))
                .append("</text>");
        return this;
    }

    /** Writes {@code text} within {@code room}; where it is too long its middle is left out, and the whole is a tooltip. */
    Canvas fitted(double x, double y, String text, Anchor anchor, Ink ink, double room) {
        int most = (int) Math.max(2, room / (SIZE * CHARACTER));
        if (text.codePointCount(0, text.length()) <= most) {
            return text(x, y, text, anchor, ink);
        }
        int tail = most / 3;
        String cut = text.substring(0, text.offsetByCodePoints(0, most - 1 - tail)).stripTrailing() + "…"
                + text.substring(text.offsetByCodePoints(text.length(), -tail)).stripLeading();
        body.append("<g><title>").append(escape(text)).append("</title>");
        text(x, y, cut, anchor, ink);
        body.append("</g>");
        return this;
    }

    static double width(String text, double size) {
        return text.codePointCount(0, text.length()) * size * CHARACTER;
    }

    /** Returns the finished image, which reads out as {@code title} and {@code description}. */
    String image(String id, double width, double height, String title, String description) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" class=\"chart\"" + at("width", width)
                + at("height", height) + " viewBox=\"0 0 " + number(width) + " " + number(height)
                + "\" aria-labelledby=\""
                + id + "-title " + id + "-desc\"" + font() + alt(title + ". " + description) + "><title id=\"" + id
                + "-title\">" + escape(title) + "</title><desc id=\"" + id + "-desc\">" + escape(description)
                + "</desc>"
                + body + "</svg>";
    }

    /** Returns an image beside words that say the same; on a screen it is not read out, on paper as {@code shape}. */
    String sign(double width, double height, String shape) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"sign\" aria-hidden=\"true\" focusable=\"false\""
                + at("width", width) + at("height", height) + " viewBox=\"0 0 " + number(width) + " " + number(height)
                + "\"" + alt(shape) + ">" + body + "</svg>";
    }

    private String font() {
        return skin == Skin.PAPER ? " font-family=\"Open Sans\"" : "";
    }

    private String alt(String text) {
        return skin == Skin.PAPER ? " alt=\"" + escape(text) + "\"" : "";
    }

    private String paint(@Nullable Ink fill, @Nullable Ink stroke) {
        return skin == Skin.PAPER
                ? attribute("fill", fill) + attribute("stroke", stroke)
                : " class=\"" + (named("f", fill) + named("s", stroke)).strip() + "\"";
    }

    private static String attribute(String name, @Nullable Ink ink) {
        return ink == null ? "" : " " + name + "=\"" + ink.light() + "\"";
    }

    private static String named(String prefix, @Nullable Ink ink) {
        return ink == null ? "" : ink.cssClass(prefix) + " ";
    }

    private static String at(String name, double value) {
        return " " + name + "=\"" + number(value) + "\"";
    }

    private static String number(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
