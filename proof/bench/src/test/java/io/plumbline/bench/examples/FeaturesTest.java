// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FeaturesTest {
    private final Table people = new Table(List.of("age", "housing", "credit"),
            List.of(List.of("31", "rent", "good"), List.of("64", "own", "bad")));

    @Test
    void numbersStayAndEachCategoryBecomesAColumn() {
        Features features = Features.of(people, List.of("age", "housing"));

        // columns: age, housing=own, housing=rent
        assertThat(features.encode(people)).containsExactly(new float[]{31, 0, 1}, new float[]{64, 1, 0});
    }

    @Test
    void anUnseenCategoryIsZeroEverywhere() {
        Table other = new Table(people.columns(), List.of(List.of("20", "free", "good")));

        assertThat(Features.of(people, List.of("age", "housing")).encode(other))
                .containsExactly(new float[]{20, 0, 0});
    }
}
