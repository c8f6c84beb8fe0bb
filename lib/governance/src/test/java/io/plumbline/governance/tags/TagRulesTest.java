// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.measure.PlumblineException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagRulesTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "a\u0000b", "a*b", "AWS:createdBy", "aws:x", "emoji\uD83D\uDE00"})
    void aBadKeyIsRefused(String key) {
        assertThatThrownBy(() -> TagRules.check(Map.of(key, "v"))).isInstanceOf(PlumblineException.class);
    }

    @Test
    void theLongestKeyAndValueFitAndOneMoreDoesNot() {
        assertThatCode(() -> TagRules.check(Map.of("k".repeat(128), "ä".repeat(256)))).doesNotThrowAnyException();
        assertThatThrownBy(() -> TagRules.check(Map.of("k".repeat(129), "v"))).hasMessageContaining("1 to 128");
        assertThatThrownBy(() -> TagRules.check(Map.of("k", "v".repeat(257)))).hasMessageContaining("0 to 256");
    }

    @Test
    void aPolicyIsToldOfTagsInLowerCase() {
        assertThat(TagContext.of(Map.of("Team", "risk"), Map.of("Stage", "prod"))).isEqualTo(Map.of(
                "aws:requesttag/team", List.of("risk"), "aws:resourcetag/stage", List.of("prod"), "aws:tagkeys",
                List.of("Team")));
        assertThat(TagContext.removing(List.of("Team"), Map.of())).isEqualTo(Map.of("aws:tagkeys", List.of("Team")));
    }
}
