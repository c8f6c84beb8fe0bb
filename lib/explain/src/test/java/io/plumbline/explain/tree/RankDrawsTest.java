// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RankDrawsTest {

    @Test
    void onlyTheThreeLargestCount() {
        double[] values = {0.02, -20, 10, 5, 0.01};
        double[] errors = {0.02, 0, 0, 0, 0.02};

        assertThat(RankDraws.stability(values, errors, 5, 1)).containsExactly(1.0);
    }

    @Test
    void anOrderWithinItsErrorsIsKeptAsOftenAsTheNormalLawSays() {
        // 1.1 stays above 1.0 with probability Phi(0.1 / (0.1 sqrt 2)) = 0.76; the share of 200 draws has error 0.03.
        double[] values = {-20, 1.0, 10, 1.1};
        double[] errors = {0, 0.1, 0, 0.1};

        assertThat(RankDraws.stability(values, errors, 4, 1)[0]).isBetween(0.64, 0.88);
    }
}
