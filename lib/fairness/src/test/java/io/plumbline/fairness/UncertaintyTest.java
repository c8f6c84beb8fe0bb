// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.fairness.resampling.Multinomial;
import io.plumbline.fairness.results.CompatValue;
import io.plumbline.fairness.results.FacetResults;
import io.plumbline.fairness.results.GroupCounts;
import io.plumbline.fairness.results.GroupTable;
import io.plumbline.fairness.results.MetricResult;
import io.plumbline.fairness.results.SplitResults;
import io.plumbline.fairness.results.Stage;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Measurement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class UncertaintyTest {
    private static final Settings SETTINGS = new Settings(7, 1000, 0.95, 30, 0);

    @Test
    void chiSquareTailMatchesTheTables() {
        assertThat(ChiSquare.upperTail(3.841458820694124, 1)).isCloseTo(0.05, within(1e-12));
        assertThat(ChiSquare.upperTail(5.991464547107979, 2)).isCloseTo(0.05, within(1e-12));
        assertThat(ChiSquare.upperTail(0.7107230213973239, 4)).isCloseTo(0.95, within(1e-12));
        assertThat(ChiSquare.upperTail(29.58829844507442, 10)).isCloseTo(0.001, within(1e-12));
    }

    @Test
    void chiSquareOfTwoOutcomesIsTheSquareOfThePooledZ() {
        assertThat(ChiSquare.pValue(new double[]{30, 70}, new double[]{45, 55}).orElseThrow())
                .isCloseTo(Proportions.zTest(30, 100, 45, 100), within(1e-12));
        assertThat(ChiSquare.pValue(new double[]{3, 2}, new double[]{4, 5})).isEmpty();
    }

    @Test
    void multinomialDrawsHaveTheMomentsOfAMultinomial() {
        // cells of every sampler path: certain absence, few expected, many expected, more than half
        long[] counts = {0, 1, 7, 60, 400, 1532};
        Multinomial multinomial = new Multinomial(counts);
        SplittableRandom random = new SplittableRandom(11);
        int draws = 20_000;
        double[] sum = new double[counts.length];
        double[] squares = new double[counts.length];
        double product = 0;
        long[] drawn = new long[counts.length];
        for (int draw = 0; draw < draws; draw++) {
            multinomial.draw(random, drawn);
            assertThat(java.util.Arrays.stream(drawn).sum()).isEqualTo(2000);
            for (int cell = 0; cell < counts.length; cell++) {
                sum[cell] += drawn[cell];
                squares[cell] += (double) drawn[cell] * drawn[cell];
            }
            product += (double) drawn[4] * drawn[5];
        }
        for (int cell = 0; cell < counts.length; cell++) {
            double variance = counts[cell] * (1 - counts[cell] / 2000.0);
            double mean = sum[cell] / draws;
            assertThat(mean).isCloseTo(counts[cell], within(4 * Math.sqrt(variance / draws)));
            assertThat(squares[cell] / draws - mean * mean).isCloseTo(variance, within(0.05 * variance));
        }
        double covariance = product / draws - sum[4] / draws * sum[5] / draws;
        assertThat(covariance).isCloseTo(-400 * 1532 / 2000.0, within(0.05 * 400 * 1532 / 2000));
    }

    @Test
    void bootstrapAgreesWithNewcombeWhereBothApply() {
        BiasTable table = Cubes.table(new long[]{300, 100, 200, 400}, new long[]{100, 80, 150, 170});
        BiasMetric metric = BiasMetrics.computed("DPPL").orElseThrow();
        double value = ((Measurement.Defined) metric.strict(table)).value();
        Interval closed = metric.interval(table, 0.95).orElseThrow();
        Interval resampled = Bootstrap.run(table,
                List.of(sample -> ((Measurement.Defined) metric.strict(sample)).value()), 4000, 3)
                .interval(0, value, 0.95).orElseThrow();

        assertThat(resampled.low()).isCloseTo(closed.low(), within(0.006));
        assertThat(resampled.high()).isCloseTo(closed.high(), within(0.006));
    }

    @Test
    void bootstrapIntervalsCoverTheTruthAboutAsOftenAsTheyPromise() {
        // GE of a model with 10 % missed and 20 % undue: mean benefit 1.1, variance 0.3 - 0.01
        double truth = 0.29 / (2 * 1.21);
        Random random = new Random(5);
        int covered = 0;
        for (int trial = 0; trial < 400; trial++) {
            long[] cells = new long[4];
            for (int row = 0; row < 400; row++) {
                double draw = random.nextDouble();
                cells[draw < 0.1 ? 2 : draw < 0.3 ? 1 : draw < 0.6 ? 0 : 3]++;
            }
            BiasTable table = Cubes.table(cells, new long[]{0, 0, 0, 0});
            BiasMetric metric = BiasMetrics.computed("GE").orElseThrow();
            Interval interval = Bootstrap.run(table,
                    List.of(sample -> ((Measurement.Defined) metric.strict(sample)).value()), 300, trial)
                    .interval(0, truth, 0.95).orElseThrow();
            double low = interval.low();
            covered += low < truth && interval.high() > truth ? 1 : 0;
        }
        assertThat(covered / 400.0).isBetween(0.91, 0.98);
    }

    @Test
    void tooManyUndefinedReplicatesGiveNoInterval() {
        // one false positive in d: about a third of the replicates have none, where TE is undefined
        SplitResults results = analyse(Cubes.confusion(new long[]{30, 10, 20, 40}, new long[]{20, 1, 20, 10}));

        assertThat(metric(results, "TE").strict()).isInstanceOf(Measurement.Defined.class);
        assertThat(metric(results, "TE").interval()).isEmpty();
        assertThat(metric(results, "GE").interval()).get().extracting(Interval::method)
                .isEqualTo("bootstrap-percentile");
        assertThat(metric(results, "DPPL").interval()).get().extracting(Interval::method).isEqualTo("newcombe");
    }

    @Test
    void theSameSeedGivesTheSameIntervals() {
        ContingencyCube cube = Cubes.cube(Cubes.random(new Random(1), 1), true);
        SplitRequest request = request(Optional.of(Cubes.compat()), Optional.of(Cubes.strict()));

        assertThat(SplitAnalysis.analyse(cube, request, SETTINGS))
                .isEqualTo(SplitAnalysis.analyse(cube, request, SETTINGS));
        assertThat(SplitAnalysis.analyse(cube, request, new Settings(8, 1000, 0.95, 30, 0)))
                .isNotEqualTo(SplitAnalysis.analyse(cube, request, SETTINGS));
    }

    @Test
    void everyDefinedMetricHasAnIntervalThatHoldsItInBothModes() {
        ContingencyCube cube = Cubes.cube(Cubes.random(new Random(2), 1), true);
        SplitResults results = SplitAnalysis.analyse(cube,
                request(Optional.of(Cubes.compat()), Optional.of(Cubes.strict())), SETTINGS);

        assertThat(results.metrics()).hasSize(21).filteredOn(result -> !result.name().equals("FT"))
                .allSatisfy(result -> {
                    double strict = ((Measurement.Defined) result.strict()).value();
                    double compat = ((CompatValue.Finite) result.compat().orElseThrow()).value();
                    assertThat(result.interval().orElseThrow().contains(strict)).isTrue();
                    assertThat(result.compatInterval().orElseThrow().contains(compat)).isTrue();
                });
    }

    @Test
    void holmCorrectsEachMetricOverAllSplitsOfTheRun() {
        GroupTable none = new GroupTable(List.of(), new GroupTable.Group(List.of(),
                new GroupCounts(0, 0, 0, 0, 0, 0, 0), false, Map.of()), List.of(), List.of(), Map.of(), List.of());
        // DPL 0.01, 0.04 and 0.03: times 3, 2, 1 in ascending order, never decreasing; RD alone stays
        List<FacetResults> adjusted = Holm.adjustRun(List.of(
                new FacetResults("sex", List.of(split(result("DPL", 0.01), result("RD", 0.04))), none),
                new FacetResults("age", List.of(split(result("DPL", 0.04)), split(result("DPL", 0.03))), none)));

        assertThat(adjusted.stream().flatMap(facet -> facet.splits().stream())
                .flatMap(split -> split.metrics().stream()).map(result -> result.adjustedPValue().orElseThrow()))
                .containsExactly(0.03, 0.04, 0.06, 0.06);
    }

    private static SplitResults analyse(ContingencyCube cube) {
        return SplitAnalysis.analyse(cube, request(Optional.of(Cubes.yes()), Optional.of(Cubes.yes())), SETTINGS);
    }

    static SplitRequest request(Optional<Selection> compat, Optional<Selection> strict) {
        return new SplitRequest("f", "d", "f = d", "f = a", compat, Optional.empty(), Optional.empty(), strict,
                Optional.empty(), BiasMetrics.names(Stage.PRE_TRAINING), BiasMetrics.names(Stage.POST_TRAINING),
                Optional.empty(), Optional.empty());
    }

    private static MetricResult metric(SplitResults results, String name) {
        return results.metrics().stream().filter(result -> result.name().equals(name)).findFirst().orElseThrow();
    }

    private static SplitResults split(MetricResult... metrics) {
        GroupCounts none = new GroupCounts(0, 0, 0, 0, 0, 0, 0);
        return new SplitResults("", "", "", none, none, 0, Optional.empty(), List.of(metrics), false);
    }

    private static MetricResult result(String name, double pValue) {
        return new MetricResult(name, Stage.PRE_TRAINING, Optional.empty(), Optional.empty(), Optional.empty(),
                Measurement.of(0), Optional.empty(), Optional.empty(), 0, List.of(), Optional.of(pValue),
                Optional.empty(), Optional.empty());
    }
}
