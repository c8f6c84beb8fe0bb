// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.fairness.results.CompatValue;
import io.plumbline.fairness.results.MetricResult.Ratio;
import io.plumbline.fairness.results.Stage;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Measurement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values worked by hand from confusion matrices TP, FP, FN, TN. */
class MetricsByHandTest {
    private final BiasTable table = Cubes.table(new long[]{30, 10, 20, 40}, new long[]{6, 4, 9, 6});

    @Test
    void classImbalanceIsTheGapInSize() {
        // 100 rows in a, 25 in d; share of d is 20 of 100, Wilson by hand for 25/125: 0.1394 to 0.2786
        assertThat(strict("CI", table)).isEqualTo(75.0 / 125);
        Interval interval = metric("CI").interval(table, 0.95).orElseThrow();
        assertThat(interval.low()).isCloseTo(1 - 2 * 0.278590, within(1e-5));
        assertThat(interval.high()).isCloseTo(1 - 2 * 0.139299, within(1e-5));
    }

    @Test
    void selectionRatesMakeDpplAndDi() {
        // a selects 40 of 100, d 10 of 25
        assertThat(strict("DPPL", table)).isZero();
        assertThat(strict("DI", table)).isEqualTo(1);
        assertThat(metric("DPPL").parts(table)).containsExactly(new Ratio("selection rate of a", 40, 100),
                new Ratio("selection rate of d", 10, 25));
        assertThat(metric("DPPL").rows(table)).isEqualTo(125);
    }

    @Test
    void errorRatesLookAtTheirOwnDenominators() {
        assertThat(strict("RD", table)).isCloseTo(30.0 / 50 - 6.0 / 15, within(1e-15));
        assertThat(metric("RD").rows(table)).isEqualTo(65);
        assertThat(strict("SD", table)).isCloseTo(6.0 / 10 - 40.0 / 50, within(1e-15));
        assertThat(strict("DAR", table)).isCloseTo(30.0 / 40 - 6.0 / 10, within(1e-15));
        assertThat(strict("DRR", table)).isCloseTo(6.0 / 15 - 40.0 / 60, within(1e-15));
        assertThat(strict("AD", table)).isCloseTo(70.0 / 100 - 12.0 / 25, within(1e-15));
        assertThat(strict("TE", table)).isCloseTo(9.0 / 4 - 20.0 / 10, within(1e-15));
        assertThat(metric("TE").rows(table)).isEqualTo(43);
        assertThat(strict("DCA", table)).isCloseTo(50.0 / 40 - 15.0 / 10, within(1e-15));
        assertThat(strict("DCR", table)).isCloseTo(10.0 / 15 - 50.0 / 60, within(1e-15));
    }

    @Test
    void generalizedEntropyFollowsFromTheBenefits() {
        // benefits of 125 rows: 29 times 0, 82 times 1, 14 times 2; mean 110/125, mean square (82 + 56)/125
        double mean = 110.0 / 125;
        assertThat(strict("GE", table)).isCloseTo(0.5 * (138.0 / 125 / (mean * mean) - 1), within(1e-15));
    }

    @Test
    void aRateOfNothingIsUndefinedWhereTheOriginalSaysZero() {
        BiasTable noPositives = Cubes.table(new long[]{5, 5, 5, 5}, new long[]{0, 5, 0, 5});

        assertThat(metric("RD").strict(noPositives))
                .isEqualTo(Measurement.undefined("facet d has no predicted rows with a positive label"));
        assertThat(metric("RD").compat(noPositives)).isEqualTo(CompatValue.of(0.5));
    }

    @Test
    void disparateImpactOfNobodySelectedInAIsUndefined() {
        BiasTable nobody = Cubes.table(new long[]{0, 0, 5, 5}, new long[]{1, 0, 0, 5});

        assertThat(metric("DI").strict(nobody)).isEqualTo(Measurement.undefined("nobody in facet a is selected"));
        assertThat(metric("DI").compat(nobody)).isEqualTo(CompatValue.of(Double.POSITIVE_INFINITY));
    }

    @Test
    void rowsWithoutPredictionCountBeforeTrainingOnly() {
        Selection strict = Cubes.strict();
        ContingencyCube.Builder builder = ContingencyCube.builder(Cubes.axes(), false);
        // a: 4 good predicted yes, 4 good without prediction; d: 4 bad predicted no
        builder.add(new int[]{0, 0, 0, 1}, 4).add(new int[]{0, 0, 0, 2}, 4).add(new int[]{1, 0, 2, 0}, 4);
        BiasTable missing = BiasTable.ofCounts(builder.build(), strict);

        assertThat(metric("DPL").parts(missing).get(0)).isEqualTo(new Ratio("positive label rate of a", 8, 8));
        assertThat(metric("DPPL").parts(missing).get(0)).isEqualTo(new Ratio("selection rate of a", 4, 4));
        assertThat(missing.leftOut()).isZero();
    }

    @Test
    void rowsWithoutFacetOrLabelAreLeftOutAndCounted() {
        ContingencyCube.Builder builder = ContingencyCube.builder(Cubes.axes(), false);
        builder.add(new int[]{2, 0, 0, 1}, 3).add(new int[]{0, 0, 3, 1}, 5).add(new int[]{1, 0, 0, 1}, 7);
        BiasTable left = BiasTable.ofCounts(builder.build(), Cubes.strict());

        assertThat(left.leftOut()).isEqualTo(8);
        assertThat(left.rows(RowSet.ALL)).isEqualTo(7);
        // the model was right on the three rows of unknown facet, too
        assertThat(metric("GE").rows(left)).isEqualTo(10);
    }

    @Test
    void conditionalDisparityAveragesOverStrataWithBothOutcomes() {
        ContingencyCube.Builder builder = ContingencyCube.builder(Cubes.axes(), false);
        // u: rejected 3 a + 1 d, accepted 1 a + 3 d: 1/4 - 3/4 over 8 rows; v: all accepted; missing: 4 rows
        builder.add(new int[]{0, 0, 2, 1}, 3).add(new int[]{1, 0, 2, 1}, 1).add(new int[]{0, 0, 0, 1}, 1)
                .add(new int[]{1, 0, 0, 1}, 3).add(new int[]{1, 1, 0, 1}, 8).add(new int[]{1, 3, 2, 1}, 4);
        BiasTable strata = BiasTable.ofCounts(builder.build(), Cubes.strict());

        assertThat(strict("CDDL", strata)).isEqualTo(-0.5);
        assertThat(metric("CDDL").rows(strata)).isEqualTo(8);
        // the original: v counts 0 - 1 over 8 rows, missing strata drop out of the mean
        assertThat(metric("CDDL").compat(strata)).isEqualTo(CompatValue.of((8 * -0.5 + 8 * -1.0) / 16));
    }

    @Test
    void textStrataWithMissingValuesFailInCompat() {
        ContingencyCube cube = ContingencyCube.builder(Cubes.axes(), false).add(new int[]{0, 3, 0, 1}, 3)
                .add(new int[]{1, 0, 2, 0}, 3).build();
        Selection numeric = Cubes.compat();
        Selection text = new Selection(0, numeric.disadvantaged(), numeric.positiveLabel(),
                numeric.positivePrediction(), true);

        assertThat(metric("CDDL").compat(BiasTable.ofCounts(cube, text)))
                .isEqualTo(CompatValue.failed("'<' not supported between instances of 'float' and 'str'"));
        assertThat(metric("CDDL").compat(BiasTable.ofCounts(cube, numeric))).isEqualTo(CompatValue.of(1));
    }

    @Test
    void weightsCountOnlyInStrict() {
        ContingencyCube cube = ContingencyCube.builder(Cubes.axes(), true).add(new int[]{0, 0, 0, 1}, 5, 20, 80)
                .add(new int[]{0, 0, 2, 1}, 5, 5, 5).add(new int[]{1, 0, 0, 1}, 5, 5, 5)
                .add(new int[]{1, 0, 2, 1}, 5, 5, 5).build();

        assertThat(strict("DPL", BiasTable.ofWeights(cube, Cubes.strict()))).isCloseTo(0.8 - 0.5, within(1e-15));
        assertThat(strict("DPL", BiasTable.ofCounts(cube, Cubes.strict()))).isZero();
        // 25^2 / 85 rows of a, (5 + 5)^2 / 10 of d
        BiasTable weighted = BiasTable.ofWeights(cube, Cubes.strict());
        assertThat(weighted.effectiveRows(Side.A, RowSet.ALL)).isCloseTo(625.0 / 85, within(1e-12));
        assertThat(weighted.effectiveRows(Side.D, RowSet.ALL)).isEqualTo(10);
    }

    @Test
    void theCatalogueHasAllTwentyOneInTheOriginalsOrder() {
        assertThat(BiasMetrics.names(Stage.PRE_TRAINING))
                .isEqualTo(List.of("CDDL", "CI", "DPL", "JS", "KL", "KS", "LP", "TVD"));
        assertThat(BiasMetrics.names(Stage.POST_TRAINING)).isEqualTo(List.of("AD", "CDDPL", "DAR", "DCA", "DCR", "DI",
                "DPPL", "DRR", "FT", "GE", "RD", "SD", "TE"));
        assertThat(BiasMetrics.find("dpl")).get().extracting(MetricSpec::compatDescription)
                .isEqualTo("Difference in Positive Proportions in Labels (DPL)");
    }

    private static BiasMetric metric(String name) {
        return BiasMetrics.computed(name).orElseThrow();
    }

    private static double strict(String name, BiasTable table) {
        return ((Measurement.Defined) metric(name).strict(table)).value();
    }
}
