// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.grounding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.guardrails.assess.GroundingScores;
import io.plumbline.guardrails.assess.ScoredClaim;
import io.plumbline.guardrails.grounding.EntailmentGrounding.Aggregation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntailmentGroundingTest {
    private static final String SOURCE = "Cats sleep a lot. Dogs bark.";

    private final List<EntailmentScorer.Pair> asked = new ArrayList<>();

    @Test
    void theBestSentenceOfTheSourceCountsForEachClaim() {
        GroundingScores scores = scorer(Aggregation.LEAST).score(List.of(SOURCE), "", "Dogs bark. Cats fly. Really?");

        assertThat(asked).hasSize(4);
        assertThat(scores.claims()).extracting(ScoredClaim::score).containsExactly(0.9, 0.2);
        assertThat(scores.claims()).extracting(ScoredClaim::reason).containsExactly("The source supports it.",
                "The source contradicts it.");
        assertThat(scores.grounding()).isEqualTo(0.2);
    }

    @Test
    void theMeanOverClaimsMayCountInstead() {
        // (0.9 + 0.2) / 2
        assertThat(scorer(Aggregation.MEAN).score(List.of(SOURCE), "", "Dogs bark. Cats fly.").grounding())
                .isCloseTo(0.55, within(1e-12));
    }

    @Test
    void longSourcesAreNarrowedToTheSentencesThatShareMost() {
        StringBuilder source = new StringBuilder();
        for (int at = 0; at < 300; at++) {
            source.append("The planet number ").append(at).append(" is cold. ");
        }

        GroundingScores scores = scorer(Aggregation.LEAST).score(List.of(source + "Dogs bark."), "", "Dogs bark.");

        assertThat(asked).hasSizeLessThanOrEqualTo(12);
        assertThat(scores.grounding()).isEqualTo(0.9);
    }

    @Test
    void nothingClaimedIsGroundedAndNothingGivenIsNot() {
        assertThat(scorer(Aggregation.LEAST).score(List.of(SOURCE), "", "").grounding()).isEqualTo(1);
        assertThat(scorer(Aggregation.LEAST).score(List.of(), "", "Dogs bark.").grounding()).isEqualTo(0);
    }

    private EntailmentGrounding scorer(Aggregation aggregation) {
        EntailmentScorer equalTexts = new EntailmentScorer() {
            @Override
            public String name() {
                return "equal";
            }

            @Override
            public String version() {
                return "1";
            }

            @Override
            public List<Entailment> score(List<Pair> pairs) {
                asked.addAll(pairs);
                return pairs.stream().map(pair -> pair.premise().equals(pair.hypothesis())
                        ? new Entailment(0.9, 0.05, 0.05)
                        : new Entailment(0.2, 0.1, 0.7)).toList();
            }
        };
        return new EntailmentGrounding(equalTexts, aggregation);
    }
}
