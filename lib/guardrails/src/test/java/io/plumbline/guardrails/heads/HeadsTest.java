// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.heads;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.guardrails.text.Normaliser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadsTest {
    private static final Heads HEADS = Heads.of(List.of(SmallHeads.loudOn("VIOLENCE", "zorgle")), SmallHeads.LEXICON);

    private static HeadScore score(String text) {
        return HEADS.score(Normaliser.read(text)).get(0);
    }

    @Test
    void theLoudestWindowOfALongTextIsFoundWithItsPlaceInTheOriginal() {
        String calm = "The river runs slowly past the old mill and the town. ".repeat(40);
        String text = calm + "Then they zorgle it. " + calm;

        HeadScore found = score(text);

        assertThat(text.substring(found.begin(), found.end())).contains("zorgle").hasSizeLessThan(600);
        assertThat(found.severity()).isGreaterThan(score(calm + calm).severity());
    }

    @Test
    void lengthSpacesAndPunctuationAloneChangeNothing() {
        double plain = score("they zorgle it").raw();

        assertThat(score("  They   ZORGLE it!!! ?").raw()).isEqualTo(plain);
    }

    @Test
    void aLetterHeldDownIsReadOnce() {
        assertThat(score("zorgleeeee").raw()).isEqualTo(score("zorgle").raw());
    }

    @Test
    void namesOfGroupsAreOneWordToEveryHead() {
        Heads heads = Heads.of(List.of(SmallHeads.loudOn("HATE", "all muslims here")), SmallHeads.LEXICON);

        assertThat(heads.score(Normaliser.read("all muslims here")).get(0).raw())
                .isEqualTo(heads.score(Normaliser.read("all christians here")).get(0).raw())
                .isGreaterThan(heads.score(Normaliser.read("all lamps here")).get(0).raw());
    }

    @Test
    void textsWithoutAWordHaveNoScore() {
        assertThat(HEADS.score(Normaliser.read(""))).isEmpty();
        assertThat(HEADS.score(Normaliser.read(" \n\t ... !"))).isEmpty();
    }

    @Test
    void loneSurrogatesAndVeryLongWordsAreRead() {
        assertThat(score("\uD83D zorgle \uDC00 \uD800").severity()).isGreaterThan(score("calm words").severity());
        assertThat(score("a".repeat(100_000) + " zorgle").severity()).isBetween(0.0, 1.0);
    }

    @Test
    void aWeightFileIsReadAsItWasWrittenAndEqualWeightsGiveEqualBytes() throws IOException {
        HeadWeights weights = SmallHeads.loudOn("HATE", "some words to remember");
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        weights.write(first);
        weights.write(second);

        HeadWeights read = HeadWeights.read(new ByteArrayInputStream(first.toByteArray()));

        assertThat(first.toByteArray()).isEqualTo(second.toByteArray());
        assertThat(read.version()).isEqualTo(weights.version()).hasSize(8);
        assertThat(read.heads().get(0).weights()).isEqualTo(weights.heads().get(0).weights());
    }
}
