// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValueClassesTest {

    @Test
    void tenValuesFallIntoFiveClassesOfTwo() {
        assertThat(ValueClasses.of(new double[]{10, 1, 2, 3, 4, 5, 6, 7, 8, 9}))
                .containsExactly(4, 0, 0, 1, 1, 2, 2, 3, 3, 4);
    }

    @Test
    void equalValuesShareTheClassOfTheirMiddle() {
        // seven zeros have middle rank 0.35, three ones 0.85
        assertThat(ValueClasses.of(new double[]{0, 0, 0, 1, 0, 0, 1, 0, 0, 1}))
                .containsExactly(1, 1, 1, 4, 1, 1, 4, 1, 1, 4);
    }

    @Test
    void whatIsMissingHasNoClass() {
        assertThat(ValueClasses.of(new double[]{Double.NaN, 3})).containsExactly(5, 2);
    }
}
