// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.measure.PlumblineException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafePatternTest {
    @ParameterizedTest
    @ValueSource(strings = {"a(?=b)", "a(?!b)", "(?<=a)b", "(?<!a)b", "(a)\\1", "(?<n>a)\\k<n>", "(?>a)", "a{1001}",
            "(a{100}){100}", "((a{50}){50}){50}", "(a", "[a", "a**b)"})
    void whatCannotRunInLinearTimeOrIsMalformedIsRefusedWithAReason(String regex) {
        assertThatThrownBy(() -> SafePattern.of(regex, "the regex")).isInstanceOf(PlumblineException.class)
                .hasMessageStartingWith("the regex ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a{1000}", "[(?=]+", "\\(\\?=", "\\Q(?=\\E", "\\p{L}{2,30}", "(?:ab|cd)+", "(?i)ab",
            "a{,3}",
            "[]a]{3}", "\\x{41}"})
    void whatOnlyLooksLikeItIsAccepted(String regex) {
        assertThat(SafePattern.of(regex, "the regex").regex()).isEqualTo(regex);
    }

    @Test
    void matchesAreInOrderAndEmptyOnesLeftOut() {
        assertThat(SafePattern.of("a*", "x").find("baab a")).containsExactly(new TextSpan(1, 3), new TextSpan(5, 6));
    }

    @Test
    void matchesAreFoundAlsoWhereTheTextIsReadInBlocks() {
        String text = "x".repeat(3_070) + "secret-12345" + "y".repeat(5_000) + " secret-99";
        int first = 3_070;
        int second = 3_070 + 12 + 5_000 + 1;
        assertThat(SafePattern.of("secret-\\d+", "x").find(text)).containsExactly(new TextSpan(first, first + 12),
                new TextSpan(second, second + 9));
    }

    @Test
    void aWordBoundaryIsSeenAtTheSeamOfTwoBlocks() {
        String text = "z".repeat(10_000) + " ab";
        assertThat(SafePattern.of("\\bab\\b", "x").find(text)).containsExactly(new TextSpan(10_001, 10_003));
        assertThat(SafePattern.of("\\bz", "x").find(text)).containsExactly(new TextSpan(0, 1));
    }

    @Test
    void aMatchLongerThanTheBoundIsCut() {
        assertThat(SafePattern.of("a+", "x").find("a".repeat(2_500))).extracting(span -> span.end() - span.begin())
                .containsExactly(1_024, 1_024, 452);
    }

    @Test
    void loneSurrogatesDoNoHarm() {
        assertThat(SafePattern.of("b", "x").find("a\ud83db\ude00b")).containsExactly(new TextSpan(2, 3),
                new TextSpan(4, 5));
    }

    static Stream<String> explosive() {
        return Stream.of("(a+)+b", "(a|aa)+c", "(.*a){5}x", "x.*y|x", "(a*)*d");
    }

    @ParameterizedTest
    @MethodSource("explosive")
    void patternsThatExplodeElsewhereTakeTimeInProportionToTheText(String regex) {
        SafePattern pattern = SafePattern.of(regex, "x");
        String unit = regex.startsWith("x") ? "x" : "a";
        long half = took(pattern, unit.repeat(4_000));
        // Quadratic would be four times, exponential would not end.
        assertThat(took(pattern, unit.repeat(8_000))).isLessThan(3 * half + 400_000_000L);
    }

    private static long took(SafePattern pattern, String text) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        pattern.find(text);
        return threads.getCurrentThreadCpuTime() - start;
    }
}
