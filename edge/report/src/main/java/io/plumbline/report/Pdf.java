// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Turns a page into a tagged PDF (PDF/UA): structure, reading order, language, outline and texts for its charts. */
final class Pdf {
    static final String TYPEFACE = "Open Sans";

    private Pdf() {}

    /** Returns the document; the same {@code markup} and time give the same bytes. */
    static byte[] of(String markup, Instant created) {
        XRLog.setLoggingEnabled(false);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        font(builder, "OpenSans-Regular.ttf", 400);
        font(builder, "OpenSans-Semibold.ttf", 600);
        builder.usePdfUaAccessibility(true);
        builder.useSVGDrawer(new ChartPainter());
        builder.withProducer("Plumbline");
        builder.withHtmlContent(markup, null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer(); PDDocument document = renderer.createPDFKeepOpen()) {
            return saved(document, markup, created);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void font(PdfRendererBuilder builder, String file, int weight) {
        builder.useFont(() -> Pdf.class.getResourceAsStream(file), TYPEFACE, weight, FontStyle.NORMAL, true);
    }

    private static byte[] saved(PDDocument document, String markup, Instant created) throws IOException {
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(created.atZone(ZoneOffset.UTC)));
        document.setDocumentId((long) markup.hashCode());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 19);
        document.save(bytes);
        return bytes.toByteArray();
    }
}
