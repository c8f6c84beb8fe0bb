// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.fairness.results.AnalysisResults;
import io.plumbline.fairness.results.Mode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class HtmlReportTest {
    static List<AnalysisResults> samples() {
        return List.of(Samples.german(Mode.STRICT), Samples.german(Mode.COMPAT), Samples.nasty(), Samples.many(),
                Samples.empty());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyPageIsWellFormedAndItsIdentifiersAreItsOwn(AnalysisResults results) {
        Markups page = Markups.of(html(results));

        assertThat(page.attributes("id")).doesNotHaveDuplicates().isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyLinkAndLabelHasItsTarget(AnalysisResults results) {
        Markups page = Markups.of(html(results));
        List<String> ids = page.attributes("id");

        assertThat(page.attributes("href")).allSatisfy(link -> assertThat(ids).contains(link.substring(1)));
        assertThat(page.attributes("aria-labelledby")).flatMap(labels -> List.of(labels.split(" "))).isSubsetOf(ids);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aPageLoadsNothingAndRunsNothing(AnalysisResults results) {
        Markups page = Markups.of(html(results));

        assertThat(page.elements("script")).isEmpty();
        assertThat(page.elements("link")).isEmpty();
        assertThat(page.attributes("src")).isEmpty();
        assertThat(page.attributes("style")).isEmpty();
        assertThat(page.attributes("href")).allMatch(link -> link.startsWith("#"));
        assertThat(page.elements("style")).singleElement()
                .satisfies(style -> assertThat(style.getTextContent()).doesNotContain("url(", "@import"));
    }

    @Test
    void theSecurityPolicyAllowsNothingButThePagesOwnStyle() throws Exception {
        Markups page = Markups.of(html(Samples.german(Mode.STRICT)));
        byte[] style = page.elements("style").getFirst().getTextContent().getBytes(StandardCharsets.UTF_8);
        String hash = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(style));

        assertThat(page.attributes("content")).contains("default-src 'none'; style-src 'sha256-" + hash
                + "'; base-uri 'none'; form-action 'none'");
    }

    @Test
    void namesFromDataStayText() {
        String html = html(Samples.nasty());

        assertThat(html).doesNotContain("<script").contains("&lt;script>alert(").contains("line\\nbreak")
                .contains(Samples.HEBREW);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyTableHasACaptionAndEveryHeadCellItsScope(AnalysisResults results) {
        Markups page = Markups.of(html(results));

        assertThat(page.elements("table")).allSatisfy(
                table -> assertThat(table.getElementsByTagName("caption").getLength()).as("captions").isEqualTo(1));
        assertThat(page.elements("th")).allSatisfy(cell -> assertThat(cell.getAttribute("scope")).isIn("row", "col"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void headingsNeverSkipALevel(AnalysisResults results) {
        int before = 0;
        for (Element heading : Markups.of(html(results)).matching("h[1-6]")) {
            int level = heading.getTagName().charAt(1) - '0';
            assertThat(level).as(heading.getTextContent()).isLessThanOrEqualTo(before + 1);
            before = level;
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void nothingIsCalledBiasedOrFair(AnalysisResults results) {
        String text = Markups.of(html(results)).text().toLowerCase(Locale.ROOT);

        assertThat(text).doesNotContainPattern("\\b(un)?biased\\b|\\bdebias|\\b(un)?fair\\b");
    }

    @Test
    void figuresOfHiddenGroupsStandNowhere() {
        assertThat(html(Samples.nasty())).doesNotContain("7,777", "7777").contains("not shown (limit: 10 rows)");
    }

    @Test
    void theOriginalsInfinitiesAndErrorsAreShown() {
        String text = Markups.of(html(Samples.nasty())).text();

        assertThat(text).contains("−Infinity", "Facet set is empty. Check x > 10 and \"y\" & z");
    }

    @Test
    void theModeDecidesWhichValueComesFirst() {
        assertThat(Markups.of(html(Samples.german(Mode.STRICT))).text()).contains("Value (95% CI)");
        assertThat(Markups.of(html(Samples.german(Mode.COMPAT))).text()).contains("Original's value (95% CI)")
                .contains("Strict value");
    }

    @Test
    void ofManyValuesTheLargestDifferencesAreShownInDetailAndAllAtAGlance() {
        Markups page = Markups.of(html(Samples.many()));

        assertThat(page.attributes("id").stream().filter(id -> id.matches("facet-1-value-\\d+"))).hasSize(12);
        assertThat(page.text()).contains("28 more stand in the overview").contains("many = v40 compared with");
        assertThat(page.elements("a").stream().filter(link -> link.getAttribute("title").startsWith("Go to many")))
                .hasSize(40);
    }

    @Test
    void everyVerdictHasWordsBesideItsMark() {
        Markups page = Markups.of(html(Samples.german(Mode.STRICT)));

        assertThat(page.matching("span").stream().filter(span -> span.getAttribute("class").startsWith("mark is-")))
                .isNotEmpty().allSatisfy(mark -> assertThat(mark.getTextContent().strip())
                        .matches("(pass|fail|not enough evidence)(, closes the gate)?"));
    }

    @Test
    void theSameResultsGiveTheSameBytes() {
        assertThat(new Reports().html(Samples.nasty(), Optional.empty()))
                .isEqualTo(new Reports().html(Samples.nasty(), Optional.empty()));
    }

    private static String html(AnalysisResults results) {
        return new String(new Reports().html(results, Optional.empty()), StandardCharsets.UTF_8);
    }
}
