// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.explain.GoldenModels;
import io.plumbline.explain.results.Dependence.AccumulatedEffects;
import io.plumbline.explain.results.PairDependence;
import io.plumbline.model.Predictor;
import io.plumbline.model.Rows;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocalAndPairEffectsTest {
    private static final DependenceSettings SETTINGS = new DependenceSettings(10, 5, 0, 2, 1_000_000, 0.95, 1);

    @Test
    void accumulatedEffectsByHand() {
        // x0 = 1..20 in 2 bins: edges 1, 10, 20. f = x0 x1 with x1 = 1 in the first ten rows and 3 in the others:
        // effects 9 * 1 and 10 * 3, so 0, 9, 39; centre (0 + 9) / 4 + (9 + 39) / 4 = 14.25
        double[] cells = new double[40];
        for (int row = 0; row < 20; row++) {
            cells[2 * row] = row + 1;
            cells[2 * row + 1] = row < 10 ? 1 : 3;
        }

        AccumulatedEffects ale = plots(GoldenModels.of(2, "value", x -> x[0] * x[1]), cells).feature(0).ale().get(0);

        assertThat(ale.edges()).containsExactly(1, 10, 20);
        assertThat(ale.counts()).containsExactly(10, 10);
        assertThat(ale.values()).containsExactly(new double[]{-14.25, -5.25, 24.75}, within(1e-12));
        // no spread within bins: only the centre is uncertain, (4.5, 24) around 14.25 over 20 rows, t with 19 degrees 2.093
        assertThat(ale.high().orElseThrow()[0] - ale.values()[0])
                .isCloseTo(2.093 * 9.75 / Math.sqrt(20), within(1e-3));
    }

    @Test
    void accumulatedEffectsDoNotLeaveTheData() {
        // x1 follows x0; the model explodes where they differ, which only partial dependence asks for
        double[] cells = IntStream.range(0, 400).mapToDouble(cell -> cell / 2 / 200.0).toArray();
        Predictor model = GoldenModels.of(2, "value", x -> x[0] + (Math.abs(x[0] - x[1]) > 0.6 ? 1000 : 0));

        AccumulatedEffects ale = DependencePlots
                .of(model, new Rows(200, cells), new DependenceSettings(10, 5, 0, 10, 1_000_000, 0.95, 1)).feature(0)
                .ale().get(0);

        for (int edge = 0; edge < ale.edges().length; edge++) {
            assertThat(ale.values()[edge]).isCloseTo(ale.edges()[edge] - 0.4975, within(0.03));
        }
    }

    @Test
    void fewRowsPerBinGiveNoInterval() {
        AccumulatedEffects ale = plots(GoldenModels.of(1, "value", x -> x[0]), 1, 2, 3).feature(0).ale().get(0);

        assertThat(ale.low()).isEmpty();
    }

    @Test
    void anAdditiveModelHasNoInteraction() {
        assertThat(interaction(x -> x[0] * x[0] + 3 * x[1] + x[2])).isCloseTo(0, within(1e-20));
    }

    @Test
    void aProductOfCentredFeaturesIsAllInteraction() {
        assertThat(interaction(x -> x[0] * x[1] + x[2])).isBetween(0.98, 1.0);
    }

    @Test
    void aFlatSurfaceHasNoInteraction() {
        assertThat(interaction(x -> x[2])).isZero();
    }

    @Test
    void cellsWithoutRowsAreMarked() {
        // the rows lie on the diagonal
        PairDependence pair = plots(GoldenModels.of(2, "value", x -> x[0] - x[1]), 0, 0, 1, 1, 2, 2, 2, 2).pair(0, 1);

        assertThat(pair.counts()).isDeepEqualTo(new long[][]{{1, 0, 0}, {0, 1, 0}, {0, 0, 2}});
        assertThat(pair.firstLabels()).containsExactly("0", "1", "2");
        assertThat(pair.surfaces().get(0).mean()[2][0]).isEqualTo(2);
    }

    private static double interaction(ToDoubleFunction<double[]> formula) {
        SplittableRandom random = new SplittableRandom(11);
        double[] cells = IntStream.range(0, 3000).mapToDouble(cell -> 2 * random.nextDouble() - 1).toArray();
        return plots(GoldenModels.of(3, "value", formula), cells).pair(0, 1).surfaces().get(0).interaction();
    }

    private static DependencePlots plots(Predictor model, double... cells) {
        return DependencePlots.of(model, new Rows(cells.length / model.features().size(), cells), SETTINGS);
    }
}
