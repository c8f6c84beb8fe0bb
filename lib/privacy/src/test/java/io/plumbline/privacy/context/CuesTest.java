// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.privacy.ScanText;
import org.junit.jupiter.api.Test;

class CuesTest {
    private static final Cues CUES = Cues.of("driver's licence", "dl", "account number").against("order",
            "product key");

    @Test
    void wordsCountOnlyAsWholes() {
        assertThat(near("publicdl 123456")).isEqualTo(Cue.NONE);
        assertThat(near("dlx 123456")).isEqualTo(Cue.NONE);
        assertThat(near("dl 123456")).isEqualTo(Cue.FOR);
    }

    @Test
    void aPhraseMayBeWrittenInManyWays() {
        assertThat(near("Driver's Licence: 123456")).isEqualTo(Cue.FOR);
        assertThat(near("ACCOUNT_NUMBER=123456")).isEqualTo(Cue.FOR);
        assertThat(near("accountNumber 123456")).isEqualTo(Cue.FOR);
        assertThat(near("account numbers 123456")).isEqualTo(Cue.FOR);
        assertThat(near("account of a number 123456")).isEqualTo(Cue.NONE);
    }

    @Test
    void theNearestPhraseDecides() {
        assertThat(near("order for dl 123456")).isEqualTo(Cue.FOR);
        assertThat(near("dl and order 123456")).isEqualTo(Cue.AGAINST);
    }

    @Test
    void aWordBelongsToTheFirstNumberBehindIt() {
        assertThat(near("dl 9876543 was given to 123456")).isEqualTo(Cue.NONE);
        assertThat(near("dl 9876543 and 123456")).isEqualTo(Cue.FOR);
        assertThat(near("order 9876543: 123456")).isEqualTo(Cue.NONE);
    }

    @Test
    void whatFollowsSpeaksForItWithinTheClauseUnlessItNamesTheNextNumber() {
        assertThat(near("123456 is my dl")).isEqualTo(Cue.FOR);
        assertThat(near("123456, my dl")).isEqualTo(Cue.NONE);
        assertThat(near("123456 dl: 9876543")).isEqualTo(Cue.NONE);
        assertThat(near("123456 was my order")).isEqualTo(Cue.NONE);
    }

    @Test
    void whatSpeaksAgainstItEndsWithTheSentence() {
        assertThat(near("It is in order. 123456")).isEqualTo(Cue.NONE);
        assertThat(near("in order 123456")).isEqualTo(Cue.AGAINST);
    }

    @Test
    void phrasesFarAwaySayNothing() {
        assertThat(near("dl " + "word ".repeat(20) + "123456")).isEqualTo(Cue.NONE);
    }

    private static Cue near(String text) {
        int begin = text.indexOf("123456");
        return CUES.near(new ScanText(text), begin, begin + 6);
    }
}
