// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.measure.Interval;
import org.junit.jupiter.api.Test;

class MomentsTest {

    @Test
    void momentsOfThreeNumbersByHand() {
        // 0, 0, 3: mean 1, squared deviations 1 + 1 + 4, cubed -1 - 1 + 8; skewness (6/3) / (6/3)^1.5 = 1 / sqrt(2)
        Moments moments = of(0, 0, 3);

        assertThat(moments.mean()).isCloseTo(1, within(1e-15));
        assertThat(moments.variance()).isCloseTo(3, within(1e-15));
        assertThat(moments.skewness()).isCloseTo(1 / Math.sqrt(2), within(1e-15));
    }

    @Test
    void partsAddUpToTheWhole() {
        Moments parts = of(1, 5, 2);
        parts.add(of(8, -3));
        parts.add(of());
        Moments whole = of(1, 5, 2, 8, -3);

        assertThat(parts.count()).isEqualTo(5);
        assertThat(parts.mean()).isCloseTo(whole.mean(), within(1e-14));
        assertThat(parts.variance()).isCloseTo(whole.variance(), within(1e-13));
        assertThat(parts.skewness()).isCloseTo(whole.skewness(), within(1e-13));
    }

    @Test
    void evenNumbersGetAPlainTInterval() {
        // -1, 0, 1: standard error 1 / sqrt(3), t with 2 degrees of freedom 4.3027
        Interval interval = of(-1, 0, 1).interval(0.95).orElseThrow();

        assertThat(interval.high()).isCloseTo(4.3027 / Math.sqrt(3), within(1e-4));
        assertThat(interval.low()).isCloseTo(-interval.high(), within(1e-12));
    }

    @Test
    void aTailToTheRightMovesTheIntervalToTheRight() {
        Interval interval = of(0, 0, 0, 0, 0, 0, 0, 0, 1, 4).interval(0.95).orElseThrow();

        assertThat(interval.high() - 0.5).isGreaterThan(1.5 * (0.5 - interval.low()));
    }

    @Test
    void twoNumbersSayTooLittle() {
        assertThat(of(1, 2).interval(0.95)).isEmpty();
    }

    private static Moments of(double... values) {
        Moments moments = new Moments();
        for (double value : values) {
            moments.add(value);
        }
        return moments;
    }
}
