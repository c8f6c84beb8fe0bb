// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.guardrails.assess.GroundingScorer;
import io.plumbline.guardrails.assess.GroundingScores;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContextualGroundingTest {
    private final ContextualGrounding scorer = new ContextualGrounding();

    @Test
    void theServiceLoaderFindsIt() {
        assertThat(ServiceLoader.load(GroundingScorer.class)).hasAtLeastOneElementOfType(ContextualGrounding.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            London is the capital of the UK. Tokyo is the capital of Japan. | Tokyo is the capital of Japan. | London is the capital of Japan.
            Brill Foods acquired Aster in 2019. | Aster was acquired by Brill Foods. | Brill Foods was acquired by Aster.
            The ferry goes from Bari to Split. | The ferry goes from Bari to Split. | The ferry goes from Split to Bari.
            Rent is 900 euros and the deposit is 1,800 euros. | The deposit is 1800 euros. | The deposit is 900 euros.
            The trial lasts fourteen days. | The trial lasts 14 days. | The trial lasts 14 weeks.
            Guests may not smoke on the terrace. | Guests may not smoke on the terrace. | Guests may smoke on the terrace.
            Sales rose in May. | In May sales rose. | In May sales fell.
            Ida and Bo scored 71 and 84 points, respectively. | Bo scored 84 points. | Bo scored 71 points.
            Some staff work from home. | Some staff work from home. | All staff work from home.
            The pump stops before the valve closes. | The pump stops before the valve closes. | The pump stops after the valve closes.
            Steel is harder than copper. | Steel is harder than copper. | Copper is harder than steel.
            """)
    void theRightWordsInTheWrongRelationScoreLow(String source, String right, String wrong) {
        assertThat(grounding(source, right)).isGreaterThan(0.7);
        assertThat(grounding(source, wrong)).isLessThan(0.5);
    }

    @Test
    void oneAddedClaimPullsTheResponseDown() {
        String source = "The abbey was founded in 1140 by Count Otto. It burned down in 1388.";

        GroundingScores scores = scorer.score(List.of(source), "When was the abbey founded?",
                "The abbey was founded in 1140. Pilgrims from Denmark financed it.");

        assertThat(scores.grounding()).isLessThan(0.5);
        assertThat(scores.claims()).hasSize(2);
        assertThat(scores.claims().get(0).score()).isGreaterThan(0.8);
        assertThat(scores.claims().get(1).score()).isLessThan(0.4);
        assertThat(scores.claims().get(1).begin()).isEqualTo(31);
    }

    @Test
    void reasonsSayWhatIsWrongWithoutQuoting() {
        GroundingScores scores = scorer.score(List.of("Otto sold the mill to Anna."), "",
                "Anna sold the mill to Otto.");

        assertThat(scores.claims()).singleElement().satisfies(claim -> assertThat(claim.reason())
                .isEqualTo("Who does what to whom, or from where to where, is turned round against the source.")
                .doesNotContain("Otto", "Anna", "mill"));
    }

    @Test
    void claimsMayRestOnAnyOfSeveralSources() {
        List<String> sources = List.of("The bridge opened in 1874.", "The tunnel opened in 1931.");

        assertThat(scorer.score(sources, "", "The tunnel opened in 1931.").grounding()).isGreaterThan(0.8);
        assertThat(scorer.score(sources, "", "The tunnel opened in 1874.").grounding()).isLessThan(0.5);
    }

    @Test
    void questionsAndOpinionsAreNotClaims() {
        GroundingScores scores = scorer.score(List.of("Basil grows in warm soil."), "",
                "I love basil! Would you like a recipe?");

        assertThat(scores.grounding()).isGreaterThan(0.8);
    }

    @Test
    void aResponseThatAnswersAnotherQuestionIsNotRelevant() {
        List<String> sources = List
                .of("The museum opens at nine. Dogs are not allowed in the museum. Tickets cost 12 euros.");

        assertThat(scorer.score(sources, "How much do tickets cost?", "Tickets cost 12 euros.").relevance())
                .isGreaterThan(0.8);
        assertThat(scorer.score(sources, "How much do tickets cost?", "Dogs are not allowed.").relevance())
                .isLessThan(0.5);
    }

    @ParameterizedTest
    @CsvSource({"''", "'?'", "' '", "'\uD800'", "'((((('", "', , , ,'", "'respectively'", "'and and and'"})
    void oddTextsGetAScore(String odd) {
        assertThat(scorer.score(List.of(odd), odd, odd).grounding()).isBetween(0.0, 1.0);
        assertThat(scorer.score(List.of(), odd, "The sun is hot.").grounding()).isLessThan(0.3);
    }

    @Test
    void theLargestTextsTakeWellUnderASecondEach() {
        String words = "the red fox sold 12 boxes to the mayor, and the dog (of Bern) bought, lately, 14 of them ";
        String endless = words.repeat(100_000 / words.length());
        String many = endless.replace("them ", "them. ");
        String response = words.repeat(5_000 / words.length());
        scorer.score(List.of(many), "who sold boxes?", response);

        for (String source : List.of(endless, many, ",".repeat(100_000), "(a ".repeat(33_000), "a,b ".repeat(25_000))) {
            long from = System.nanoTime();
            scorer.score(List.of(source), "who sold boxes?", response);
            assertThat((System.nanoTime() - from) / 1e9).isLessThan(3);
        }
    }

    private double grounding(String source, String response) {
        return scorer.score(List.of(source), "", response).grounding();
    }
}
