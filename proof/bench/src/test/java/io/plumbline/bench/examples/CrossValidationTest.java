// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrossValidationTest {
    @Test
    void foldsHaveTheSameSizeAndTheSameShareOfPositives() {
        boolean[] positive = new boolean[1000];
        for (int row = 0; row < 700; row++) {
            positive[row] = true;
        }

        int[] fold = CrossValidation.assign(positive, 10, 7);

        for (int part = 0; part < 10; part++) {
            int wanted = part;
            assertThat(IntStream.range(0, 700).filter(row -> fold[row] == wanted).count()).isEqualTo(70);
            assertThat(IntStream.range(700, 1000).filter(row -> fold[row] == wanted).count()).isEqualTo(30);
        }
    }

    @Test
    void anotherSeedGivesOtherFolds() {
        boolean[] positive = new boolean[100];

        assertThat(CrossValidation.assign(positive, 5, 1)).isNotEqualTo(CrossValidation.assign(positive, 5, 2));
        assertThat(CrossValidation.assign(positive, 5, 1)).isEqualTo(CrossValidation.assign(positive, 5, 1));
    }
}
