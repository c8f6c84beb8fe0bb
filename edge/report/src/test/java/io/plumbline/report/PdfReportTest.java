// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.fairness.results.Mode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfReportTest {
    private static final byte[] GERMAN = new Reports("Credit").pdf(Samples.german(Mode.STRICT), Optional.empty());

    @Test
    void itIsTaggedAndNamesItsLanguageAndTitle() throws IOException {
        try (PDDocument document = Loader.loadPDF(GERMAN)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith("en");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Credit: german.csv");
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
        }
    }

    @Test
    void everyFigureHasATextAndTablesHaveHeadCells() throws IOException {
        try (PDDocument document = Loader.loadPDF(GERMAN)) {
            List<PDStructureElement> elements = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), elements);

            assertThat(elements).filteredOn(element -> element.getStructureType().equals("Figure")).isNotEmpty()
                    .allSatisfy(figure -> assertThat(figure.getAlternateDescription()).isNotBlank());
            assertThat(elements).extracting(PDStructureElement::getStructureType).contains("H1", "H2", "H3", "Table",
                    "TH", "TD", "P", "Link");
        }
    }

    @Test
    void theOutlineListsOverviewFacetsAndProvenance() throws IOException {
        try (PDDocument document = Loader.loadPDF(GERMAN)) {
            List<String> titles = new ArrayList<>();
            document.getDocumentCatalog().getDocumentOutline().children().forEach(item -> titles.add(item.getTitle()));

            assertThat(titles).startsWith("Overview", "Facet sex", "Facet age_band").endsWith("Provenance");
        }
    }

    @Test
    void itsTypefaceIsInside() throws IOException {
        try (PDDocument document = Loader.loadPDF(GERMAN)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void textOfChartsAndPagesCanBeFound() throws IOException {
        String text = text(GERMAN);

        assertThat(text).contains(Sentences.headline(Samples.german(Mode.STRICT)).substring(0, 40))
                .contains("share of the group's rows").contains("Page 1 of ");
    }

    @Test
    void accentsGreekAndCyrillicAreWritten() throws IOException {
        assertThat(text(new Reports().pdf(Samples.nasty(), Optional.empty()))).contains("Département", "Ωμέγα", "Київ");
    }

    @Test
    void theSameResultsGiveTheSameBytes() {
        assertThat(new Reports("Credit").pdf(Samples.german(Mode.STRICT), Optional.empty())).isEqualTo(GERMAN);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\n', ' ').replace("ﬀ", "ff").replace("ﬁ", "fi");
        }
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> found) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                found.add(element);
                collect(element, found);
            }
        }
    }
}
