// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.data.Value;
import io.plumbline.fairness.results.CompatValue;
import io.plumbline.fairness.results.GroupCounts;
import io.plumbline.fairness.results.MetricResult;
import io.plumbline.fairness.results.SplitResults;
import io.plumbline.fairness.results.Stage;
import io.plumbline.measure.Measurement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SplitAnalysisTest {
    private static final Settings SETTINGS = new Settings(1, 200, 0.95, 30, 10);
    private static final ContingencyCube CUBE = Cubes.confusion(new long[]{30, 10, 20, 40},
            new long[]{6, 4, 9, 6});

    @Test
    void listsWhatWasAskedForBeforeTrainingFirstAndByName() {
        SplitResults results = analyse(CUBE, Cubes.yes(), Cubes.yes(), List.of("TVD", "CI"), List.of("FT", "DI", "AD"));

        assertThat(results.metrics()).extracting(MetricResult::name).containsExactly("CI", "TVD", "AD", "DI", "FT");
        assertThat(results.a()).isEqualTo(new GroupCounts(100, 50, 30, 10, 20, 40, 100));
        assertThat(results.d()).isEqualTo(new GroupCounts(25, 15, 6, 4, 9, 6, 25));
        assertThat(results.stats().orElseThrow().proportion()).isEqualTo(0.2);
        assertThat(results.suppressed()).isFalse();
    }

    @Test
    void groupsBelowTheLimitAreMarked() {
        SplitResults results = analyse(Cubes.confusion(new long[]{30, 10, 20, 40}, new long[]{3, 2, 2, 2}),
                Cubes.yes(), Cubes.yes(), List.of("CI"), List.of());

        assertThat(results.suppressed()).isTrue();
    }

    @Test
    void aReportThatFailsAsAWholeFailsEachOfItsMetricsInCompatOnly() {
        SplitRequest request = new SplitRequest("f", "d", "d", "a", Optional.of(withoutPredictions()), Optional.empty(),
                Optional.of("types differ"), Optional.of(Cubes.yes()), Optional.empty(), List.of("DPL"),
                List.of("DPPL", "FT"), Optional.empty(), Optional.empty());
        SplitResults results = SplitAnalysis.analyse(CUBE, request, SETTINGS);

        assertThat(metric(results, "DPL").compat()).isEqualTo(Optional.of(CompatValue.of(0.5 - 0.6)));
        assertThat(metric(results, "DPPL").compat()).isEqualTo(Optional.of(CompatValue.failed("types differ")));
        assertThat(metric(results, "FT").compat()).isEqualTo(Optional.of(CompatValue.failed("types differ")));
        assertThat(metric(results, "DPPL").strict()).isEqualTo(Measurement.of(0));
        assertThat(metric(results, "DPPL").difference())
                .isEqualTo(Optional.of("The original gives no number here: \"types differ\"."));
        assertThat(results.stats()).isEmpty();
    }

    @Test
    void whatStrictCannotReadIsUndefinedForThatReason() {
        SplitRequest request = new SplitRequest("f", "d", "d", "a", Optional.of(Cubes.yes()), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.of("facet f has one value only"), List.of("DPL"),
                List.of("FT"), Optional.of(CompatValue.of(0.1)), Optional.empty());
        SplitResults results = SplitAnalysis.analyse(CUBE, request, SETTINGS);

        assertThat(results.metrics()).allSatisfy(result -> {
            assertThat(result.strict()).isEqualTo(Measurement.undefined("facet f has one value only"));
            assertThat(result.compat()).isPresent();
            assertThat(result.interval()).isEmpty();
        });
        assertThat(metric(results, "DPL").compatInterval()).isPresent();
        assertThat(metric(results, "DPL").difference())
                .isEqualTo(Optional.of("Strict gives no number because facet f has one value only."));
    }

    @Test
    void withoutPredictionsNothingAfterTrainingIsDefined() {
        SplitResults results = analyse(CUBE, withoutPredictions(), withoutPredictions(), List.of("DPL"),
                List.of("DPPL"));

        assertThat(metric(results, "DPPL").strict()).isEqualTo(Measurement.undefined("there are no predictions"));
        assertThat(metric(results, "DPPL").compat()).isEmpty();
        assertThat(results.stats().orElseThrow().confusionMatrix()).isEmpty();
    }

    @Test
    void theFlipTestComesFromOutside() {
        FlipResult flip = new FlipResult(Measurement.of(-0.2), Optional.empty(), 25, List.of());
        SplitRequest request = new SplitRequest("f", "d", "d", "a", Optional.of(Cubes.yes()), Optional.empty(),
                Optional.empty(), Optional.of(Cubes.yes()), Optional.empty(), List.of(), List.of("FT"),
                Optional.of(CompatValue.of(0.2)), Optional.of(flip));
        MetricResult result = metric(SplitAnalysis.analyse(CUBE, request, SETTINGS), "FT");

        assertThat(result.strict()).isEqualTo(Measurement.of(-0.2));
        assertThat(result.n()).isEqualTo(25);
        assertThat(result.difference().orElseThrow()).startsWith("Strict uses the sign of the documentation");
    }

    @Test
    void equalValuesHaveNoDifferenceToExplain() {
        SplitResults results = analyse(CUBE, Cubes.yes(), Cubes.yes(), BiasMetrics.names(Stage.PRE_TRAINING),
                List.of("AD", "TE"));

        assertThat(results.metrics()).allSatisfy(result -> assertThat(result.difference()).isEmpty());
        assertThat(metric(results, "AD").compatInterval()).isEqualTo(metric(results, "AD").interval());
    }

    @Test
    void differencesNameTheRowsOrTheRule() {
        ContingencyCube cube = ContingencyCube.builder(Cubes.axes(), false).add(new int[]{0, 0, 0, 1}, 6)
                .add(new int[]{0, 0, 1, 0}, 4).add(new int[]{1, 0, 1, 1}, 4).add(new int[]{1, 0, 2, 0}, 6)
                .add(new int[]{2, 0, 0, 1}, 5).build();
        SplitResults results = analyse(cube, Cubes.compat(), Cubes.strict(), List.of("DPL", "KL"), List.of("RD"));

        assertThat(metric(results, "DPL").difference()).isEqualTo(Optional
                .of("Strict counts 10 rows of a with 6 positive labels and 10 rows of d with 0; the original counts "
                        + "15 rows of a with 11 positive labels and 10 rows of d with 0."));
        assertThat(metric(results, "RD").difference()).isEqualTo(Optional
                .of("Strict gives no number because facet d has no predicted rows with a positive label; the original "
                        + "counts a share of nothing as 0."));
        assertThat(results.leftOut()).isEqualTo(5);
    }

    @Test
    void weightsAreNamedAsTheReason() {
        ContingencyCube cube = ContingencyCube.builder(Cubes.axes(), true).add(new int[]{0, 0, 0, 1}, 5, 20, 80)
                .add(new int[]{0, 0, 2, 1}, 5, 5, 5).add(new int[]{1, 0, 0, 1}, 5, 5, 5)
                .add(new int[]{1, 0, 2, 1}, 5, 5, 5).build();
        MetricResult result = metric(analyse(cube, Cubes.compat(), Cubes.strict(), List.of("DPL"), List.of()), "DPL");

        assertThat(result.difference()).isEqualTo(
                Optional.of("Strict counts rows by their weight; the original counts each row once."));
        assertThat(result.n()).isEqualTo(20);
    }

    @Test
    void compatHasNoIntervalWhereItsValueIsAConvention() {
        // no positives in d: the original's recall of d is 0 by convention, and so would be that of every replicate
        SplitResults results = analyse(Cubes.confusion(new long[]{5, 5, 5, 5}, new long[]{0, 5, 0, 5}),
                Cubes.yes(), Cubes.yes(), List.of(), List.of("RD"));

        assertThat(metric(results, "RD").compat()).isEqualTo(Optional.of(CompatValue.of(0.5)));
        assertThat(metric(results, "RD").compatInterval()).isEmpty();
    }

    @Test
    void confusionMatrixTakesOneAndOnePointZeroForTheSameLabel() {
        Dimension facet = Cubes.texts("f", Dimension.Role.FACET, "a", "d");
        Dimension label = new Dimension("y", Dimension.Role.LABEL,
                List.of(new Level.Exactly(new Value.Whole(0)), new Level.Exactly(new Value.Whole(1))));
        Dimension predicted = new Dimension("p", Dimension.Role.PREDICTED,
                List.of(new Level.Exactly(new Value.Decimal(0)), new Level.Exactly(new Value.Decimal(1))));
        ContingencyCube cube = ContingencyCube.builder(List.of(facet, label, predicted), false)
                .add(new int[]{0, 1, 1}, 3).add(new int[]{1, 1, 1}, 2).add(new int[]{0, 0, 1}, 4).build();

        assertThat(Performance.of(cube, Cubes.yes(), "y").confusionMatrix())
                .isEqualTo(Map.of("0", Map.of("0", 0.0, "1", 4.0), "1", Map.of("0", 0.0, "1", 5.0)));
    }

    @Test
    void manyStrataStillGiveAnInterval() {
        Dimension facet = Cubes.texts("f", Dimension.Role.FACET, "a", "d");
        Dimension stratum = new Dimension("g", Dimension.Role.STRATUM, LongStream.range(0, 4_000)
                .<Level>mapToObj(value -> new Level.Exactly(new Value.Whole(value))).toList());
        ContingencyCube.Builder builder = ContingencyCube.builder(
                List.of(facet, stratum, Cubes.texts("y", Dimension.Role.LABEL, "no", "yes")), false);
        for (int cell = 0; cell < 16_000; cell++) {
            builder.add(new int[]{cell % 2, cell / 4, cell / 2 % 2}, 1 + cell % 3);
        }
        MetricResult result = metric(SplitAnalysis.analyse(builder.build(),
                new SplitRequest("f", "d", "d", "a", Optional.of(withoutPredictions()), Optional.empty(),
                        Optional.empty(), Optional.of(withoutPredictions()), Optional.empty(), List.of("CDDL"),
                        List.of(), Optional.empty(), Optional.empty()),
                new Settings(1, 200, 0.95, 30, 0)), "CDDL");

        assertThat(result.interval()).isPresent();
        // 1 + cell mod 3 rows in each of 16,000 cells
        assertThat(result.n()).isEqualTo(31_999);
    }

    @Test
    void stratifiedTestMatchesTheBerkeleyAdmissions() {
        // UC Berkeley 1973 by department: men admitted and applying, women likewise; R's mantelhaen.test without
        // correction gives M^2 = 1.5246, p = 0.2169
        StratifiedTest test = new StratifiedTest();
        test.add(512, 825, 89, 108);
        test.add(353, 560, 17, 25);
        test.add(120, 325, 202, 593);
        test.add(138, 417, 131, 375);
        test.add(53, 191, 94, 393);
        test.add(22, 373, 24, 341);

        assertThat(test.pValue().orElseThrow()).isCloseTo(0.2169, within(0.0001));
        assertThat(new StratifiedTest().pValue()).isEmpty();
    }

    private static Selection withoutPredictions() {
        return new Selection(0, new byte[]{0, 1}, new byte[]{0, 1}, new byte[0], false);
    }

    private static SplitResults analyse(ContingencyCube cube, Selection compat, Selection strict, List<String> pre,
            List<String> post) {
        return SplitAnalysis.analyse(cube,
                new SplitRequest("f", "d", "f = d", "f = a", Optional.of(compat), Optional.empty(), Optional.empty(),
                        Optional.of(strict), Optional.empty(), pre, post, Optional.empty(), Optional.empty()),
                SETTINGS);
    }

    private static MetricResult metric(SplitResults results, String name) {
        return results.metrics().stream().filter(result -> result.name().equals(name)).findFirst().orElseThrow();
    }
}
