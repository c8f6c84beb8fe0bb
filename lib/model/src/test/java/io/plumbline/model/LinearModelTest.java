// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinearModelTest {
    private static final List<Feature> COLUMNS = List.of(Feature.numeric("x"), Feature.numeric("y"));

    @Test
    void sumsWeightsAndIntercept() {
        LinearModel model = new LinearModel(COLUMNS, List.of("price"), Link.IDENTITY, new double[][]{{2, -3}},
                new double[]{0.5}, "test");
        double[] results = new double[2];
        model.predict(new Rows(2, new double[]{1, 1, 4, 0}), results);

        // 0.5 + 2 - 3 and 0.5 + 8
        assertThat(results).containsExactly(-0.5, 8.5);
        assertThat(model.traits().outputScale()).isEqualTo("value");
    }

    @Test
    void everyOutputHasItsOwnWeights() {
        LinearModel model = new LinearModel(COLUMNS, List.of("no", "yes"), Link.SOFTMAX, new double[][]{{1, 0}, {0, 1}},
                new double[2], "test");
        double[] results = new double[2];
        model.predict(new Rows(1, new double[]{1, 2}), results);

        // 1 / (1 + e) and e / (1 + e)
        assertThat(results).containsExactly(new double[]{0.26894142136999, 0.73105857863001}, within(1e-14));
        assertThat(model.traits().outputScale()).isEqualTo("probability");
    }
}
