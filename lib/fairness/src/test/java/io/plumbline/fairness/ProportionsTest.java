// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

import static io.plumbline.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.measure.Interval;
import io.plumbline.measure.Normal;
import org.junit.jupiter.api.Test;

class ProportionsTest {

    @Test
    void normalTailAndQuantileMatchTheTables() {
        assertThat(Normal.reach(0.95)).isCloseTo(1.959963984540054, within(1e-12));
        assertThat(Normal.upperTail(Normal.reach(1 - 2e-12))).isCloseTo(1e-12, within(1e-15));
        assertThat(Normal.upperTail(6)).isCloseTo(9.865876450376946e-10, within(1e-22));
        assertThat(Normal.upperTail(2.5)).isCloseTo(0.006209665325776132, within(1e-15));
        assertThat(Normal.upperTail(-1)).isCloseTo(0.8413447460685429, within(1e-15));
        assertThat(Normal.upperTail(3)).isCloseTo(0.0013498980316300933, within(1e-15));
    }

    @Test
    void wilsonAndNewcombeMatchNewcombesPublishedExamples() {
        // Newcombe 1998 (one sample), table I: 81 of 263 -> 0.2553 to 0.3662; 0 of 20 -> 0 to 0.1611
        assertInterval(Proportions.wilson(81, 263, 0.95), 0.2553, 0.3662);
        assertInterval(Proportions.wilson(0, 20, 0.95), 0, 0.1611);
        // Newcombe 1998 (two samples), table II method 10: 56/70 - 48/80 -> 0.0524 to 0.3339; 10/10 - 0/10 -> 0.6075 to 1
        assertInterval(Proportions.newcombe(56, 70, 48, 80, 0.95), 0.0524, 0.3339);
        assertInterval(Proportions.newcombe(10, 10, 0, 10, 0.95), 0.6075, 1);
    }

    @Test
    void logIntervalOfARatioByHand() {
        // ln(0.5/0.8) = -0.470004, se = sqrt(1/10 - 1/20 + 1/16 - 1/20) = 0.25
        Interval interval = Proportions.ratio(10, 20, 16, 20, 0.95);

        assertThat(interval.low()).isCloseTo(Math.exp(-0.4700036292457356 - 1.959963984540054 * 0.25), within(1e-12));
        assertThat(interval.high()).isCloseTo(Math.exp(-0.4700036292457356 + 1.959963984540054 * 0.25), within(1e-12));
    }

    @Test
    void aRatioOfNothingStillHasAnUpperEnd() {
        Interval interval = Proportions.ratio(0, 20, 16, 20, 0.95);

        assertThat(interval.low()).isZero();
        assertThat(interval.high()).isBetween(0.05, 1.0);
    }

    @Test
    void fisherSumsTheRareTables() {
        // SciPy 1.x fisher_exact([[3, 7], [9, 1]])
        assertThat(Proportions.fisher(3, 10, 9, 10)).isCloseTo(0.019766611097880448, within(1e-12));
        assertThat(Proportions.fisher(5, 10, 5, 10)).isEqualTo(1);
    }

    @Test
    void smallTablesGoToFisherAndLargeOnesToTheNormal() {
        assertThat(Proportions.pValue(3, 10, 9, 10)).isEqualTo(Proportions.fisher(3, 10, 9, 10));
        // z = (0.6 - 0.5) / sqrt(0.55 * 0.45 * 2 / 200) = 2.010076
        assertThat(Proportions.pValue(120, 200, 100, 200)).isCloseTo(0.044424, within(1e-5));
        assertThat(Proportions.pValue(0, 0, 3, 9)).isEqualTo(1);
    }

    @Test
    void holmStepsDownAndNeverCrosses() {
        // 0.01 x 3, 0.03 x 2, 0.02 -> sorted 0.01 0.02 0.03 -> 0.03 0.04 0.04
        assertThat(Holm.adjust(new double[]{0.03, 0.01, 0.02})).containsExactly(new double[]{0.04, 0.03, 0.04},
                within(1e-15));
        assertThat(Holm.adjust(new double[]{0.6, 0.7})).containsExactly(1, 1);
        assertThat(Holm.adjust(new double[]{0.02, 0.02, 0.5})).containsExactly(new double[]{0.06, 0.06, 0.5},
                within(1e-15));
    }

    @Test
    void aShareOfNothingIsRefused() {
        assertThatThrownBy(() -> Proportions.wilson(0, 0, 0.95)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.0/0.0");
    }

    @Test
    void everyIntervalHoldsItsOwnEstimate() {
        forAll(random -> {
            int n1 = 1 + random.nextInt(50);
            int n2 = 1 + random.nextInt(50);
            return new int[]{random.nextInt(n1 + 1), n1, 1 + random.nextInt(n2), n2};
        }, 20261121, counts -> {
            double share1 = (double) counts[0] / counts[1];
            double share2 = (double) counts[2] / counts[3];
            assertThat(Proportions.wilson(counts[0], counts[1], 0.9).contains(share1)).isTrue();
            assertThat(Proportions.newcombe(counts[0], counts[1], counts[2], counts[3], 0.9).contains(share1 - share2))
                    .isTrue();
            assertThat(Proportions.ratio(counts[0], counts[1], counts[2], counts[3], 0.9).contains(share1 / share2))
                    .isTrue();
        });
    }

    private static void assertInterval(Interval interval, double low, double high) {
        assertThat(interval.low()).isCloseTo(low, within(6e-5));
        assertThat(interval.high()).isCloseTo(high, within(6e-5));
    }
}
