// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTokenizerTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void wordPiecesAreTheLongestKnownOnes() throws IOException {
        // un ##want ##ed , run ##ning between [CLS] and [SEP]; the accent is left out and its letter keeps its place.
        Encoding encoding = tokenizer(TokenizerFiles.WORD_PIECE).encode("UNwant\u00e9d,running", 512);

        assertThat(encoding.ids()).containsExactly(2, 4, 5, 6, 9, 7, 8, 3);
        assertThat(encoding.begins()).containsExactly(0, 0, 2, 6, 8, 9, 12, 0);
        assertThat(encoding.ends()).containsExactly(0, 2, 6, 8, 9, 12, 16, 0);
    }

    @Test
    void unknownWordsAreOneToken() throws IOException {
        assertThat(tokenizer(TokenizerFiles.WORD_PIECE).encode("the runner \u4e2d", 512).ids())
                .containsExactly(2, 10, 1, 1, 3);
    }

    @Test
    void bytePairsAreJoinedInTheOrderLearned() throws IOException {
        // low | Gamma-low er | Gamma and the two bytes of e acute, C3 A9
        Encoding encoding = tokenizer(TokenizerFiles.BYTE_PAIRS).encode("low lower \u00e9", 512);

        assertThat(encoding.ids()).containsExactly(12, 7, 9, 8, 5, 10, 11, 13);
        assertThat(encoding.begins()).containsExactly(0, 0, 3, 7, 9, 10, 10, 0);
        assertThat(encoding.ends()).containsExactly(0, 3, 7, 9, 10, 11, 11, 0);
    }

    @Test
    void unigramsAreTheLikeliestParts() throws IOException {
        // _a b: -1 - 1.6 beats _ab: -3; _ c: -2 - 4; the blanks between are one.
        Encoding encoding = tokenizer(TokenizerFiles.UNIGRAM).encode("ab   c", 512);

        assertThat(encoding.ids()).containsExactly(5, 4, 1, 6, 7);
        assertThat(encoding.begins()).containsExactly(0, 1, 2, 5, 0);
        assertThat(encoding.ends()).containsExactly(1, 2, 5, 6, 0);
        assertThat(tokenizer(TokenizerFiles.UNIGRAM).encode("zz", 512).ids()).containsExactly(1, 0, 7);
    }

    @Test
    void twoTextsAreFramedAndTheLongerIsCutOff() throws IOException {
        TextTokenizer tokenizer = tokenizer(TokenizerFiles.WORD_PIECE);

        Encoding pair = tokenizer.encode("the the the the", "bad", 7);

        // three tokens are added, so four remain: one for the second text, three for the first
        assertThat(pair.ids()).containsExactly(2, 10, 10, 10, 3, 11, 3);
        assertThat(pair.types()).containsExactly(0, 0, 0, 0, 0, 1, 1);
        assertThat(tokenizer(TokenizerFiles.BYTE_PAIRS).encode("low", "low", 9).ids())
                .containsExactly(12, 7, 13, 13, 7, 13);
    }

    @Test
    void windowsOverlapAndReachTheEnd() throws IOException {
        // seven words, five tokens a call of which two are added: three words each, one shared
        List<Encoding> windows = tokenizer(TokenizerFiles.WORD_PIECE).windows("the the the the the the bad", 5, 1);

        assertThat(windows).extracting(Encoding::ids).containsExactly(new int[]{2, 10, 10, 10, 3},
                new int[]{2, 10, 10, 10, 3}, new int[]{2, 10, 10, 11, 3});
        assertThat(tokenizer(TokenizerFiles.WORD_PIECE).windows("", 5, 1)).hasSize(1);
    }

    @Test
    void specialTokensCannotBeWrittenIntoAText() throws IOException {
        assertThat(tokenizer(TokenizerFiles.WORD_PIECE).encode("the [SEP] bad", 512).ids())
                .containsExactly(2, 10, 1, 1, 1, 11, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {TokenizerFiles.WORD_PIECE, TokenizerFiles.BYTE_PAIRS, TokenizerFiles.UNIGRAM})
    void oddAndLongTextsTakeLinearTime(String file) throws IOException {
        TextTokenizer tokenizer = tokenizer(file);
        for (String odd : List.of("", " ", "\uD800", "\uDC00\uD800", "e\u0301\u0301", "\u200f\u202e", "\0")) {
            assertThat(tokenizer.encode(odd, 16).length()).isLessThanOrEqualTo(16);
        }
        long from = System.nanoTime();
        tokenizer.encode("lower".repeat(100_000), 512);
        tokenizer.encode("low er, ".repeat(60_000), 512);
        assertThat((System.nanoTime() - from) / 1e9).isLessThan(10);
    }

    @Test
    void partsThatCannotBeReadAreNamed() {
        assertThatThrownBy(() -> tokenizer(TokenizerFiles.UNIGRAM.replace("\"Metaspace\"", "\"Lattice\"")))
                .hasMessageContaining("pre_tokenizer of type 'Lattice'").hasMessageContaining("Metaspace");
        assertThatThrownBy(() -> tokenizer(TokenizerFiles.WORD_PIECE.replace("\"[UNK]\": 1,", "")))
                .hasMessageContaining("'[UNK]' for unknown words");
        assertThatThrownBy(() -> tokenizer("{")).hasMessageContaining("cannot be read as JSON");
        assertThatThrownBy(() -> tokenizer("{\"model\": {\"type\": \"BPE\"}}")).hasMessageContaining("no vocabulary");
    }

    private TextTokenizer tokenizer(String json) throws IOException {
        return TextTokenizer.read(Files.writeString(Files.createTempFile(folder, "tokenizer", ".json"), json));
    }
}
