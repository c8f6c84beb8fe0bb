// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SettlementTest {
    @Test
    void theHigherScoreStandsThenTheLongerThenTheEarlier() {
        assertThat(Settlement.of(List.of(finding(0, 5, 0.8), finding(4, 6, 0.9)))).containsExactly(finding(4, 6, 0.9));
        assertThat(Settlement.of(List.of(finding(0, 5, 0.9), finding(4, 12, 0.9))))
                .containsExactly(finding(4, 12, 0.9));
        assertThat(Settlement.of(List.of(finding(3, 6, 0.9), finding(1, 4, 0.9)))).containsExactly(finding(1, 4, 0.9));
    }

    @Test
    void aNameYieldsToAFormWithAWordHoweverSureTheTaggerIs() {
        Finding name = new Finding(EntityType.NAME, 0, 9, 0.99, "tagger");
        assertThat(Settlement.of(List.of(name, finding(2, 5, 0.75)))).containsExactly(finding(2, 5, 0.75));
        assertThat(Settlement.of(List.of(name, finding(2, 5, 0.7)))).containsExactly(name);
    }

    @Test
    void findingsThatOnlyTouchBothStandInOrder() {
        assertThat(Settlement.of(List.of(finding(5, 9, 0.9), finding(0, 5, 0.8)))).containsExactly(finding(0, 5, 0.8),
                finding(5, 9, 0.9));
    }

    @Test
    void oneInsideABetterOneFallsAlsoWhenAnotherStandsBetween() {
        assertThat(Settlement.of(List.of(finding(0, 20, 0.9), finding(30, 31, 0.99), finding(10, 12, 0.5))))
                .containsExactly(finding(0, 20, 0.9), finding(30, 31, 0.99));
    }

    @Test
    void aHundredThousandOverlappingFindingsAreSettledInASecond() {
        List<Finding> found = IntStream.range(0, 100_000).mapToObj(at -> finding(at, at + 50, 0.5 + at % 7 / 20.0))
                .toList();
        assertThat(Duration.ofNanos(took(found))).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void anEmptySpanIsRefused() {
        assertThatThrownBy(() -> finding(3, 3, 0.5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePartOfAKindFollowsTheLastDotOfTheDetector() {
        assertThat(new Finding(EntityType.DRIVER_ID, 0, 3, 1, "driver-id.uk").part()).isEqualTo("uk");
        assertThat(finding(0, 3, 1).part()).isEmpty();
    }

    private static long took(List<Finding> found) {
        long start = System.nanoTime();
        Settlement.of(found);
        return System.nanoTime() - start;
    }

    private static Finding finding(int begin, int end, double score) {
        return new Finding(EntityType.EMAIL, begin, end, score, "test");
    }
}
