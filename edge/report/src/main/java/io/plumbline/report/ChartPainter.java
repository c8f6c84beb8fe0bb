// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Draws our own charts into a PDF: lines, areas and text with the document's typeface, so that text in a chart can be
 * found and copied. It knows the few elements our charts use; a general SVG renderer took most of the time a PDF took.
 */
final class ChartPainter implements SVGDrawer {

    @Override
    public SVGImage buildSVGImage(Element svg, Box box, CssContext context, double width, double height, double dots) {
        return new ChartImage(svg, width, dots);
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {}

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {}

    @Override
    public void close() {}
}
