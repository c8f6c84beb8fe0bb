// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LinkTest {
    @Test
    void onlyTheSumsAskedForAreChanged() {
        double[] sums = {5, 0, Math.log(3), 5};
        Link.LOGISTIC.apply(sums, 1, 2);

        assertThat(sums).containsExactly(new double[]{5, 0.5, 0.75, 5}, within(1e-15));
    }

    @Test
    void softmaxOfLargeSumsIsFinite() {
        double[] sums = {1000, 1000 + Math.log(3)};
        Link.SOFTMAX.apply(sums, 0, 2);

        assertThat(sums).containsExactly(new double[]{0.25, 0.75}, within(1e-12));
    }

    @Test
    void logisticOfLargeSumsIsFinite() {
        double[] sums = {-1000, 1000};
        Link.LOGISTIC.apply(sums, 0, 2);

        assertThat(sums).containsExactly(0, 1);
    }
}
