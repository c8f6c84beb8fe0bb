// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void wordsNumbersAndSignsKeepTheirOffsets() {
        String text = "Don't pay $1,200.50 at 12:30, Zoë!";

        List<Word> words = Words.of(text);

        assertThat(words).extracting(word -> text.substring(word.begin(), word.end()))
                .containsExactly("Don't", "pay", "$", "1,200.50", "at", "12:30", ",", "Zoë", "!");
        assertThat(words.get(7).capital()).isTrue();
    }

    @Test
    void loneSurrogatesAndCombiningMarksDoNoHarm() {
        assertThat(Words.of("a\uD800b")).hasSize(3);
        assertThat(Words.of("e\u0301t")).hasSize(1);
        assertThat(Words.of("")).isEmpty();
    }

    @Test
    void formsOfAWordShareTheirStem() {
        assertThat(Stems.of("bought")).isEqualTo(Stems.of("buys")).isEqualTo("bui");
        assertThat(Stems.of("relational")).isEqualTo("relat");
        assertThat(Stems.of("hopping")).isEqualTo("hop");
        assertThat(Stems.of("caresses")).isEqualTo("caress");
        assertThat(Stems.of("straße")).isEqualTo("straße");
    }

    @Test
    void sentencesEndAtStopsButNotInsideAbbreviations() {
        String text = "Dr. Low met J. R. Moss in the U.S. He left.Then it rained; we stayed.\n\nNext part";

        List<List<Word>> sentences = Sentences.of(text, Words.of(text));

        assertThat(sentences).extracting(sentence -> sentence.get(0).lower()).containsExactly("dr", "then", "we",
                "next");
    }

    @Test
    void rareWordsWeighMoreThanCommonOnes() {
        assertThat(Rarity.builtIn().of(Stems.of("the"))).isLessThan(0.2);
        assertThat(Rarity.builtIn().of("zyzzyva")).isEqualTo(1);
    }
}
