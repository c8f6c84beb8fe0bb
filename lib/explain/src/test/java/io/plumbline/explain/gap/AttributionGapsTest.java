// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.explain.results.Attributed;
import io.plumbline.explain.results.AttributionGap;
import io.plumbline.explain.results.LocalValues;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AttributionGapsTest {
    private static final List<String> PLAYERS = List.of("income", "age");

    @Test
    void theGapsOfAllPlayersAddUpToTheGapOfTheMeanOutputs() {
        // d: rows 0, 1 with means (0.2, 0.3); a: rows 2, 3 with means (0.5, -0.1); base 1 cancels
        LocalValues local = local(new double[]{0.1, 0.2, 0.3, 0.4, 0.6, -0.2, 0.4, 0.0}, new double[8]);

        AttributionGap gap = AttributionGaps.of(local, PLAYERS, groups(4, 2), 0, "approved", 0.95).orElseThrow();

        assertThat(gap.gaps().get(0).value()).isCloseTo(-0.3, within(1e-15));
        assertThat(gap.gaps().get(1).value()).isCloseTo(0.4, within(1e-15));
        assertThat(gap.total()).isCloseTo(gap.gaps().stream().mapToDouble(Attributed::value).sum(), within(1e-12));
        assertThat(gap.disadvantagedRows()).isEqualTo(2);
    }

    @Test
    void theIntervalIsWelchs() {
        // income: d {0.1, 0.3}, a {0.6, 0.4}: both variances 0.02, so spread sqrt(0.02) with 2 degrees of freedom, t 4.30265
        LocalValues local = local(new double[]{0.1, 0, 0.3, 0, 0.6, 0, 0.4, 0}, new double[8]);

        Attributed income = AttributionGaps.of(local, PLAYERS, groups(4, 2), 0, "approved", 0.95).orElseThrow().gaps()
                .get(0);

        assertThat(income.interval().orElseThrow().low()).isCloseTo(-0.3 - 4.302653 * Math.sqrt(0.02), within(1e-5));
        assertThat(income.interval().orElseThrow().high()).isCloseTo(-0.3 + 4.302653 * Math.sqrt(0.02), within(1e-5));
    }

    @Test
    void backgroundErrorsOnlyWidenWhatDoesNotMoveBothGroupsAlike() {
        double[] values = {0.1, 0, 0.3, 0, 0.6, 0, 0.4, 0};
        double alike = width(local(values, new double[]{0.2, 0, 0.2, 0, 0.2, 0, 0.2, 0}));
        double apart = width(local(values, new double[]{0.2, 0, 0.2, 0, 0, 0, 0, 0}));

        assertThat(alike).isCloseTo(width(local(values, new double[8])), within(1e-12));
        assertThat(apart).isGreaterThan(alike);
    }

    @Test
    void aGroupWithOneRowHasNoGap() {
        LocalValues local = local(new double[8], new double[8]);

        assertThat(AttributionGaps.of(local, PLAYERS, groups(4, 1), 0, "approved", 0.95)).isEmpty();
    }

    @Test
    void groupsForOtherRowsAreRefused() {
        assertThatThrownBy(
                () -> AttributionGaps.of(local(new double[8], new double[8]), PLAYERS, groups(3, 1), 0, "approved",
                        0.95))
                .hasMessageContaining("3 rows, but 4");
    }

    @Test
    void ninetyFivePercentIntervalsHoldTheTrueGapInNinetyFivePercentOfSamples() {
        // d: 30 rows normal(1, 2) plus sampling noise of 0.5, a: 60 rows normal(0, 1); true gap 1
        SplittableRandom random = new SplittableRandom(7);
        int held = 0;
        for (int repeat = 0; repeat < 1000; repeat++) {
            double[] values = new double[180];
            for (int row = 0; row < 90; row++) {
                double noise = 0.5 * random.nextGaussian();
                values[2 * row] = noise + (row < 30 ? 1 + 2 * random.nextGaussian() : random.nextGaussian());
            }
            AttributionGap gap = AttributionGaps
                    .of(local(values, new double[180]), PLAYERS, groups(90, 30), 0, "y", 0.95)
                    .orElseThrow();
            held += gap.gaps().get(0).interval().orElseThrow().contains(1) ? 1 : 0;
        }
        assertThat(held).isBetween(930, 970);
    }

    private static double width(LocalValues local) {
        return AttributionGaps.of(local, PLAYERS, groups(4, 2), 0, "approved", 0.95).orElseThrow().gaps().get(0)
                .interval().map(interval -> interval.high() - interval.low()).orElseThrow();
    }

    private static FacetGroups groups(int rows, int disadvantaged) {
        boolean[] d = new boolean[rows];
        boolean[] a = new boolean[rows];
        for (int row = 0; row < rows; row++) {
            d[row] = row < disadvantaged;
            a[row] = !d[row];
        }
        return new FacetGroups("sex", "f", "m", d, a);
    }

    private static LocalValues local(double[] values, double[] backgroundErrors) {
        int rows = values.length / 2;
        double[] predictions = new double[rows];
        for (int row = 0; row < rows; row++) {
            predictions[row] = 1 + values[2 * row] + values[2 * row + 1];
        }
        return new LocalValues(rows, 1, 2, new long[rows], values, new double[values.length], backgroundErrors,
                new double[]{1}, predictions, values, new double[rows]);
    }
}
