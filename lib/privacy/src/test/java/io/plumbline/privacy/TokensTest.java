// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokensTest {
    @Test
    void tokensAreRunsOfLettersDigitsAndMarks() {
        assertThat(words("Ann's 2nd e\u0301t\u00e9, x_1\ud83d\ude00b")).containsExactly("Ann", "s", "2nd",
                "e\u0301t\u00e9", "x",
                "1", "b");
    }

    @Test
    void aLoneSurrogateIsNoLetter() {
        assertThat(words("a\ud83db \ude00c")).containsExactly("a", "b", "c");
    }

    @Test
    void lettersOutsideTheFirstPlaneAreKeptWhole() {
        // U+10400, a capital letter of Deseret
        assertThat(words("\ud801\udc00x")).containsExactly("\ud801\udc00x");
    }

    @Test
    void theHashIsThatOfTheLowerCaseWord() {
        assertThat(new ScanText("SsN").tokens().hash(0)).isEqualTo("ssn".hashCode());
    }

    @Test
    void tokensWithDigitsAreCounted() {
        Tokens tokens = new ScanText("a 1 b2 c \u0663").tokens();
        assertThat(tokens.numericCount()).isEqualTo(3);
        assertThat(tokens.isNumber(tokens.numeric(0))).isTrue();
        assertThat(tokens.isNumber(tokens.numeric(1))).isFalse();
        assertThat(tokens.isNumber(tokens.numeric(2))).isTrue();
    }

    @Test
    void theFirstTokenFromAnOffsetIsFoundAlsoBetweenTokens() {
        Tokens tokens = new ScanText("ab cd ef").tokens();
        assertThat(tokens.firstFrom(0)).isZero();
        assertThat(tokens.firstFrom(1)).isEqualTo(1);
        assertThat(tokens.firstFrom(3)).isEqualTo(1);
        assertThat(tokens.firstFrom(7)).isEqualTo(3);
    }

    @Test
    void lowerCaseKeepsEveryOffset() {
        assertThat(new ScanText("A\u0130B\u00dcC").lower()).hasSize(5).endsWith("b\u00fcc");
    }

    private static List<String> words(String text) {
        Tokens tokens = new ScanText(text).tokens();
        return IntStream.range(0, tokens.count()).mapToObj(at -> text.substring(tokens.begin(at), tokens.end(at)))
                .toList();
    }
}
