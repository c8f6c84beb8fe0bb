// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.measure.PlumblineException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomIdentifierTest {
    @Test
    void aPatternAloneCountsEveryMatch() {
        assertThat(CustomIdentifier.of(CustomCriteria.ofRegex("EMP-\\d{4}")).count("EMP-1234, EMP-5678 and EMP-90"))
                .isEqualTo(
                        2);
    }

    @Test
    void aKeywordInAnyCaseMustEndBeforeTheMatchBegins() {
        CustomIdentifier identifier = identifier(List.of("Employee"), List.of(), 50);
        assertThat(identifier.count("employee 1234")).isEqualTo(1);
        assertThat(identifier.count("1234 employee")).isZero();
        assertThat(identifier.count("nothing 1234")).isZero();
    }

    @Test
    void theDistanceRunsFromTheEndOfTheKeywordToTheEndOfTheMatch() {
        // "employee" ends at 8; the match is 4 long
        CustomIdentifier identifier = identifier(List.of("employee"), List.of(), 10);
        assertThat(identifier.count("employee" + " ".repeat(6) + "1234")).isEqualTo(1);
        assertThat(identifier.count("employee" + " ".repeat(7) + "1234")).isZero();
    }

    @Test
    void anIgnoredWordInTheMatchRemovesItOnlyAsWritten() {
        CustomCriteria criteria = new CustomCriteria("[a-zA-Z]+-\\d+", List.of(), List.of("TEST"), 50, List.of());
        assertThat(CustomIdentifier.of(criteria).count("TEST-1 test-1 prod-1")).isEqualTo(2);
    }

    @Test
    void offsetsAreUtf16AlsoBehindCharactersOfTwoUnits() {
        assertThat(identifier(List.of("\u0130D no"), List.of(), 50).find("\ud83d\ude00 \u0130D NO 1234"))
                .containsExactly(
                        new TextSpan(9, 13));
    }

    @Test
    void withoutLevelsEveryFindingIsMedium() {
        CustomIdentifier identifier = CustomIdentifier.of(CustomCriteria.ofRegex("x"));
        assertThat(identifier.severity(1)).contains(Severity.MEDIUM);
        assertThat(identifier.severity(0)).isEmpty();
    }

    @Test
    void theHighestLevelWhoseThresholdIsReachedHolds() {
        CustomIdentifier identifier = CustomIdentifier.of(new CustomCriteria("x", List.of(), List.of(), 50, List.of(
                new SeverityLevel(Severity.LOW, 2), new SeverityLevel(Severity.HIGH, 100))));
        assertThat(identifier.severity(1)).isEmpty();
        assertThat(identifier.severity(2)).contains(Severity.LOW);
        assertThat(identifier.severity(99)).contains(Severity.LOW);
        assertThat(identifier.severity(100)).contains(Severity.HIGH);
    }

    @Test
    void limitsAreThoseOfMacie() {
        assertThat(new CustomCriteria("x".repeat(512), Collections.nCopies(50, "abc"), Collections.nCopies(10, "abcd"),
                300,
                List.of()).keywords()).hasSize(50);
        refused("x".repeat(513), List.of(), List.of(), 50, "regex has 513 characters");
        refused("", List.of(), List.of(), 50, "regex has 0 characters");
        refused("x", Collections.nCopies(51, "abc"), List.of(), 50, "keywords has 51 entries");
        refused("x", List.of("ab"), List.of(), 50, "keywords[0] has 2 characters");
        refused("x", List.of(), List.of("abc"), 50, "ignoreWords[0] has 3 characters");
        refused("x", List.of(), List.of(), 301, "maximumMatchDistance has 301");
        refused("x", List.of(), List.of(), 0, "maximumMatchDistance has 0");
    }

    @Test
    void levelsMustRiseInSeverityAndThreshold() {
        assertThatThrownBy(() -> new CustomCriteria("x", List.of(), List.of(), 50,
                List.of(new SeverityLevel(Severity.LOW,
                        10), new SeverityLevel(Severity.HIGH, 10))))
                .isInstanceOf(PlumblineException.class).hasMessageContaining(
                        "rising thresholds");
    }

    private static void refused(String regex, List<String> keywords, List<String> ignored, int distance, String words) {
        assertThatThrownBy(() -> new CustomCriteria(regex, keywords, ignored, distance, List.of())).isInstanceOf(
                PlumblineException.class).hasMessageContaining(words);
    }

    private static CustomIdentifier identifier(List<String> keywords, List<String> ignored, int distance) {
        return CustomIdentifier.of(new CustomCriteria("\\d{4}", keywords, ignored, distance, List.of()));
    }
}
