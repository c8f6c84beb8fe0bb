// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.global;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.explain.GoldenModels;
import io.plumbline.explain.results.PermutationImportance;
import io.plumbline.explain.results.ShapleyResults.Player;
import io.plumbline.measure.PlumblineException;
import io.plumbline.model.Predictor;
import io.plumbline.model.Rows;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PermutationImportancesTest {
    private static final List<Player> BOTH = List.of(new Player("x0", List.of(0)), new Player("x1", List.of(1)));

    @Test
    void twoRowsByHand() {
        // f = x0 + x1 fits the rows (1, 5) and (4, 7) exactly; swapping x0 makes both errors 3, swapping x1 makes them 2
        PermutationImportance found = PermutationImportances.of(GoldenModels.of(2, "value", x -> x[0] + x[1]),
                new Rows(2, new double[]{1, 5, 4, 7}), new double[]{6, 11}, BOTH,
                PermutationSettings.usual(ImportanceMetric.SQUARED_ERROR, 1));

        assertThat(found.metric()).isEqualTo("mean squared error");
        assertThat(found.score()).isZero();
        assertThat(found.drops().get(0).value()).isCloseTo(9, within(1e-12));
        assertThat(found.drops().get(1).value()).isCloseTo(4, within(1e-12));
        assertThat(found.drops().get(0).interval()).isEmpty();
    }

    @Test
    void aFeatureCostsTwiceItsVarianceInSquaredError() {
        // (b (x - x'))^2 has mean 2 b^2 Var(x): 2 * 9 / 3 for x uniform on [-1, 1] and b = 3; x1 costs nothing
        Rows rows = uniform(4000, 2);
        Predictor model = GoldenModels.of(2, "value", x -> 3 * x[0]);
        double[] labels = IntStream.range(0, 4000).mapToDouble(row -> 3 * rows.cells()[2 * row]).toArray();

        PermutationImportance found = PermutationImportances.of(model, rows, labels, BOTH,
                PermutationSettings.usual(ImportanceMetric.SQUARED_ERROR, 1));

        assertThat(found.drops().get(0).value()).isCloseTo(6, within(0.3));
        assertThat(found.drops().get(0).interval().orElseThrow().contains(6)).isTrue();
        assertThat(found.drops().get(1).value()).isZero();
    }

    @Test
    void columnsOfAPlayerMoveTogether() {
        // x1 copies x0 and the model reads their difference, which a joint shuffle leaves at 0
        double[] cells = IntStream.range(0, 200).mapToDouble(cell -> cell / 2).toArray();
        PermutationImportance found = PermutationImportances.of(GoldenModels.of(2, "value", x -> x[0] - x[1]),
                new Rows(100, cells), new double[100], List.of(new Player("both", List.of(0, 1))),
                PermutationSettings.usual(ImportanceMetric.SQUARED_ERROR, 1));

        assertThat(found.drops().get(0).value()).isZero();
    }

    @Test
    void probabilitiesAreScoredByLogLossAndLabelsByAccuracy() {
        Predictor sure = GoldenModels.of(1, List.of("no", "yes"), "probability", (x, p) -> {
            p[1] = x[0] > 0 ? 0.8 : 0.2;
            p[0] = 1 - p[1];
        });
        double[] cells = {-1, 1, -2, 2};
        double[] labels = {0, 1, 0, 0};

        PermutationImportance loss = PermutationImportances.of(sure, new Rows(4, cells), labels,
                List.of(new Player("x0", List.of(0))), PermutationSettings.usual(ImportanceMetric.LOG_LOSS, 1));
        PermutationImportance accuracy = PermutationImportances.of(sure, new Rows(4, cells), labels,
                List.of(new Player("x0", List.of(0))), PermutationSettings.usual(ImportanceMetric.ACCURACY, 1));

        assertThat(loss.score()).isCloseTo(-(3 * Math.log(0.8) + Math.log(0.2)) / 4, within(1e-12));
        assertThat(accuracy.score()).isEqualTo(0.75);
    }

    @Test
    void theSameSeedGivesTheSameFigures() {
        Rows rows = uniform(20_000, 2);
        double[] labels = IntStream.range(0, 20_000).mapToDouble(row -> rows.cells()[2 * row]).toArray();
        PermutationSettings settings = new PermutationSettings(ImportanceMetric.SQUARED_ERROR, 3, 60_000, 0.95, 7);
        Predictor model = GoldenModels.of(2, "value", x -> x[0] * x[1]);

        assertThat(PermutationImportances.of(model, rows, labels, BOTH, settings))
                .isEqualTo(PermutationImportances.of(model, rows, labels, BOTH, settings));
    }

    @Test
    void rowsWithoutLabelsAreLeftOutAndStrangeClassesRefused() {
        Predictor model = GoldenModels.of(1, "probability", x -> 0.5);
        PermutationSettings settings = PermutationSettings.usual(ImportanceMetric.LOG_LOSS, 1);

        assertThatThrownBy(() -> PermutationImportances.of(model, new Rows(3, new double[3]),
                new double[]{1, Double.NaN, Double.NaN}, List.of(), settings)).isInstanceOf(PlumblineException.class)
                .hasMessageContaining("needs at least 2 rows with an observed label, but there are 1");
        assertThatThrownBy(() -> PermutationImportances.of(model, new Rows(2, new double[2]), new double[]{1, 2},
                List.of(), settings)).isInstanceOf(PlumblineException.class)
                .hasMessageContaining("row 2 is class 2.0, but the model's classes are 0 to 1");
    }

    private static Rows uniform(int count, int width) {
        SplittableRandom random = new SplittableRandom(4);
        return new Rows(count,
                IntStream.range(0, count * width).mapToDouble(cell -> 2 * random.nextDouble() - 1).toArray());
    }
}
