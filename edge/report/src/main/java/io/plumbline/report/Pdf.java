// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Turns a page into a tagged PDF (PDF/UA): structure, reading order, language, outline and texts for its charts. */
public final class Pdf {
    static final String TYPEFACE = "Open Sans";

    private Pdf() {}

    /** Returns the document; the same {@code markup} and time give the same bytes. */
    static byte[] of(String markup, Instant created) {
        PdfRendererBuilder builder = builder(markup);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer(); PDDocument document = renderer.createPDFKeepOpen()) {
            return saved(document, markup, created);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Returns the document for archives (PDF/A-3a) with {@code source}, what it was made of, attached; the same arguments
     * give the same bytes.
     */
    public static byte[] archive(String markup, Instant created, Attachment source) {
        PdfRendererBuilder builder = builder(markup);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer(); PDDocument document = renderer.createPDFKeepOpen()) {
            new Archive(document, created).attach(source).dated();
            return saved(document, markup, created);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * A file inside a document.
     *
     * @param name      what to call it
     * @param mediaType such as {@code application/json}
     * @param what      what it is, in a few words
     * @param content   its bytes
     */
    public record Attachment(String name, String mediaType, String what, byte[] content) {}

    private static PdfRendererBuilder builder(String markup) {
        XRLog.setLoggingEnabled(false);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        font(builder, "OpenSans-Regular.ttf", 400);
        font(builder, "OpenSans-Semibold.ttf", 600);
        builder.usePdfUaAccessibility(true);
        builder.useSVGDrawer(new ChartPainter());
        builder.withProducer("Plumbline");
        builder.withHtmlContent(markup, null);
        return builder;
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
