// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.explain.GoldenCase;
import io.plumbline.explain.GoldenEffects;
import io.plumbline.explain.GoldenModels;
import io.plumbline.explain.results.Dependence;
import io.plumbline.measure.Notice;
import io.plumbline.measure.PlumblineException;
import io.plumbline.model.Feature;
import io.plumbline.model.Predictor;
import io.plumbline.model.Rows;
import io.plumbline.model.Traits;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartialDependenceTest {
    private static final DependenceSettings TEN_BUCKETS = new DependenceSettings(10, 10, 5, 10, 1_000_000, 0.95, 1);

    @Test
    void everyGoldenGridAndMeanIsMet() {
        for (GoldenCase golden : List.of(GoldenCase.logistic12(), GoldenCase.poly8())) {
            double[] cells = golden.background();
            DependencePlots plots = DependencePlots.of(golden.model(), new Rows(cells.length / golden.width(), cells),
                    TEN_BUCKETS);
            for (int feature = 0; feature < golden.width(); feature++) {
                Dependence found = plots.feature(feature);

                assertThat(found.grid()).as(found.feature())
                        .containsExactly(GoldenEffects.of(golden).dependence(found.feature(), "grid"), within(1e-12));
                // the golden means have 12 significant digits, up to 20
                assertThat(found.curves().get(0).mean()).as(found.feature())
                        .containsExactly(GoldenEffects.of(golden).dependence(found.feature(), "mean"), within(1e-10));
            }
        }
    }

    @Test
    void curvesDensityAndImportanceByHand() {
        // f = x0 x1 on the rows (0, 1), (0, 3), (2, 5): curve 0 at x0 = 0, 6 at x0 = 2; density 2/3 and 1/3
        Dependence found = of(GoldenModels.of(2, "value", x -> x[0] * x[1]), 0, 0, 1, 0, 3, 2, 5);

        assertThat(found.grid()).containsExactly(0, 2);
        assertThat(found.labels()).containsExactly("0", "2");
        assertThat(found.density()).containsExactly(new double[]{2.0 / 3, 1.0 / 3}, within(1e-15));
        assertThat(found.curves().get(0).mean()).containsExactly(new double[]{0, 6}, within(1e-15));
        assertThat(found.curves().get(0).individual()).containsExactly(new double[]{0, 2}, new double[]{0, 6},
                new double[]{0, 10});
        assertThat(found.curves().get(0).rows()).containsExactly(0, 1, 2);
        // mean 2, variance 2/3 * 4 + 1/3 * 16 = 8
        assertThat(found.curves().get(0).importance()).isCloseTo(Math.sqrt(8), within(1e-12));
        // at x0 = 2 the answers 2, 6, 10 have standard error 4 / sqrt(3), and t with 2 degrees of freedom is 4.3027
        assertThat(found.curves().get(0).high()[1]).isCloseTo(6 + 4.3027 * 4 / Math.sqrt(3), within(1e-3));
    }

    @Test
    void aCategoryIsSetLevelByLevelAndUnseenLevelsAreLeftOut() {
        Feature colour = Feature.categorical("colour", List.of("red", "green", "blue"));
        Predictor model = new GoldenModels.FormulaModel(List.of(colour, Feature.numeric("x")), List.of("y"),
                Traits.local("formula", "formula", "value"), (row, answer) -> answer[0] = 10 * row[0] + row[1]);

        Dependence found = of(model, 0, 2, 1, 0, 3, Double.NaN, 5, 2, 7);

        assertThat(found.categorical()).isTrue();
        assertThat(found.labels()).containsExactly("red", "blue");
        assertThat(found.density()).containsExactly(new double[]{1.0 / 3, 2.0 / 3}, within(1e-15));
        assertThat(found.curves().get(0).mean()).containsExactly(new double[]{4, 24}, within(1e-12));
        assertThat(found.ale()).isEmpty();
    }

    @Test
    void aConstantAndAMissingColumnHaveASinglePoint() {
        Predictor model = GoldenModels.of(2, "value", x -> Double.isNaN(x[1]) ? 7 : x[0]);
        double[] cells = {4, Double.NaN, 4, Double.NaN, 4, Double.NaN};
        DependencePlots plots = DependencePlots.of(model, new Rows(3, cells), TEN_BUCKETS);

        assertThat(plots.feature(0).grid()).containsExactly(4);
        assertThat(plots.feature(0).ale()).isEmpty();
        assertThat(plots.notices(0)).extracting(Notice::code).containsExactly("dependence-on-a-constant");
        assertThat(plots.feature(1).labels()).containsExactly("missing");
        assertThat(plots.feature(1).curves().get(0).mean()).containsExactly(7);
        assertThat(plots.notices(1)).extracting(Notice::code).containsExactly("dependence-without-values");
    }

    @Test
    void twoRowsHaveNoInterval() {
        Dependence found = of(GoldenModels.of(1, "value", x -> x[0]), 0, 1, 2);

        assertThat(found.curves().get(0).low()).isEmpty();
        assertThat(found.curves().get(0).high()).isEmpty();
    }

    @Test
    void rowsAreDrawnWhenTheBudgetIsSmall() {
        SplittableRandom random = new SplittableRandom(3);
        double[] cells = IntStream.range(0, 2000).mapToDouble(cell -> random.nextDouble()).toArray();
        long[] asked = {0};
        Predictor counting = GoldenModels.of(2, "value", x -> {
            synchronized (asked) {
                asked[0]++;
            }
            return x[0] + x[1];
        });
        DependencePlots plots = DependencePlots.of(counting, new Rows(1000, cells),
                new DependenceSettings(10, 10, 5, 10, 1100, 0.95, 1));

        Dependence found = plots.feature(0);

        assertThat(asked[0]).isEqualTo(plots.calls(0)).isEqualTo(1100 + 1100);
        assertThat(plots.notices(0)).extracting(Notice::message)
                .containsExactly(
                        "the dependence on 'x0' averages 100 of 1000 rows, drawn with seed 1, to stay within 1100 "
                                + "model calls");
        assertThat(found.curves().get(0).mean()[0]).isCloseTo(found.grid()[0] + 0.5, within(0.15));
    }

    @Test
    void freeTextIsRefused() {
        Predictor model = new GoldenModels.FormulaModel(List.of(Feature.text("story")), List.of("y"),
                Traits.local("formula", "formula", "value"), (row, answer) -> answer[0] = 1);

        assertThatThrownBy(() -> of(model, 0, 0)).isInstanceOf(PlumblineException.class)
                .hasMessageContaining("'story' is not defined, because it is free text");
    }

    private static Dependence of(Predictor model, int feature, double... cells) {
        return DependencePlots.of(model, new Rows(cells.length / model.features().size(), cells), TEN_BUCKETS)
                .feature(feature);
    }
}
