// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PredictionsTest {
    @Test
    void areaUnderCurveIsTheShareOfPairsInOrder() {
        // positives 0.9 and 0.4, negatives 0.5 and 0.1: of four pairs only 0.4 against 0.5 is in the wrong order
        Predictions predictions = new Predictions(new double[]{0.9, 0.5, 0.4, 0.1},
                new boolean[]{true, false, true, false});

        assertThat(predictions.areaUnderCurve()).isEqualTo(0.75);
    }

    @Test
    void aTiedPairCountsHalf() {
        Predictions predictions = new Predictions(new double[]{0.5, 0.5, 0.1}, new boolean[]{true, false, false});

        assertThat(predictions.areaUnderCurve()).isEqualTo(0.75);
    }

    @Test
    void aScoreThatRoundsToTheThresholdIsNotAboveIt() {
        Predictions predictions = new Predictions(new double[]{0.50004, 0.50006, 0.2}, new boolean[]{true, true, true});

        assertThat(predictions.scoreTexts()).containsExactly("0.5000", "0.5001", "0.2000");
        assertThat(predictions.labels("good", "bad")).containsExactly("bad", "good", "bad");
        assertThat(predictions.accuracy()).isEqualTo(1 / 3.0);
    }
}
