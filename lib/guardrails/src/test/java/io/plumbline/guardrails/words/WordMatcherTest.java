// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.words;

import static io.plumbline.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.plumbline.guardrails.text.Disguises;
import io.plumbline.guardrails.text.Normaliser;
import io.plumbline.guardrails.words.WordMatcher.Match;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordMatcherTest {
    @Test
    void wordsAreFoundWholeAndWithoutRegardToCase() {
        assertThat(find("The Lab lost LAB, but not a label, slab or lab2.", "lab"))
                .containsExactly(new Match(0, 4, 7), new Match(0, 13, 16));
    }

    @Test
    void phrasesAreFoundAcrossBlanksAndLines() {
        assertThat(find("Buy acme  prime\nnow", "acme prime now")).containsExactly(new Match(0, 4, 19));
    }

    @Test
    void wordsWithinWordsAreAllReported() {
        assertThat(find("new york times", "new york", "york", "new york times", "times"))
                .containsExactly(new Match(0, 0, 8), new Match(2, 0, 14), new Match(1, 4, 8), new Match(3, 9, 14));
    }

    @Test
    void signsNeedNoEdge() {
        assertThat(find("C++ and a$$2", "c++", "$$")).containsExactly(new Match(0, 0, 3), new Match(1, 9, 11));
    }

    @Test
    void alphabetsWithoutBlanksNeedNoEdge() {
        assertThat(find("我喜欢北京烤鸭", "北京")).containsExactly(new Match(0, 3, 5));
        assertThat(find("Слово словом", "слово")).containsExactly(new Match(0, 0, 5));
    }

    @Test
    void disguisedWordsPointToWhereTheyStand() {
        assertThat(find("my \u200Bp\u200Br\u200Bo\u200Bject", "project")).containsExactly(new Match(0, 4, 14));
        assertThat(find("say " + Disguises.base64("about the project") + ".", "project"))
                .singleElement().satisfies(match -> {
                    assertThat(match.begin()).isEqualTo(17);
                    assertThat(match.end()).isEqualTo(27);
                });
    }

    @Test
    void accentsOfCustomWordsCount() {
        assertThat(find("schon", "schön")).isEmpty();
        assertThat(find("SCHÖN", "schön")).hasSize(1);
    }

    @Test
    void aWordIsReportedAHundredTimesAtMost() {
        assertThat(find("go ".repeat(500), "go")).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fuck", "FUCKING", "f*ck", "f**k", "fuuuuck", "fück", "sh1t", "$hit", "s-h-i-t", "s h i t",
            "ｓｈｉｔ", "ѕhіt", "b!tch", "assholes", "motherf*cker", "s\u0336h\u0336i\u0336t", "fuuuccck"})
    void profanityIsFoundInEverySpelling(String spelling) {
        assertThat(WordMatcher.profanity().find(Normaliser.read("what the " + spelling + " is this?"))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Scunthorpe United play Penistone at Clitheroe", "Dick Cockburn of Essex bought a shiitake",
            "assess the classic bass assassin in the cockpit", "Dr. Fuchs met Mr. Hancock; Cumming from Cumbria",
            "a Matsushita titanium circumference", "the rooster and the pussycat",
            "Homo sapiens, Rio Negro, Maine Coon",
            "shih tzu, wash it, push it", "analysis of the basement", "He pricked his finger; damn, what the hell",
            "Phuc Nguyen and Dikshit", "sex education and breast cancer screening"})
    void nearMissesOfProfanityAreLeftAlone(String text) {
        assertThat(WordMatcher.profanity().find(Normaliser.read(text))).isEmpty();
    }

    @Test
    void tenThousandWordsAgreeWithARegularExpressionForEach() {
        List<String> words = IntStream.range(0, 300).mapToObj(n -> Integer.toString(n * 7919, 4)).toList();
        WordMatcher matcher = WordMatcher.of(words);
        forAll(random -> {
            StringBuilder text = new StringBuilder();
            random.ints(300, 0, 6)
                    .forEach(digit -> text.append(digit == 4 ? ' ' : digit == 5 ? '.' : (char) ('0' + digit)));
            return text.toString();
        }, 7, text -> {
            List<Match> expected = new ArrayList<>();
            for (int word = 0; word < words.size(); word++) {
                int number = word;
                Pattern.compile("(?<![0-9])" + words.get(word) + "(?![0-9])").matcher(text.replaceAll(" +", " "))
                        .results().forEach(hit -> expected.add(new Match(number, hit.start(), hit.end())));
            }
            String collapsed = text.replaceAll(" +", " ");
            assertThat(matcher.find(new io.plumbline.guardrails.text.Readings(collapsed,
                    List.of(Normaliser.plain(collapsed))))).containsExactlyInAnyOrderElementsOf(expected);
        });
    }

    @Test
    void tenThousandWordsAndAMillionSignsTakeWellUnderASecond() {
        List<String> words = IntStream.range(0, 10_000).mapToObj(n -> "a".repeat(n % 90) + " b" + n).toList();
        WordMatcher matcher = WordMatcher.of(words);
        String text = "a".repeat(80) + " ";

        assertTimeout(Duration.ofSeconds(3), () -> matcher.find(Normaliser.read(text.repeat(12_000))));
    }

    private static List<Match> find(String text, String... words) {
        return WordMatcher.of(List.of(words)).find(Normaliser.read(text));
    }
}
