// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.measure.PlumblineException;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.Finding;
import io.plumbline.privacy.SensitiveData;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllowListTest {
    @Test
    void entriesAllowWhatEqualsThemInAnyCase() {
        AllowList list = AllowList.ofWords("Help@Example.com\n\n  4111 1111 1111 1111 \n");
        assertThat(list.allows("help@example.COM")).isTrue();
        assertThat(list.allows("4111 1111 1111 1111")).isTrue();
        assertThat(list.allows("help@example.com.au")).isFalse();
    }

    @Test
    void aPatternAllowsOnlyWhatItMatchesAsAWhole() {
        AllowList list = AllowList.ofRegex(".*@example\\.com");
        assertThat(list.allows("a@example.com")).isTrue();
        assertThat(list.allows("a@example.com.au")).isFalse();
    }

    @Test
    void allowedFindingsAreLeftOut() {
        String text = "from a@example.com to b@other.org";
        List<Finding> found = SensitiveData.builtIn().find(text, EnumSet.of(EntityType.EMAIL));
        assertThat(AllowList.ofRegex(".*@example\\.com").without(text, found)).containsExactly(found.get(1));
    }

    @Test
    void emptyAndOversizedListsAreRefused() {
        assertThatThrownBy(() -> AllowList.ofWords(" \n")).isInstanceOf(PlumblineException.class).hasMessageContaining(
                "0 entries");
        assertThatThrownBy(() -> AllowList.ofWords("x".repeat(91))).isInstanceOf(PlumblineException.class)
                .hasMessageContaining("91 characters");
        assertThatThrownBy(() -> AllowList.ofRegex("a(?=b)")).isInstanceOf(PlumblineException.class)
                .hasMessageContaining(
                        "look-ahead");
    }
}
