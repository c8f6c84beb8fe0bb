// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.text;

import static io.plumbline.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainReadingTest {
    @Test
    void ordinaryTextIsReadAsItStands() {
        String text = "Dear Ms. O'Neil, 12% of $3,000 (see p. 4) is fine: naïve café, Straße.";

        Reading plain = Normaliser.plain(text);

        assertThat(plain.text()).isEqualTo(text);
        assertThat(plain.begins()).containsExactly(java.util.stream.IntStream.range(0, text.length()).toArray());
        assertThat(plain.ends()).containsExactly(java.util.stream.IntStream.rangeClosed(1, text.length()).toArray());
    }

    @ParameterizedTest
    @CsvSource({"ｋｉｌｌ,kill", "𝐤𝐢𝐥𝐥,kill", "𝓴𝓲𝓵𝓵,kill", "ⓚⓘⓛⓛ,kill", "🅺🅸🅻🅻,KILL", "🅚🅘🅛🅛,KILL",
            "ᴋɪʟʟ,kill", "ﬁre,fire",
            "кіll,kill", "сосаіne,cocaine", "hеllο,hello", "don’t,don't", "“x”—y,\"x\"-y", "🇰🇮🇱🇱,KILL", "🇫🇷,🇫🇷",
            "ʞıll,kıll",
            "Ꭱeꮪ,Reꮪ"})
    void lookalikesAreFolded(String given, String read) {
        assertThat(Normaliser.plain(given).text()).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"k\u200Bi\u200Dl\u2060l", "k\u00ADi\uFEFFll", "\u202Ekill\u202C", "k\uFE0Fill", "k\u034Fill",
            "k\uDB40\uDC41ill", "k\u0336i\u0336l\u0336l\u0336", "k\u0335ill", "k\u20DDill", "k\u0007ill"})
    void signsThatNobodySeesAndStrokesAreLeftOut(String given) {
        assertThat(Normaliser.plain(given).text()).isEqualTo("kill");
    }

    @Test
    void heapsOfMarksAreLeftOutAndAccentsOfWordsStay() {
        assertThat(Normaliser.plain("k\u0300\u0301\u0302\u0303i\u0310\u0311\u0312ll").text()).isEqualTo("kill");
        assertThat(Normaliser.plain("cafe\u0301 tiếng Việt").text()).isEqualTo("café tiếng Việt");
        assertThat(Normaliser.plain("क्षि שָׁלוֹם").text()).isEqualTo("क्षि שָׁלוֹם");
    }

    @Test
    void textsOfOtherAlphabetsStayAsTheyAre() {
        assertThat(Normaliser.plain("сор и рост, а не хор: все слова здесь русские").text())
                .isEqualTo("сор и рост, а не хор: все слова здесь русские");
        assertThat(Normaliser.plain("ο λόγος και η ύλη").text()).isEqualTo("ο λόγος και η ύλη");
    }

    @Test
    void wordsOfLookalikesAloneAreFoldedAmongLatinOnes() {
        assertThat(Normaliser.plain("buy сосаі now, а lot").text()).isEqualTo("buy cocai now, a lot");
    }

    @Test
    void runsOfBlanksBecomeOneAndLineBreaksStay() {
        Reading plain = Normaliser.plain("a \u00A0\t b\r\n\n c");

        assertThat(plain.text()).isEqualTo("a b\nc");
        assertThat(plain.originalBegin(1)).isEqualTo(1);
        assertThat(plain.originalEnd(2)).isEqualTo(5);
    }

    @Test
    void offsetsPointToTheWholeClusterAsGiven() {
        // k, zero width, i with a stroke, ﬁ
        Reading plain = Normaliser.plain("k\u200Bi\u0336ﬁ");

        assertThat(plain.text()).isEqualTo("kifi");
        assertThat(plain.begins()).containsExactly(0, 2, 4, 4);
        assertThat(plain.ends()).containsExactly(1, 4, 5, 5);
    }

    @Test
    void halfASurrogatePairBecomesAReplacement() {
        assertThat(Normaliser.plain("a\uD83D b\uDE00").text()).isEqualTo("a\uFFFD b\uFFFD");
        assertThat(Normaliser.plain("\uD83D\uDE00").text()).isEqualTo("\uD83D\uDE00");
    }

    @Test
    void readingTheResultAgainChangesNothing() {
        forAll(AnyText::draw, 20260101, text -> {
            String once = Normaliser.plain(text).text();
            assertThat(Normaliser.plain(once).text()).isEqualTo(once);
        });
    }

    @Test
    void offsetsOfEveryReadingClimbAndStayInside() {
        forAll(AnyText::draw, 20260102, text -> {
            for (Reading reading : Normaliser.read(text).all()) {
                assertClimbsInside(reading, text.length());
            }
        });
    }

    private static void assertClimbsInside(Reading reading, int length) {
        assertThat(reading.begins()).hasSize(reading.text().length());
        assertThat(reading.ends()).hasSize(reading.text().length());
        int begin = 0;
        int end = 0;
        for (int at = 0; at < reading.begins().length; at++) {
            assertThat(reading.begins()[at]).as(reading.kind() + " begins").isGreaterThanOrEqualTo(begin);
            assertThat(reading.ends()[at]).as(reading.kind() + " ends").isGreaterThanOrEqualTo(end);
            begin = reading.begins()[at];
            end = reading.ends()[at];
            assertThat(begin).isLessThanOrEqualTo(end);
        }
        assertThat(Arrays.stream(reading.ends()).max().orElse(0)).isLessThanOrEqualTo(length);
    }
}
