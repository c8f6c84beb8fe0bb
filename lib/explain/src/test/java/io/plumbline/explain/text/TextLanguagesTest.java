// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.measure.PlumblineException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextLanguagesTest {

    @Test
    void aLanguageIsFoundByNameAndByCode() {
        assertThat(TextLanguages.named("Norwegian Bokmål").code()).isEqualTo("nb");
        assertThat(TextLanguages.named("lij").name()).isEqualTo("ligurian");
        assertThat(TextLanguages.named("xx").locale()).isEqualTo(Locale.ROOT);
        assertThat(TextLanguages.named("multi-language")).isEqualTo(TextLanguages.named("XX"));
        assertThat(TextLanguages.all()).hasSize(63);
    }

    @Test
    void aMisspeltLanguageIsRefusedWithTheClosestOne() {
        assertThatThrownBy(() -> TextLanguages.named("englsh")).isInstanceOf(PlumblineException.class)
                .hasMessageContaining("'englsh'").hasMessageEndingWith("Did you mean 'english'?");
    }

    @Test
    void wordsOfLanguagesWithoutSpacesAreNotAvailableYetButTheirSentencesAre() {
        for (String code : new String[]{"zh", "ja"}) {
            TextLanguage language = TextLanguages.named(code);
            assertThatThrownBy(() -> language.require(Granularity.TOKEN)).hasMessageContaining("sentence or paragraph");
            assertThat(language.require(Granularity.SENTENCE)).isEqualTo(language);
        }
        TextLanguage thai = TextLanguages.named("thai");
        assertThat(thai.require(Granularity.TOKEN)).isEqualTo(thai);
        assertThatThrownBy(() -> thai.require(Granularity.SENTENCE)).hasMessageContaining("token or paragraph");
    }

    @Test
    void aMisspeltGranularityIsRefused() {
        assertThat(Granularity.named("token")).isEqualTo(Granularity.TOKEN);
        assertThatThrownBy(() -> Granularity.named("word")).hasMessageContaining("token, sentence or paragraph");
    }
}
