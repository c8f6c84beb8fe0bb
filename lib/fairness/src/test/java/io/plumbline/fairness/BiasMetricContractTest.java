// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

import static io.plumbline.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.fairness.Cubes.Cell;
import io.plumbline.fairness.results.CompatValue;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Measurement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every bias metric on the class path. */
class BiasMetricContractTest {
    private static final long SEED = 20261121;
    /** Nearly half of the cells empty: zero denominators, missing strata, facets without rows. */
    private static final Function<Random, List<Cell>> SPARSE = random -> Cubes.random(random, 0.15);
    private static final Function<Random, List<Cell>> FULL = random -> Cubes.random(random, 1);

    static Stream<BiasMetric> metrics() {
        return BiasMetrics.all().stream().flatMap(spec -> BiasMetrics.computed(spec.name()).stream());
    }

    static Stream<MetricSpec> specs() {
        return BiasMetrics.all().stream();
    }

    @ParameterizedTest
    @MethodSource("specs")
    void explainsItself(MetricSpec spec) {
        assertThat(List.of(spec.title(), spec.compatDescription(), spec.formula(), spec.reading(), spec.limits()))
                .allSatisfy(text -> assertThat(text).as(spec.name()).isNotBlank());
        assertThat(spec.compatDescription()).endsWith("(" + spec.name() + ")");
        assertThat(spec.source()).startsWith("https://doi.org/");
        assertThat(spec.range().contains(spec.neutral())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void staysInItsDeclaredRange(BiasMetric metric) {
        forAll(SPARSE, SEED, cells -> {
            if (metric.strict(weighted(cells)) instanceof Measurement.Defined defined) {
                assertThat(metric.spec().range().contains(defined.value())).as("%s", defined).isTrue();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void isSomewhereUndefinedAndMostlyDefined(BiasMetric metric) {
        assertThat(metric.strict(weighted(List.of()))).isInstanceOf(Measurement.Undefined.class);
        forAll(FULL, SEED,
                cells -> assertThat(metric.strict(weighted(cells))).isInstanceOf(Measurement.Defined.class));
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void answersExchangedFacetsAsDeclaredInStrict(BiasMetric metric) {
        forAll(SPARSE, SEED, cells -> {
            ContingencyCube cube = Cubes.cube(cells, true);
            Measurement there = metric.strict(BiasTable.ofWeights(cube, Cubes.strict()));
            Measurement back = metric.strict(BiasTable.ofWeights(cube, Cubes.swapped(Cubes.strict())));
            if (there instanceof Measurement.Defined one && back instanceof Measurement.Defined other) {
                assertSwapped(metric.spec().swap(), one.value(), other.value());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void answersExchangedFacetsAsDeclaredInCompat(BiasMetric metric) {
        forAll(FULL, SEED, cells -> {
            ContingencyCube cube = Cubes.cube(cells, false);
            CompatValue there = metric.compat(BiasTable.ofCounts(cube, Cubes.compat()));
            CompatValue back = metric.compat(BiasTable.ofCounts(cube, Cubes.swapped(Cubes.compat())));
            assertSwapped(metric.spec().swap(), finite(there), finite(back));
        });
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void ignoresTheUnitOfWeights(BiasMetric metric) {
        forAll(SPARSE, SEED, cells -> {
            BiasTable once = weighted(cells);
            BiasTable thrice = weighted(cells.stream().map(cell -> cell.times(3.7)).toList());
            assertClose(metric.strict(once), metric.strict(thrice));
            if (metric.strict(once) instanceof Measurement.Defined) {
                assertClose(metric.interval(once, 0.95), metric.interval(thrice, 0.95));
            }
            assertThat(metric.rows(once)).isEqualTo(metric.rows(thrice));
        });
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void weightsOfOneAreNoWeights(BiasMetric metric) {
        forAll(SPARSE, SEED, cells -> {
            List<Cell> ones = cells.stream()
                    .map(cell -> new Cell(cell.code(), cell.count(), cell.count(), cell.count()))
                    .toList();
            assertClose(metric.strict(weighted(ones)),
                    metric.strict(BiasTable.ofCounts(Cubes.cube(ones, false), Cubes.strict())));
        });
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void mergedCubesEqualTheWhole(BiasMetric metric) {
        forAll(SPARSE, SEED, cells -> {
            ContingencyCube left = Cubes.cube(cells.subList(0, cells.size() / 3), true);
            ContingencyCube right = Cubes.cube(cells.subList(cells.size() / 3, cells.size()), true);
            BiasTable merged = BiasTable.ofWeights(left.merge(right), Cubes.strict());
            assertClose(metric.strict(merged), metric.strict(weighted(cells)));
            assertThat(metric.rows(merged)).isEqualTo(metric.rows(weighted(cells)));
        });
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void ignoresTheOrderOfCells(BiasMetric metric) {
        forAll(SPARSE, SEED, cells -> {
            List<Cell> shuffled = new ArrayList<>(cells);
            Collections.shuffle(shuffled, new Random(SEED));
            assertClose(metric.strict(weighted(cells)), metric.strict(weighted(shuffled)));
            assertClose(metric.compat(counted(cells)), metric.compat(counted(shuffled)));
        });
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void intervalsHoldTheirValueAndPartsTheirShares(BiasMetric metric) {
        forAll(SPARSE, SEED, cells -> {
            BiasTable table = weighted(cells);
            if (metric.strict(table) instanceof Measurement.Defined defined) {
                metric.interval(table, 0.95).ifPresent(interval -> {
                    assertThat(defined.value()).isBetween(interval.low() - 1e-12, interval.high() + 1e-12);
                });
                metric.pValue(table).ifPresent(pValue -> assertThat(pValue).isBetween(0.0, 1.0 + 1e-12));
                assertThat(metric.rows(table)).isPositive();
                assertThat(metric.parts(table)).allSatisfy(part -> assertThat(part.denominator()).isPositive());
            }
        });
    }

    private static BiasTable weighted(List<Cell> cells) {
        return BiasTable.ofWeights(Cubes.cube(cells, true), Cubes.strict());
    }

    private static BiasTable counted(List<Cell> cells) {
        return BiasTable.ofCounts(Cubes.cube(cells, false), Cubes.compat());
    }

    private static void assertSwapped(MetricSpec.Swap swap, double there, double back) {
        switch (swap) {
            case SIGN_FLIPS -> assertThat(back).isCloseTo(-there, within(1e-12));
            case INVERTS -> assertThat(back * there).isCloseTo(there == 0 ? 0 : 1, within(1e-12));
            case UNCHANGED -> assertThat(back).isCloseTo(there, within(1e-12));
            case CHANGES -> assertThat(back).isFinite();
        }
    }

    private static double finite(CompatValue value) {
        return ((CompatValue.Finite) value).value();
    }

    private static void assertClose(Measurement one, Measurement other) {
        if (one instanceof Measurement.Defined first && other instanceof Measurement.Defined second) {
            assertThat(second.value()).isCloseTo(first.value(), within(1e-12 * Math.max(1, Math.abs(first.value()))));
        } else {
            assertThat(other).isEqualTo(one);
        }
    }

    private static void assertClose(CompatValue one, CompatValue other) {
        if (one instanceof CompatValue.Finite first && other instanceof CompatValue.Finite second) {
            assertThat(second.value()).isCloseTo(first.value(), within(1e-12 * Math.max(1, Math.abs(first.value()))));
        } else {
            assertThat(other).isEqualTo(one);
        }
    }

    private static void assertClose(Optional<Interval> one, Optional<Interval> other) {
        assertThat(other.isPresent()).isEqualTo(one.isPresent());
        one.ifPresent(interval -> {
            double unit = 1e-9 * Math.max(1, Math.abs(interval.high()));
            assertThat(other.orElseThrow().low()).isCloseTo(interval.low(), within(unit));
            assertThat(other.orElseThrow().high()).isCloseTo(interval.high(), within(unit));
        });
    }
}
