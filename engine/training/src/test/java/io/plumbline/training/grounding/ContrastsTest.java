// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.grounding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.guardrails.grounding.GroundingWeights;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContrastsTest {
    private static final Set<String> SAME_WORDS = Set.of("own-relation", "own-agent", "own-number", "own-date",
            "own-place", "own-comparative", "own-paraphrase");

    private final List<Item> items = Items.contrasts();

    @Test
    void moreThanAHundredPairsHoldTheSameWordsInAnotherRelation() {
        assertThat(items.stream().filter(item -> SAME_WORDS.contains(item.part())).count()).isGreaterThan(200);
    }

    @Test
    void theShippedWeightsTellHeldOutPairsApart() {
        // Measured when the weights were made: 0.90 of the pairs in order, 0.93 of the responses on their side of 0.5.
        List<Judged> held = judged(items.stream().filter(Item::heldOut).toList());

        assertThat(Judged.pairs(held)).isGreaterThanOrEqualTo(0.85);
        assertThat(Judged.accuracy(held, 0.5)).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void heldOutSwapsAloneAreToldApartAsWell() {
        List<Judged> held = judged(
                items.stream().filter(item -> item.heldOut() && SAME_WORDS.contains(item.part())).toList());

        assertThat(Judged.pairs(held)).isGreaterThanOrEqualTo(0.85);
        assertThat(Judged.accuracy(held, 0.5)).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void theAreaAtEqualLengthDoesNotRewardLength() {
        // Two words: 0.9 beats 0.1. Nine words: 0.2 loses to 0.6. One pair of each: (1 + 0) / 2.
        List<Judged> judged = List.of(new Judged("a", 0.9, true, 2), new Judged("b", 0.1, false, 2),
                new Judged("c", 0.2, true, 9), new Judged("d", 0.6, false, 9));

        assertThat(Judged.areaAtEqualLength(judged)).isCloseTo(0.5, within(1e-12));
        assertThat(Judged.area(judged)).isCloseTo(0.75, within(1e-12));
    }

    private static List<Judged> judged(List<Item> items) {
        GroundingWeights weights = GroundingWeights.builtIn();
        return items.stream().map(item -> new Judged(item.group(), weights.calibrated(Fit.score(weights, item)),
                item.grounded(), item.words())).toList();
    }
}
