// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.data.Value;
import io.plumbline.measure.Measurement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Strict compares label distributions over all label values. */
class DirectMultiCategoryTest {

    @Test
    void equalsTheOriginalsFunctionsWhereBothFacetsHaveAllValues() {
        JsonNode golden = golden("multi-3");

        for (String name : List.of("KL", "JS", "LP", "TVD", "KS")) {
            assertThat(value(strict(name, golden))).as(name).isCloseTo(golden.get(name).asDouble(), within(1e-11));
        }
    }

    @Test
    void countsTheValueThatOneFacetLacks() {
        // a: r 0.4, w 0.4, a 0.2; d: r 0.5, w 0.5. The original drops the 0.2 and reports TVD 0.1, KL -0.18.
        JsonNode golden = golden("multi-one-sided");

        assertThat(value(strict("TVD", golden))).isCloseTo(0.2, within(1e-15));
        assertThat(value(strict("KS", golden))).isCloseTo(0.2, within(1e-15));
        assertThat(value(strict("LP", golden))).isCloseTo(Math.sqrt(0.06), within(1e-15));
        // half of: 0.8 ln(0.4/0.45) + 0.2 ln(0.2/0.1) from a, and ln(0.5/0.45) from d
        assertThat(value(strict("JS", golden)))
                .isCloseTo((0.8 * Math.log(8.0 / 9) + 0.2 * Math.log(2) + Math.log(10.0 / 9)) / 2, within(1e-15));
        assertThat(strict("KL", golden)).isEqualTo(
                Measurement.undefined("a label value of facet a never occurs in facet d, which makes it infinite"));
    }

    @Test
    void accumulatesSharesWhenLabelsAreNumbers() {
        // shares of 1, 2, 3: a 0.5, 0, 0.5; d 0, 1, 0. Cumulative gaps 0.5, -0.5, 0; as names the largest gap is 1.
        Dimension facet = Cubes.texts("f", Dimension.Role.FACET, "a", "d");
        Dimension label = new Dimension("y", Dimension.Role.LABEL,
                List.of(new Level.Exactly(new Value.Whole(3)), new Level.Exactly(new Value.Whole(1)),
                        new Level.Exactly(new Value.Whole(2))));
        ContingencyCube cube = ContingencyCube.builder(List.of(facet, label), false).add(new int[]{0, 0}, 5)
                .add(new int[]{0, 1}, 5).add(new int[]{1, 2}, 10).build();
        BiasTable table = BiasTable.ofCounts(cube,
                new Selection(0, new byte[]{0, 1}, new byte[]{1, 0, 0}, new byte[0], false));

        assertThat(value(BiasMetrics.computed("KS").orElseThrow().strict(table))).isEqualTo(0.5);
        assertThat(value(BiasMetrics.computed("TVD").orElseThrow().strict(table))).isEqualTo(1);
    }

    @Test
    void comparesTwoOutcomesWhenTheLabelIsCutAtAThreshold() {
        Dimension facet = Cubes.texts("f", Dimension.Role.FACET, "a", "d");
        Dimension label = new Dimension("y", Dimension.Role.LABEL,
                List.of(new Level.Between(Double.NEGATIVE_INFINITY, 5), new Level.Exactly(new Value.Decimal(5)),
                        new Level.Between(5, Double.POSITIVE_INFINITY)));
        ContingencyCube cube = ContingencyCube.builder(List.of(facet, label), false).add(new int[]{0, 0}, 5)
                .add(new int[]{0, 2}, 5).add(new int[]{1, 1}, 8).add(new int[]{1, 2}, 2).build();
        BiasTable table = BiasTable.ofCounts(cube,
                new Selection(0, new byte[]{0, 1}, new byte[]{0, 0, 1}, new byte[0], false));

        // positive: a 0.5, d 0.2; how the rest splits at exactly 5 is no property of the label
        assertThat(value(BiasMetrics.computed("TVD").orElseThrow().strict(table))).isCloseTo(0.3, within(1e-15));
    }

    private static JsonNode golden(String id) {
        return GoldenCase.multiCategory().filter(node -> node.get("id").asText().equals(id)).findFirst().orElseThrow();
    }

    private static Measurement strict(String metric, JsonNode golden) {
        Dimension facet = Cubes.texts("f", Dimension.Role.FACET, "false", "true");
        Dimension label = Cubes.texts("y", Dimension.Role.LABEL, "r", "w", "a");
        ContingencyCube.Builder builder = ContingencyCube.builder(List.of(facet, label), false);
        for (int row = 0; row < golden.get("label").size(); row++) {
            int side = golden.get("sensitive").get(row).asBoolean() ? 1 : 0;
            builder.add(new int[]{side, List.of("r", "w", "a").indexOf(golden.get("label").get(row).asText())}, 1);
        }
        return BiasMetrics.computed(metric).orElseThrow().strict(BiasTable.ofCounts(builder.build(),
                new Selection(0, new byte[]{0, 1}, new byte[]{1, 0, 0}, new byte[0], false)));
    }

    private static double value(Measurement measurement) {
        return ((Measurement.Defined) measurement).value();
    }
}
