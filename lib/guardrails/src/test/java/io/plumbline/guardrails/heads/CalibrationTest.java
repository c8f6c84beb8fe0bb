// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.heads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final Calibration ANCHORS = new Calibration(new double[]{0, 2, 3}, new double[]{0, 0.5, 0.9}, 0.5);

    @Test
    void severityFollowsStraightLinesBetweenAnchorsAndIsLevelOutside() {
        assertThat(ANCHORS.severity(-7)).isEqualTo(0);
        assertThat(ANCHORS.severity(1)).isCloseTo(0.25, within(1e-12));
        assertThat(ANCHORS.severity(2.5)).isCloseTo(0.7, within(1e-12));
        assertThat(ANCHORS.severity(99)).isEqualTo(0.9);
        assertThat(ANCHORS.severity(Double.NaN)).isEqualTo(0);
    }

    @Test
    void manyWindowsLowerTheLoudestByTheTail() {
        assertThat(ANCHORS.adjusted(3, 1)).isEqualTo(3);
        assertThat(ANCHORS.adjusted(3, 20)).isCloseTo(3 - 0.5 * 2.995732273554, within(1e-9));
    }

    @Test
    void anchorsThatDoNotRiseAreRefused() {
        assertThatThrownBy(() -> new Calibration(new double[]{0, 0}, new double[]{0, 1}, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Calibration(new double[]{0, 1}, new double[]{0.5, 1.5}, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
