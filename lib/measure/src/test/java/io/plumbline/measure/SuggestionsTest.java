// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private static final List<String> COLUMNS = List.of("label", "gender", "age");

    @Test
    void suggestsTheNameThatWasPutInWithSwappedMissingOrWrongLetters() {
        assertThat(Suggestions.closest("lable", COLUMNS)).contains("label");
        assertThat(Suggestions.closest("gendr", COLUMNS)).contains("gender");
        assertThat(Suggestions.closest("aeg", COLUMNS)).contains("age");
    }

    @Test
    void ignoresCase() {
        assertThat(Suggestions.hint("GENDER", COLUMNS)).isEqualTo(" Did you mean 'gender'?");
    }

    @Test
    void suggestsNothingThatIsFarOff() {
        assertThat(Suggestions.closest("income", COLUMNS)).isEmpty();
        assertThat(Suggestions.hint("x".repeat(1_000_000), COLUMNS)).isEmpty();
    }
}
