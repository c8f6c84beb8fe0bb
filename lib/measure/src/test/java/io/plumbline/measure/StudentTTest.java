// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {

    // Printed tables of Student's t, two-sided.
    @ParameterizedTest
    @CsvSource({"0.95, 1, 12.706", "0.95, 2, 4.303", "0.95, 3, 3.182", "0.95, 4, 2.776", "0.95, 9, 2.262",
            "0.95, 24, 2.064", "0.95, 120, 1.980", "0.99, 5, 4.032", "0.90, 10, 1.812", "0.50, 6, 0.718"})
    void reachesAsFarAsThePrintedTablesSay(double level, double freedom, double reach) {
        assertThat(StudentT.reach(level, freedom)).isCloseTo(reach, within(0.0006));
    }

    @Test
    void isTheNormalWithInfinitelyManyRows() {
        assertThat(StudentT.reach(0.95, Double.POSITIVE_INFINITY)).isCloseTo(1.959963984540054, within(1e-12));
    }

    @Test
    void refusesNoFreedom() {
        assertThatThrownBy(() -> StudentT.reach(0.95, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
