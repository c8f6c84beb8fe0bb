// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void lineBreaksAndControlCharactersAreWrittenOut() {
        assertThat(Names.clean("a\nb\tc\u001b[31m")).isEqualTo("a\\nb\\tc\\u001b[31m");
    }

    @Test
    void marksThatTurnTheReadingDirectionAreWrittenOut() {
        assertThat(Names.clean("abc\u202etxt")).isEqualTo("abc\\u202etxt");
    }

    @Test
    void scriptsAndEmojiStayAsTheyAre() {
        assertThat(Names.clean(Samples.HEBREW + Samples.EMOJI + "Ωμέγα"))
                .isEqualTo(Samples.HEBREW + Samples.EMOJI + "Ωμέγα");
    }

    @Test
    void halfACharacterIsWrittenOut() {
        assertThat(Names.clean("x\ud83d")).isEqualTo("x\\ud83d");
    }

    @Test
    void longNamesAreCutBetweenCharacters() {
        assertThat(Names.brief("x".repeat(500))).hasSize(48).endsWith("x…");
        assertThat(Names.shown("\ud83d\ude00".repeat(500)).codePointCount(0,
                Names.shown("\ud83d\ude00".repeat(500)).length()))
                .isEqualTo(160);
        assertThat(Names.brief("short")).isEqualTo("short");
    }
}
