// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankingTest {
    /** From the top: true, false, true, false. */
    private static final Ranking RANKING = new Ranking(new double[]{0.1, 0.9, 0.5, 0.7},
            new boolean[]{false, true, true, false});

    @Test
    void averagePrecisionIsTheMeanOfPrecisionAtEachTrueOne() {
        assertThat(RANKING.averagePrecision()).isCloseTo((1.0 + 2.0 / 3) / 2, within(1e-12));
    }

    @Test
    void areaIsTheShareOfPairsInOrderAndTiesCountHalf() {
        assertThat(RANKING.areaUnderRoc()).isCloseTo(0.75, within(1e-12));
        assertThat(new Ranking(new double[]{1, 1}, new boolean[]{true, false}).areaUnderRoc()).isEqualTo(0.5);
        assertThat(new Ranking(new double[]{-3, -1}, new boolean[]{false, true}).areaUnderRoc()).isEqualTo(1);
    }

    @Test
    void recallAndFalseAlarmsCountFromTheThresholdOn() {
        assertThat(RANKING.recall(0.5)).isEqualTo(1);
        assertThat(RANKING.falseAlarms(0.5)).isEqualTo(0.5);
    }

    @Test
    void anIntervalIsTheSameForTheSameSeedAndHoldsTheFigure() {
        double[] once = RANKING.interval(Ranking::areaUnderRoc, 3);

        assertThat(once).isEqualTo(RANKING.interval(Ranking::areaUnderRoc, 3));
        assertThat(RANKING.areaUnderRoc()).isBetween(once[0], once[1]);
    }
}
