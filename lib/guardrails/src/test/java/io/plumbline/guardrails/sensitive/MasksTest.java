// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.sensitive;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.guardrails.sensitive.Masks.Mask;
import java.util.List;
import org.junit.jupiter.api.Test;

class MasksTest {
    @Test
    void masksStandInBraces() {
        assertThat(Masks.of(List.of(new Mask(9, 12, "PIN"), new Mask(0, 3, "NAME"))).over("Ann pays 123."))
                .isEqualTo("{NAME} pays {PIN}.");
    }

    @Test
    void overlappingMasksBecomeOneNamedByTheLongest() {
        Masks masks = Masks.of(List.of(new Mask(2, 6, "A"), new Mask(4, 10, "B"), new Mask(9, 11, "C")));

        assertThat(masks.settled()).containsExactly(new Mask(2, 11, "B"));
        assertThat(masks.over("0123456789abc")).isEqualTo("01{B}bc");
    }

    @Test
    void masksThatTouchStayApart() {
        assertThat(Masks.of(List.of(new Mask(0, 2, "A"), new Mask(2, 4, "B"))).over("0123")).isEqualTo("{A}{B}");
    }

    @Test
    void aPartShowsTheMasksThatBeginInItAndNothingOfThoseThatReachIntoIt() {
        Masks masks = Masks.of(List.of(new Mask(2, 6, "A")));

        assertThat(masks.over("0123456789", 0, 4)).isEqualTo("01{A}");
        assertThat(masks.over("0123456789", 4, 10)).isEqualTo("6789");
        assertThat(masks.over("0123456789", 3, 5)).isEmpty();
    }
}
