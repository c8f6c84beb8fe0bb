// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.explain.Game;
import io.plumbline.explain.results.TextResults;
import io.plumbline.explain.results.TextResults.Document;
import io.plumbline.explain.results.TextResults.FeatureUnits;
import io.plumbline.explain.results.TextResults.Unit;
import io.plumbline.model.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextExplainerTest {
    /** One point for "good", minus two for "bad", and minus one more for "not" together with "good". */
    private static final WordScores SENTIMENT = new WordScores(text -> {
        List<String> words = Arrays.asList(text.split("\\s+"));
        double score = words.contains("good") ? 1 : 0;
        score -= words.contains("bad") ? 2 : 0;
        return score - (words.contains("good") && words.contains("not") ? 1 : 0);
    });

    @Test
    void shortTextsGetExactShapleyValuesBesideTheOtherFeatures() {
        // "not" and "good" share -1: good 1 - 0.5, not -0.5, bad -2; age (40 - 30) / 10
        TextExplanation explanation = TextExplainer.explain(request(SENTIMENT, "not  good but bad", 40));
        Document document = explanation.results().documents().get(0);
        List<Unit> units = document.features().get(0).units();

        assertThat(explanation.methods()).containsExactly("exact Shapley values");
        assertThat(units).extracting(unit -> unit.text().orElseThrow()).containsExactly("not", "good", "but", "bad");
        assertThat(units).extracting(Unit::start).containsExactly(0, 5, 10, 14);
        assertThat(values(units)).containsExactly(new double[]{-0.5, 0.5, 0, -2}, within(1e-12));
        assertThat(document.features()).extracting(FeatureUnits::dataType).containsExactly("free_text", "numerical");
        assertThat(values(document.features().get(1).units())).containsExactly(new double[]{1}, within(1e-12));
        assertThat(explanation.results().base()).containsExactly(3);
        assertThat(document.predictions()).containsExactly(2);
        assertThat(document.row()).isEqualTo(7);
    }

    @Test
    void aFeatureEqualToTheBackgroundHasTheValueZero() {
        List<FeatureUnits> features = TextExplainer.explain(request(SENTIMENT, "good", 30)).results().documents().get(0)
                .features();

        assertThat(values(features.get(1).units())).containsExactly(0);
    }

    @Test
    void emptyTextsAreExplainedByTheOtherFeaturesAlone() {
        for (String text : new String[]{"", " \n\t"}) {
            Document document = TextExplainer.explain(request(SENTIMENT, text, 40)).results().documents().get(0);

            assertThat(sum(document)).isCloseTo(1, within(1e-12));
        }
        assertThat(TextExplainer.explain(request(SENTIMENT, "", 30)).methods()).containsExactly("nothing to attribute");
    }

    @Test
    void upToSixtyFourUnitsGoThroughTheRegression() {
        String text = IntStream.range(0, 16).mapToObj(at -> at % 5 == 0 ? "good" : "w" + at)
                .collect(Collectors.joining(" "));
        WordScores counted = new WordScores(each -> each.split("good", -1).length - 1.0);
        TextExplanation explanation = TextExplainer.explain(request(counted, text, 40));
        List<Unit> units = explanation.results().documents().get(0).features().get(0).units();

        assertThat(explanation.methods().get(0)).startsWith("Shapley values by ");
        assertThat(values(units)).containsExactly(
                IntStream.range(0, 16).mapToDouble(at -> at % 5 == 0 ? 1 : 0).toArray(), within(1e-9));
        assertThat(explanation.calls()).isLessThanOrEqualTo(2 * 17 + 2048 + 4);
    }

    @Test
    void threeThousandTokensAddUpToThePrediction() {
        String text = IntStream.range(0, 3_000).mapToObj(at -> "word" + at % 97 + (at % 20 == 19 ? "." : "")
                + (at % 200 == 199 ? "\n\n" : "")).collect(Collectors.joining(" "));
        WordScores model = new WordScores(each -> Math.sqrt(each.length()) / 100);
        TextExplanation explanation = TextExplainer.explain(request(model, text, 40));
        Document document = explanation.results().documents().get(0);

        assertThat(document.features().get(0).units()).hasSize(3_000);
        assertThat(sum(document)).isCloseTo(document.predictions()[0] - explanation.results().base()[0], within(1e-9));
        assertThat(explanation.methods().get(0)).contains("2 random orders");
        assertThat(explanation.calls()).isLessThanOrEqualTo(2 * 3_001 + 2048 + 4);
    }

    @Test
    void longTextsGetExactOwenValuesWhereThatIsAffordable() {
        // 20 paragraphs of four words are too many, but 5 paragraphs of 3 sentences of 5 words are 5 * 16 * 3 * 4 * 32
        String sentence = "Very good x y z. ";
        String text = (sentence.repeat(3) + "\n\n").repeat(5);
        WordScores counted = new WordScores(each -> Math.pow(each.split("good", -1).length - 1.0, 2));
        TextRequest request = new TextRequest(counted, new Rows(1, new double[]{0, 30}, List.of(text)), new long[]{7},
                new double[]{0, 30}, "", Granularity.TOKEN, TextLanguages.named("en"), Game.Unit.OUTPUT,
                OptionalLong.of(40_000), 1, 0.95, OptionalInt.empty());
        TextExplanation explanation = TextExplainer.explain(request);
        List<Unit> units = explanation.results().documents().get(0).features().get(0).units();

        // 15 "good"s share 15^2 alike, each 15; no other word counts
        assertThat(explanation.methods()).containsExactly("exact Owen values over paragraphs and sentences");
        assertThat(values(units)).containsExactly(
                IntStream.range(0, 75).mapToDouble(at -> at % 5 == 1 ? 15 : 0).toArray(), within(1e-9));
        assertThat(units).allSatisfy(unit -> assertThat(unit.intervals().get(0).method()).isEqualTo("exact"));
    }

    @Test
    void onlyTheMostImportantUnitsAreListedAndTheRestIsSaid() {
        TextExplanation explanation = TextExplainer.explain(withMost(request(SENTIMENT, "not good but bad", 40), 2));
        List<Unit> units = explanation.results().documents().get(0).features().get(0).units();

        assertThat(units).extracting(unit -> unit.text().orElseThrow()).containsExactly("not", "bad");
        assertThat(explanation.notices().get(0).message()).contains("Only the 2 most important tokens")
                .contains("up to 4");
    }

    @Test
    void aBudgetBelowTwoOrdersIsRefusedWithWhatIsNeeded() {
        String text = "word ".repeat(100);
        TextRequest request = new TextRequest(SENTIMENT, new Rows(1, new double[]{0, 40}, List.of(text)), new long[]{7},
                new double[]{0, 30}, "", Granularity.TOKEN, TextLanguages.named("en"), Game.Unit.OUTPUT,
                OptionalLong.of(150), 1, 0.95, OptionalInt.empty());

        assertThatThrownBy(() -> TextExplainer.explain(request)).hasMessageContaining("num_samples of at least 200")
                .hasMessageContaining("has 150");
    }

    @Test
    void aMaskTokenStandsForAbsentUnits() {
        WordScores masks = new WordScores(text -> text.contains("[MASK]") ? 0 : 1);
        TextRequest plain = request(masks, "a b", 30);
        TextRequest masked = new TextRequest(masks, plain.rows(), plain.dataset(), plain.background(), "[MASK]",
                plain.granularity(), plain.language(), plain.unit(), plain.coalitions(), 1, 0.95, plain.most());

        assertThat(values(TextExplainer.explain(masked).results().documents().get(0).features().get(0).units()))
                .containsExactly(new double[]{0.5, 0.5}, within(1e-12));
    }

    @Test
    void logOddsOfOneAreRefusedWithTheWayOut() {
        WordScores certain = new WordScores(text -> text.isEmpty() ? 0.2 : 1);
        TextRequest plain = request(certain, "a b", 0);
        TextRequest logOdds = new TextRequest(certain, plain.rows(), plain.dataset(), new double[]{0, 0}, "",
                plain.granularity(), plain.language(), Game.Unit.LOG_ODDS, plain.coalitions(), 1, 0.95, plain.most());

        assertThatThrownBy(() -> TextExplainer.explain(logOdds)).hasMessageContaining("use_logit");
    }

    @Test
    void theSameSeedGivesTheSameBitsAndAnotherSeedOthers() {
        String text = "good bad w. ".repeat(40);
        WordScores model = new WordScores(each -> Math.sin(each.length()));
        TextResults first = TextExplainer.explain(request(model, text, 40)).results();
        TextResults second = TextExplainer.explain(request(model, text, 40)).results();

        assertThat(values(first.documents().get(0).features().get(0).units()))
                .isEqualTo(values(second.documents().get(0).features().get(0).units()));
    }

    private static double[] values(List<Unit> units) {
        return units.stream().mapToDouble(unit -> unit.values()[0]).toArray();
    }

    private static double sum(Document document) {
        return document.features().stream().flatMap(feature -> feature.units().stream())
                .mapToDouble(unit -> unit.values()[0]).sum();
    }

    private static TextRequest request(WordScores model, String text, double age) {
        return new TextRequest(model, new Rows(1, new double[]{0, age}, List.of(text)), new long[]{7},
                new double[]{0, 30}, "", Granularity.TOKEN, TextLanguages.named("en"), Game.Unit.OUTPUT,
                OptionalLong.empty(), 1, 0.95, OptionalInt.empty());
    }

    private static TextRequest withMost(TextRequest request, int most) {
        return new TextRequest(request.model(), request.rows(), request.dataset(), request.background(),
                request.replacement(), request.granularity(), request.language(), request.unit(), request.coalitions(),
                request.seed(), request.level(), OptionalInt.of(most));
    }
}
