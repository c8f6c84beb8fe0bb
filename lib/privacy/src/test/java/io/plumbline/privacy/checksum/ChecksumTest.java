// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChecksumTest {
    @Test
    void luhnDoublesEverySecondDigitFromTheRight() {
        // 7992739871 3: doubled 1->2, 8->7, 3->6, 2->4, 9->9 make 28; the others 7+9+7+9+7+3 make 42; 70
        assertThat(Luhn.passes("79927398713")).isTrue();
        assertThat(Luhn.passes("79927398710")).isFalse();
    }

    @Test
    void luhnSeesTwoNeighboursSwapped() {
        assertThat(Luhn.passes("4111111111111111")).isTrue();
        assertThat(Luhn.passes("1411111111111111")).isFalse();
    }

    @Test
    void mod97OfTheExampleOfTheIbanRegistryIsOne() {
        assertThat(Mod97.passesIban("GB29NWBK60161331926819")).isTrue();
        assertThat(Mod97.passesIban("GB28NWBK60161331926819")).isFalse();
    }

    @Test
    void mod97CountsDigitsOneByOne() {
        // 98 = 97 + 1; 970 is 10 times 97
        assertThat(Mod97.remainder("98")).isEqualTo(1);
        assertThat(Mod97.remainder("970")).isZero();
        assertThat(Mod97.remainder("1000")).isEqualTo(30);
    }

    @Test
    void verhoeffSeesOneWrongDigitAndTwoSwapped() {
        // 236 has the check digit 3, the textbook example
        assertThat(Verhoeff.passes("2363")).isTrue();
        assertThat(Verhoeff.passes("2364")).isFalse();
        assertThat(Verhoeff.passes("2633")).isFalse();
    }

    @Test
    void weightsMultiplyDigitByDigit() {
        // 1*3 + 2*7 + 3*1
        assertThat(Weights.sum("123", 3, 7, 1)).isEqualTo(20);
    }

    @Test
    void mod11Then10FollowsIso7064() {
        // 0794 has the check digit 5, the example of the standard
        assertThat(Weights.passesMod11Then10("07945")).isTrue();
        assertThat(Weights.passesMod11Then10("07946")).isFalse();
    }
}
