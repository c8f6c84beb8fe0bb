// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    @ParameterizedTest
    @CsvSource({"abc, abc, true", "abc, abcd, false", "'', '', true", "*, '', true", "?, '', false", "a*, a, true",
            "*a, ba, true", "a*a, a, false", "a*a, aa, true", "a*b*c, axxbyyc, true", "a*b*c, axxcyyb, false",
            "*ab*ab, ab, false", "*ab*ab, abab, true", "a?c*, abcd, true", "a?c*, acd, false", "*?b, ab, true",
            "*?b, b, false", "**, x, true", "*a?c*, xxabcx, true", "*a?a*, abbabba, false"})
    void piecesFitInOrderWithAnythingBetween(String pattern, String text, boolean matches) {
        assertThat(Glob.of(Glob.encode(pattern)).matches(text)).isEqualTo(matches);
    }

    @Test
    void aPatternMadeToGoBackForeverIsQuick() {
        Glob glob = Glob.of(Glob.encode("*a".repeat(500) + "*b?c"));
        String text = "a".repeat(100_000);

        Assertions.assertTimeout(Duration.ofSeconds(5), () -> assertThat(glob.matches(text)).isFalse());
    }

    @Test
    void aValueCannotBringAWildcard() {
        Template template = Template.parse("home/${aws:username}", Glob::encode);

        assertThat(template.resolve(new Facts(Map.of("aws:username", List.of("\uFFFF")),
                Map.of()))).isEmpty();
    }
}
