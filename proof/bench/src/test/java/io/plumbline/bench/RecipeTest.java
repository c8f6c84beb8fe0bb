// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.fairness.ContingencyCube;
import io.plumbline.fairness.results.CompatValue;
import io.plumbline.fairness.results.SplitResults;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RecipeTest {
    private static final int ROWS = 200_000;
    private static final int[][] CODES = Recipe.codes(ROWS);

    @Test
    void measuresWhatOtherGeneratorsOfTheRecipeMeasure() {
        List<SplitResults> results = RecipeAnalysis.analyse(ContingencyCube.ofCodes(Recipe.AXES, CODES), 0);

        // Reported for a million rows of another generator; the standard error of a gap here is about 0.002.
        Map<String, Double> gender = values(results.getFirst());
        assertThat(gender.get("CI")).isCloseTo(0.200, within(0.007));
        assertThat(gender.get("DPL")).isCloseTo(0.104, within(0.007));
        assertThat(gender.get("CDDL")).isCloseTo(0.100, within(0.007));
        assertThat(gender.get("KL")).isCloseTo(0.0219, within(0.003));
        assertThat(gender.get("JS")).isCloseTo(0.00545, within(0.0008));
    }

    @Test
    void rowsDoNotDependOnHowManyThereAre() {
        int[][] few = Recipe.codes(1000);

        for (int axis = 0; axis < few.length; axis++) {
            assertThat(few[axis]).isEqualTo(Arrays.copyOf(CODES[axis], 1000));
        }
    }

    @Test
    void featuresAreStandardNormalAndIndependent() {
        double[][] features = Recipe.features(ROWS);

        double product = 0;
        for (int row = 0; row < ROWS; row++) {
            product += features[0][row] * features[1][row];
        }
        for (double[] feature : features) {
            double mean = Arrays.stream(feature).average().orElseThrow();
            assertThat(mean).isCloseTo(0, within(0.01));
            assertThat(Arrays.stream(feature).map(value -> value * value).average().orElseThrow())
                    .isCloseTo(1, within(0.015));
        }
        assertThat(product / ROWS).isCloseTo(0, within(0.01));
    }

    private static Map<String, Double> values(SplitResults split) {
        Map<String, Double> values = new TreeMap<>();
        split.metrics().forEach(metric -> metric.compat().ifPresent(value -> {
            if (value instanceof CompatValue.Finite(double number)) {
                values.put(metric.name(), number);
            }
        }));
        return values;
    }
}
