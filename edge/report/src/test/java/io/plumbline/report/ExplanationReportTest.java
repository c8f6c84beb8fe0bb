// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.explain.results.ExplanationResults;
import io.plumbline.fairness.results.AnalysisResults;
import io.plumbline.fairness.results.Mode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class ExplanationReportTest {
    static List<ExplanationResults> samples() {
        return List.of(SampleExplanations.german(), SampleExplanations.nasty(), SampleExplanations.many());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyPageIsWellFormedAndItsIdentifiersAndLinksAreItsOwn(ExplanationResults explanations) {
        Markups page = Markups.of(html(Samples.german(Mode.STRICT), explanations));
        List<String> ids = page.attributes("id");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.attributes("href")).allSatisfy(link -> assertThat(ids).contains(link.substring(1)));
        assertThat(page.attributes("aria-labelledby")).flatMap(labels -> List.of(labels.split(" "))).isSubsetOf(ids);
        assertThat(page.elements("script")).isEmpty();
        assertThat(page.attributes("style")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyChartHasItsFiguresBeneathAndATitleThatIsRead(ExplanationResults explanations) {
        Markups page = Markups.of(html(Samples.empty(), explanations));

        assertThat(page.elements("figure")).isNotEmpty().allSatisfy(figure -> {
            Element next = nextElement(figure);
            assertThat(next.getElementsByTagName("table").getLength()).isEqualTo(1);
            assertThat(figure.getElementsByTagName("figcaption").item(0).getTextContent()).isNotBlank();
        });
        assertThat(page.elements("table")).allSatisfy(
                table -> assertThat(table.getElementsByTagName("caption").getLength()).isEqualTo(1));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void headingsNeverSkipALevel(ExplanationResults explanations) {
        int before = 0;
        for (Element heading : Markups.of(html(Samples.empty(), explanations)).matching("h[1-6]")) {
            int level = heading.getTagName().charAt(1) - '0';
            assertThat(level).as(heading.getTextContent()).isLessThanOrEqualTo(before + 1);
            before = level;
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSameResultsGiveTheSameBytes(ExplanationResults explanations) {
        Optional<ExplanationResults> found = Optional.of(explanations);

        assertThat(new Reports().html(Samples.empty(), found)).isEqualTo(new Reports().html(Samples.empty(), found));
    }

    @Test
    void anExplanationAloneSaysNothingOfLabelsAndGroups() {
        String text = text(Samples.empty(), SampleExplanations.german());

        assertThat(text).contains("Model explanations of", "checking_status moves the output good most: 0.0")
                .doesNotContain("positive outcome", "How columns were read", "No difference between facet values");
    }

    @Test
    void biasAloneSaysNothingOfModels() {
        String page = new String(new Reports().html(Samples.german(Mode.STRICT), Optional.empty()),
                StandardCharsets.UTF_8);

        assertThat(page).doesNotContain("What drives the model").contains("Bias analysis of <bdi>");
    }

    @Test
    void ofTwoOutputsThatMirrorEachOtherThePositiveOneIsShown() {
        assertThat(text(Samples.empty(), SampleExplanations.german()))
                .contains("Charts show good; attributions to bad are the same with opposite sign.")
                .doesNotContain("attributions to bad (");
    }

    @Test
    void ofManyFeaturesTheFirstAreShownAndTheOthersCounted() {
        Markups page = Markups.of(html(Samples.empty(), SampleExplanations.many()));

        assertThat(page.text()).contains("480 more features with", "The model has 3 outputs. setosa is shown in full");
        assertThat(page.elements("figure").getFirst().getElementsByTagName("rect").getLength()).isEqualTo(20);
    }

    @Test
    void decisionsThatAreNotSureAreLeftToAPerson() {
        assertThat(text(Samples.empty(), SampleExplanations.german())).contains("24 decisions with good below 0.500; 6"
                + " referred to a person.", "Refer to a person",
                "the interval of the first reason, duration_months, holds 0",
                "R01: Balance of the checking account is low", "14 more decisions: see explanations_shap/reasons.csv");
    }

    @Test
    void everyCheckHasWordsBesideItsSign() {
        Markups page = Markups.of(html(Samples.empty(), SampleExplanations.german()));

        assertThat(page.matching("span").stream().filter(span -> span.getAttribute("class").startsWith("mark is-")))
                .hasSize(4).allSatisfy(
                        mark -> assertThat(mark.getTextContent().strip()).matches("pass|fail|not enough evidence"));
    }

    @Test
    void piecesOfTextAreMarkedByMoreThanColour() {
        Markups page = Markups.of(html(Samples.empty(), SampleExplanations.nasty()));

        // of the strongest, small (-0.31), lovely is two thirds as strong, soft less than a third
        assertThat(page.elements("mark")).extracting(Element::getTextContent).containsExactly("lovely", "soft,", "too",
                "small", "apart");
        assertThat(page.elements("mark")).extracting(mark -> mark.getAttribute("class")).containsExactly(
                "unit raises strong", "unit raises", "unit lowers", "unit lowers strong", "unit lowers strong");
    }

    @Test
    void namesFromDataStayText() {
        String page = html(Samples.empty(), SampleExplanations.nasty());

        assertThat(page).doesNotContain("<script").contains("&lt;script>alert(", "line\\nbreak");
        assertThat(new String(new Reports().notebook(Samples.empty(), Optional.of(SampleExplanations.nasty())),
                StandardCharsets.UTF_8)).doesNotContain("<script");
    }

    @Test
    void nothingIsCalledBiasedOrFair() {
        assertThat(text(Samples.german(Mode.STRICT), SampleExplanations.german()).toLowerCase(Locale.ROOT))
                .doesNotContainPattern("\\b(un)?biased\\b|\\bdebias|\\b(un)?fair\\b");
    }

    @Test
    void aHundredThousandRowsGiveAPageOfTheSameSize() {
        long start = System.nanoTime();
        int large = new Reports().html(Samples.empty(), Optional.of(SampleExplanations.german(100_000))).length;
        int small = new Reports().html(Samples.empty(), Optional.of(SampleExplanations.german(2_000))).length;

        assertThat(large).isLessThan(2 * small);
        assertThat((System.nanoTime() - start) / 1e9).as("seconds, data included").isLessThan(30);
    }

    @Test
    void theDocumentOnPaperHoldsTheSameChapters() throws IOException {
        byte[] pdf = new Reports("Credit").pdf(Samples.empty(), Optional.of(SampleExplanations.german()));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("What drives the model", "duration_months",
                    "Two features together", "Reasons of adverse decisions", "Whether these values can be relied on");
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .extracting(item -> item.getTitle())
                    .contains("What drives the model", "Whether these values can be relied on");
        }
    }

    @Test
    void theNotebookReadsTheSameFiguresFromItsFile() {
        String notebook = new String(new Reports().notebook(Samples.empty(), Optional.of(SampleExplanations.german())),
                StandardCharsets.UTF_8);

        assertThat(notebook).contains("What drives the model",
                "show(results[\\\"explanations\\\"][\\\"shapley\\\"][\\\"global\\\"][0][\\\"values\\\"])");
    }

    private static Element nextElement(Element element) {
        org.w3c.dom.Node next = element.getNextSibling();
        while (next != null && !(next instanceof Element)) {
            next = next.getNextSibling();
        }
        return (Element) java.util.Objects.requireNonNull(next);
    }

    private static String text(AnalysisResults results, ExplanationResults explanations) {
        return Markups.of(html(results, explanations)).text();
    }

    private static String html(AnalysisResults results, ExplanationResults explanations) {
        return new String(new Reports().html(results, Optional.of(explanations)), StandardCharsets.UTF_8);
    }
}
