// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report.charts;

import static io.plumbline.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void linearScalesEndOnRoundNumbers() {
        Scale scale = Scale.linear(-0.17, 0.12, 0, 300);

        assertThat(scale.low()).isEqualTo(-0.2);
        assertThat(scale.high()).isEqualTo(0.2);
        assertThat(scale.ticks()).hasSize(5);
        assertThat(scale.label(-0.1)).isEqualTo("−0.1");
        assertThat(scale.label(0)).isEqualTo("0");
    }

    @Test
    void equalRatiosAreEquallyLong() {
        Scale scale = Scale.ratios(0.6, 1.3, 0, 200);

        assertThat(scale.low()).isEqualTo(0.5);
        assertThat(scale.high()).isEqualTo(2);
        assertThat(scale.place(1)).isEqualTo(100);
        assertThat(scale.place(0.5)).isEqualTo(0);
    }

    @Test
    void valuesBeyondTheEndsStayAtTheEnds() {
        Scale scale = Scale.linear(0, 1, 10, 110);

        assertThat(scale.place(Double.POSITIVE_INFINITY)).isEqualTo(110);
        assertThat(scale.place(-3)).isEqualTo(10);
    }

    @Test
    void everyValueOfTheScaleHasAPlaceOnIt() {
        forAll(random -> new double[]{random.nextGaussian() * 10, random.nextDouble() * 5}, 20261121, drawn -> {
            Scale scale = Scale.linear(drawn[0], drawn[0] + drawn[1], 0, 400);

            assertThat(scale.low()).isLessThanOrEqualTo(drawn[0] + 1e-6);
            assertThat(scale.high()).isGreaterThanOrEqualTo(drawn[0] + drawn[1] - 1e-6);
            assertThat(scale.ticks().size()).isBetween(2, 12);
            assertThat(scale.ticks()).isSorted();
        });
    }
}
