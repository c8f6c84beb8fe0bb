// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report.cards;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.governance.cards.CardStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class CardReportTest {
    private static final byte[] PDF = SampleCards.credit().pdf();

    @Test
    void thePdfIsMarkedForArchivesAndHoldsTheContentAsJson() throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF)) {
            var catalog = document.getDocumentCatalog();
            assertThat(metadata(document)).contains("<pdfaid:part>3</pdfaid:part>",
                    "<pdfaid:conformance>A</pdfaid:conformance>", "2026-03-04T16:30:00Z");
            assertThat(catalog.getOutputIntents()).hasSize(1);
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            var files = catalog.getNames().getEmbeddedFiles().getNames();
            assertThat(files.keySet()).containsExactly("credit.json");
            assertThat(Objects.requireNonNull(files.get("credit.json")).getEmbeddedFile().toByteArray())
                    .isEqualTo(SampleCards.credit().json());
            assertThat(new PDComplexFileSpecification(
                    (COSDictionary) ((COSArray) catalog.getCOSObject().getItem("AF"))
                            .getObject(0))
                    .getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Source");
        }
    }

    @Test
    void everyTypefaceOfThePdfIsInside() throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void thePdfSaysWhatTheCardSays() throws IOException {
        assertThat(text(PDF)).contains("German credit", "Approved as it stands here by bob",
                "Selection rate differs by 0.075", "0.075", "predicted bad", "checking account", "false positive rate",
                "max_depth", "SHA-256 of the content", "Page 1 of ");
        try (PDDocument document = Loader.loadPDF(PDF)) {
            List<String> outline = new ArrayList<>();
            document.getDocumentCatalog().getDocumentOutline().children().forEach(item -> outline.add(item.getTitle()));
            assertThat(outline).containsExactly("Model overview", "Intended uses", "Business details", "Training",
                    "Evaluation", "Ethics, caveats and recommendations", "Provenance");
        }
    }

    @Test
    void theSameVersionGivesTheSameBytes() {
        assertThat(SampleCards.credit().pdf()).isEqualTo(PDF);
        assertThat(SampleCards.credit().html()).isEqualTo(SampleCards.credit().html());
    }

    @Test
    void thePageIsWellFormedAndNothingInTheContentBecomesMarkup() throws Exception {
        String page = new String(SampleCards.credit().html(), StandardCharsets.UTF_8);

        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page)));
        assertThat(page).contains("&lt;b&gt;intervals").doesNotContain("<b>").contains("default-src 'none'");
        assertThat(SampleCards.credit().part()).startsWith("<section id=\"overview\">").doesNotContain("<html");
    }

    @Test
    void markdownHasTheSameFigures() {
        assertThat(new String(SampleCards.credit().markdown(), StandardCharsets.UTF_8)).startsWith(
                "# Model card: German credit, version 3\n\nApproved as it stands here by bob on 4 March 2026, 16:30 UTC.\n")
                .contains("| Metric | Value | Notes |", "| good | 623 | 77 |", "## Intended uses",
                        "&lt;b&gt;intervals");
    }

    @Test
    void anEmptyCardSaysThatNothingIsStated() throws IOException {
        CardReport empty = SampleCards.of("", CardStatus.DRAFT);

        assertThat(text(empty.pdf())).contains("Nothing is stated here.", "Nobody has approved this version.");
        assertThat(new String(empty.json(), StandardCharsets.UTF_8)).isEqualTo("{ }\n");
    }

    @Test
    void manyPointsAndOddMatricesAreShownToo() throws IOException {
        StringBuilder points = new StringBuilder("[0,0]");
        for (int point = 1; point < 5000; point++) {
            points.append(",[").append(point).append(",1]");
        }
        String content = "{\"evaluation_details\":[{\"name\":\"e\",\"metric_groups\":[{\"name\":\"g\",\"metric_data\":["
                + "{\"name\":\"l\",\"type\":\"linear_graph\",\"value\":[" + points + "]},"
                + "{\"name\":\"one\",\"type\":\"linear_graph\",\"value\":[[1,1]]},"
                + "{\"name\":\"m\",\"type\":\"matrix\",\"value\":[[1],[2,3]]},"
                + "{\"name\":\"b\",\"type\":\"bar_chart\",\"value\":[0,-1e300,1e-300]}]}]}]}";

        assertThat(text(SampleCards.of(content, CardStatus.DRAFT).pdf())).contains("the first 100 of 5,000");
    }

    private static String metadata(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.getDocumentCatalog().getMetadata().exportXMPMetadata().transferTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ").replace("ﬀ", "ff").replace("ﬁ",
                    "fi");
        }
    }
}
