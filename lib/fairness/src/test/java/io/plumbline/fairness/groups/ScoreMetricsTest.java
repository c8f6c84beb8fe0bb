// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.data.Value;
import io.plumbline.fairness.ContingencyCube;
import io.plumbline.fairness.Dimension;
import io.plumbline.fairness.Level;
import io.plumbline.fairness.ScoreCounts;
import io.plumbline.fairness.results.GroupTable;
import io.plumbline.fairness.results.GroupTable.Measured;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Measurement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoreMetricsTest {
    private static final CountedData DATA = CountedData.of("sex").add("f", 0, 0, 3).add("f", 1, 1, 3).add("m", 0, 0, 2)
            .add("m", 1, 1, 2);

    /** Scores of women: negatives 0.1 0.4 0.6, positives 0.4 0.8 0.9; of men: negatives 0.2 0.3, positives 0.7 0.7. */
    private static final GroupTable TABLE = table(
            new int[]{1, 1, 1, 0, 0, 0, 3, 3, 2}, new double[]{0.1, 0.4, 0.6, 0.4, 0.8, 0.9, 0.2, 0.3, 0.7},
            new long[]{1, 1, 1, 1, 1, 1, 1, 1, 2});

    @Test
    void aucIsTheShareOfPairsInTheRightOrder() {
        // Women: 0.4 beats 0.1, ties 0.4, loses to 0.6 (1.5); 0.8 and 0.9 beat all three: 7.5 of 9
        assertThat(value("f", "auc")).isCloseTo(7.5 / 9, within(1e-12));
        assertThat(value("m", "auc")).isEqualTo(1);
    }

    @Test
    void aucHasDelongsIntervalOnTheLogitScale() {
        // Wins of positives 0.5 1 1 (variance 1/12), of negatives 1 5/6 2/3 (variance 1/36): (1/12 + 1/36) / 3 = 1/27
        Interval interval = metric("f", "auc").interval().orElseThrow();
        double reach = 1.959963984540054 * Math.sqrt(1.0 / 27) / (7.5 / 9 * 1.5 / 9);
        double centre = Math.log(7.5 / 1.5);

        assertThat(interval.method()).isEqualTo("delong-logit");
        assertThat(interval.low()).isCloseTo(1 / (1 + Math.exp(reach - centre)), within(1e-9));
        assertThat(interval.high()).isCloseTo(1 / (1 + Math.exp(-centre - reach)), within(1e-9));
        // Men are ordered without a fault: 2 of 2 by Wilson
        assertThat(metric("m", "auc").interval().orElseThrow().low()).isCloseTo(0.3424, within(1e-4));
    }

    @Test
    void calibrationGapIsMeanScoreMinusPositives() {
        // Women: 3.2 / 6 - 0.5; score - label: 0.1 0.4 0.6 -0.6 -0.2 -0.1, each counted once
        assertThat(value("f", "calibration_gap")).isCloseTo(3.2 / 6 - 0.5, within(1e-12));
        Interval interval = metric("f", "calibration_gap").interval().orElseThrow();
        double error = Math.sqrt((0.01 + 0.16 + 0.36 + 0.36 + 0.04 + 0.01 - 6 * Math.pow(0.2 / 6, 2)) / 5 / 6);
        assertThat(interval.high()).isCloseTo(0.2 / 6 + 1.959963984540054 * error, within(1e-9));
    }

    @Test
    void scoringRateIsTheShareAboveTheMedianOfAll() {
        // Ten scores 0.1 0.2 0.3 0.4 0.4 | 0.6 0.7 0.7 0.8 0.9: median 0.5; women 3 of 6 above, men 2 of 4
        assertThat(metric("f", "scoring_rate").numerator()).isEqualTo(3);
        assertThat(value("f", "scoring_rate")).isEqualTo(0.5);
        assertThat(value("m", "scoring_rate")).isEqualTo(0.5);
        assertThat(value("m", "scoring_impact_ratio")).isEqualTo(1);
        assertThat(TABLE.groups().getFirst().metrics().keySet()).endsWith("auc", "calibration_gap", "impact_ratio",
                "scoring_rate", "scoring_impact_ratio");
    }

    @Test
    void theMedianIsThatOfAllRowsAndItselfNotAbove() {
        // 0.1 0.2 0.3 0.4 0.4 0.5 0.5: median 0.4; above it are none of three women and two of four men
        GroupTable table = table(new int[]{0, 1, 1, 2, 3}, new double[]{0.1, 0.2, 0.3, 0.4, 0.5},
                new long[]{1, 1, 1, 2, 2});

        assertThat(metric(table, "f", "scoring_rate").value()).isEqualTo(Measurement.of(0));
        assertThat(metric(table, "m", "scoring_rate").value()).isEqualTo(Measurement.of(0.5));
        assertThat(metric(table, "f", "scoring_impact_ratio").value()).isEqualTo(Measurement.of(0));
    }

    @Test
    void scoresBeyondOneAreNoProbabilities() {
        GroupTable table = table(new int[]{0, 1}, new double[]{700, 300}, new long[]{3, 3});

        assertThat(metric(table, "f", "calibration_gap").value())
                .isEqualTo(Measurement.undefined("scores do not lie between 0 and 1, so they are no probabilities"));
        assertThat(metric(table, "m", "auc").value())
                .isEqualTo(Measurement.undefined("the group has no scored row with a positive label"));
        assertThat(metric(table, "f", "auc").value()).isEqualTo(Measurement.of(1));
    }

    /** Cells 0 to 3: women positive, women negative, men positive, men negative, in another order of levels than DATA. */
    private static GroupTable table(int[] cell, double[] score, long[] count) {
        Level zero = new Level.Exactly(new Value.Whole(0));
        Level one = new Level.Exactly(new Value.Whole(1));
        ContingencyCube.Builder axes = ContingencyCube.builder(List.of(
                new Dimension("sex", Dimension.Role.FACET,
                        List.of(new Level.Exactly(new Value.Text("m")), new Level.Exactly(new Value.Text("f")))),
                new Dimension("label", Dimension.Role.LABEL, List.of(one, zero))), false);
        axes.add(new int[]{1, 0}, 3).add(new int[]{1, 1}, 3).add(new int[]{0, 0}, 2).add(new int[]{0, 1}, 2);
        return GroupTables.of(DATA.cube(), DATA.allFacets(), CountedData.POSITIVE, CountedData.POSITIVE,
                Optional.of(new ScoreCounts(axes.build(), cell, score, count, true)),
                new GroupSettings(0.95, 1, 0, 100));
    }

    private static double value(String group, String metric) {
        return ((Measurement.Defined) metric(group, metric).value()).value();
    }

    private static Measured metric(String group, String metric) {
        return metric(TABLE, group, metric);
    }

    private static Measured metric(GroupTable table, String name, String metric) {
        return Objects.requireNonNull(table.groups().stream().filter(group -> group.values().contains(name)).findFirst()
                .orElseThrow().metrics().get(metric));
    }
}
