// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTextTest {

    @Test
    void readsBothEndsAndWhetherTheyBelong() {
        assertThat(IntervalText.parse("(25, 40]")).contains(new IntervalText(25, 40, false, true));
        assertThat(IntervalText.parse("[0,30)")).contains(new IntervalText(0, 30, true, false));
        assertThat(IntervalText.parse(" [ -1.5 , 1e3 ] ")).contains(new IntervalText(-1.5, 1000, true, true));
    }

    @Test
    void anEndCanBeInfiniteAndIsThenOpen() {
        assertThat(IntervalText.parse("[-inf, 25]"))
                .contains(new IntervalText(Double.NEGATIVE_INFINITY, 25, false, true));
        assertThat(IntervalText.parse("(40, Infinity]"))
                .contains(new IntervalText(40, Double.POSITIVE_INFINITY, false, false));
    }

    @Test
    void aClosedPointHoldsOneNumber() {
        assertThat(IntervalText.parse("[7, 7]").orElseThrow().contains(7)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(40, 25]", "(7, 7]", "(a, 7]", "(1, 2", "1, 2]", "(1 2]", "(1, 2, 3]", "(, 2]", "(NaN, 2]",
            "(0x1p3, 9]", "", "female"})
    void whatHoldsNoNumberIsNoInterval(String text) {
        assertThat(IntervalText.parse(text)).isEmpty();
    }

    @Test
    void aMisspeltIntervalStillLooksLikeOne() {
        assertThat(IntervalText.looksLike("(a, 7]")).isTrue();
        assertThat(IntervalText.looksLike("(other)")).isFalse();
    }

    @Test
    void holdsExactlyWhatItsBracketsSay() {
        IntervalText range = new IntervalText(25, 40, false, true);

        assertThat(range.contains(25)).isFalse();
        assertThat(range.contains(25.0000001)).isTrue();
        assertThat(range.contains(40)).isTrue();
        assertThat(range.contains(40.0000001)).isFalse();
        assertThat(range.contains(Double.NaN)).isFalse();
    }
}
