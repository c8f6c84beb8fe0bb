// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.render.AbstractOutputDevice;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One chart on a page of a PDF. */
final class ChartImage implements SVGDrawer.SVGImage {
    private final Element svg;
    private final double scale;

    /**
     * @param width wanted width in dots; below 0 for the chart's own
     * @param dots dots per unit of the chart
     */
    ChartImage(Element svg, double width, double dots) {
        this.svg = svg;
        this.scale = width < 0 ? dots : width / number(svg, "width");
    }

    @Override
    public int getIntrinsicWidth() {
        return (int) Math.round(number(svg, "width") * scale);
    }

    @Override
    public int getIntrinsicHeight() {
        return (int) Math.round(number(svg, "height") * scale);
    }

    @Override
    public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
        new Painting(device, context, x, y).children(svg);
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    /** The chart at a place on a page. */
    private final class Painting {
        private final OutputDevice device;
        private final RenderingContext context;
        private final double left;
        private final double top;

        Painting(OutputDevice device, RenderingContext context, double left, double top) {
            this.device = device;
            this.context = context;
            this.left = left;
            this.top = top;
        }

        void children(Element parent) {
            for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element element) {
                    element(element);
                }
            }
        }

        private void element(Element element) {
            switch (element.getTagName()) {
                case "title", "desc" -> {
                    /* read out, not drawn */ }
                case "g" -> children(element);
                case "text" -> text(element);
                case "line" -> shape(element, new Line2D.Double(x(element, "x1"), y(element, "y1"), x(element, "x2"),
                        y(element, "y2")));
                case "rect" -> shape(element, new Rectangle2D.Double(x(element, "x"), y(element, "y"),
                        number(element, "width") * scale, number(element, "height") * scale));
                case "circle" -> {
                    double radius = number(element, "r") * scale;
                    shape(element,
                            new Ellipse2D.Double(x(element, "cx") - radius, y(element, "cy") - radius, 2 * radius,
                                    2 * radius));
                }
                case "path" -> shape(element, path(element.getAttribute("d")));
                default -> throw new IllegalStateException("a chart cannot hold <" + element.getTagName() + ">");
            }
        }

        private void shape(Element element, Shape shape) {
            if (element.hasAttribute("fill") && !element.getAttribute("fill").equals("none")) {
                device.setColor(colour(element, "fill"));
                device.fill(shape);
            }
            if (element.hasAttribute("stroke")) {
                device.setColor(colour(element, "stroke"));
                device.setStroke(stroke(element));
                device.draw(shape);
            }
        }

        private BasicStroke stroke(Element element) {
            float width = (float) (number(element, "stroke-width") * scale);
            if (!element.hasAttribute("stroke-dasharray")) {
                boolean round = element.hasAttribute("stroke-linecap");
                return new BasicStroke(width, round ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_ROUND);
            }
            float dash = (float) (Double.parseDouble(element.getAttribute("stroke-dasharray").split(" ")[0]) * scale);
            return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[]{dash, dash}, 0);
        }

        private void text(Element element) {
            FontSpecification wanted = new FontSpecification();
            wanted.families = new String[]{Pdf.TYPEFACE};
            wanted.size = (float) (number(element, "font-size") * scale);
            wanted.fontStyle = IdentValue.NORMAL;
            wanted.variant = IdentValue.NORMAL;
            wanted.fontWeight = element.hasAttribute("font-weight") ? IdentValue.FONT_WEIGHT_600 : IdentValue.NORMAL;
            FSFont font = context.getFont(wanted);
            String text = element.getTextContent();
            int width = context.getTextRenderer().getWidth(context.getFontContext(), font, text);
            double before = switch (element.getAttribute("text-anchor")) {
                case "end" -> width;
                case "middle" -> width / 2.0;
                default -> 0;
            };
            device.setColor(colour(element, "fill"));
            device.setFont(font);
            // The device thickens text that is lighter than what it was last told to expect.
            ((AbstractOutputDevice) device).setFontSpecification(wanted);
            context.getTextRenderer().drawString(device, text, (float) (x(element, "x") - before),
                    (float) y(element, "y"));
        }

        /** Reads a path of straight lines: {@code M1 2L3 4Z}, {@code M1 2L3 4M5 6L7 8}, or {@code M1 2h0} for a dot. */
        private Path2D path(String data) {
            Path2D path = new Path2D.Double();
            int start = 0;
            while (start < data.length()) {
                int end = start + 1;
                while (end < data.length() && !Character.isLetter(data.charAt(end))) {
                    end++;
                }
                step(path, data.charAt(start), data.substring(start + 1, end));
                start = end;
            }
            return path;
        }

        private void step(Path2D path, char command, String numbers) {
            switch (command) {
                case 'M', 'L' -> {
                    int space = numbers.indexOf(' ');
                    double x = left + Double.parseDouble(numbers.substring(0, space)) * scale;
                    double y = top + Double.parseDouble(numbers.substring(space + 1)) * scale;
                    if (command == 'M') {
                        path.moveTo(x, y);
                    } else {
                        path.lineTo(x, y);
                    }
                }
                case 'h' -> path.lineTo(path.getCurrentPoint().getX(), path.getCurrentPoint().getY());
                case 'Z' -> path.closePath();
                default -> throw new IllegalStateException("a chart cannot hold the path command " + command);
            }
        }

        private FSRGBColor colour(Element element, String attribute) {
            return new FSRGBColor(Integer.parseInt(element.getAttribute(attribute).substring(1), 16));
        }

        private double x(Element element, String attribute) {
            return left + number(element, attribute) * scale;
        }

        private double y(Element element, String attribute) {
            return top + number(element, attribute) * scale;
        }
    }
}
