// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.fairness.Proportions;
import io.plumbline.fairness.results.GroupCounts;
import io.plumbline.fairness.results.GroupTable;
import io.plumbline.fairness.results.GroupTable.Group;
import io.plumbline.fairness.results.GroupTable.Measured;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Measurement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GroupTablesTest {
    private static final GroupSettings SETTINGS = new GroupSettings(0.95, 30, 0, 100);

    @Test
    void everyRateCarriesItsCountsAndWilsonsInterval() {
        // Recall of f: 12 of 20 predicted as positive as observed
        GroupTable table = table(CountedData.of("sex").add("f", 1, 1, 12).add("f", 1, 0, 8).add("f", 0, 1, 5)
                .add("f", 0, 0, 15).add("m", 1, 1, 30).add("m", 0, 0, 70));

        Measured tpr = metric(table, "f", "tpr");
        assertThat(tpr.value()).isEqualTo(Measurement.of(0.6));
        assertThat(tpr.numerator()).isEqualTo(12);
        assertThat(tpr.denominator()).isEqualTo(20);
        assertThat(tpr.interval()).contains(Proportions.wilson(12, 20, 0.95));
        assertThat(group(table, "f").counts()).isEqualTo(new GroupCounts(40, 20, 12, 5, 8, 15, 40));
        assertThat(group(table, "f").metrics().keySet()).containsExactly("positive_label_rate", "selection_rate",
                "accuracy", "balanced_accuracy", "precision", "tpr", "fpr", "tnr", "fnr", "impact_ratio");
        assertThat(table.groups()).extracting(Group::values).containsExactly(List.of("m"), List.of("f"));
    }

    @Test
    void aRateOfNothingIsUndefinedAndNotZero() {
        GroupTable table = table(CountedData.of("sex").add("f", 0, 0, 40).add("m", 1, 1, 40).add("m", 0, 1, 2)
                .add("m", 0, 0, 2));

        assertThat(metric(table, "f", "tpr").value())
                .isEqualTo(Measurement.undefined("the group has no predicted row with a positive label"));
        assertThat(metric(table, "f", "balanced_accuracy").value())
                .isEqualTo(Measurement.undefined("the group has no predicted row with a positive label"));
        assertThat(metric(table, "f", "precision").value())
                .isEqualTo(Measurement.undefined("the group has no row predicted positive"));
        assertThat(comparison(table, "tpr").difference())
                .isEqualTo(Measurement.undefined("only one group has this metric"));
        assertThat(table.named()).containsEntry("equalized_odds_difference",
                Measurement.undefined("only one group has this metric"));
    }

    @Test
    void impactRatiosFollowTheWorkedExampleOfTheFourFifthsRule() {
        // Questions and answers on 29 CFR 1607, question 12: whites 48 of 80 (60%), blacks 12 of 40 (30%): 30/60 = 50%
        GroupTable table = table(CountedData.of("race").selected("white", 48, 80).selected("black", 12, 40));

        assertThat(metric(table, "black", "impact_ratio").value()).isEqualTo(Measurement.of(0.5));
        assertThat(metric(table, "white", "impact_ratio").value()).isEqualTo(Measurement.of(1));
        assertThat(metric(table, "white", "impact_ratio").interval()).contains(new Interval(1, 1, 0.95, "reference"));
        Interval interval = metric(table, "black", "impact_ratio").interval().orElseThrow();
        assertThat(interval.low()).isBetween(0.29, 0.32);
        assertThat(interval.high()).isBetween(0.77, 0.82);
    }

    @Test
    void aGroupTooSmallToCompareWithDoesNotSetTheHighestRate() {
        GroupTable table = table(
                CountedData.of("race").selected("a", 48, 80).selected("b", 24, 80).selected("tiny", 5, 5));

        assertThat(metric(table, "b", "impact_ratio").value()).isEqualTo(Measurement.of(0.5));
        assertThat(number(metric(table, "tiny", "impact_ratio"))).isCloseTo(1 / 0.6, within(1e-12));
    }

    @Test
    void rowsWithoutAFacetAreLeftOutAndCounted() {
        GroupTable table = table(CountedData.of("sex", "race").selected("f|a", 5, 10).selected("f|", 1, 7)
                .selected("m|a", 6, 10));

        assertThat(table.overall().counts().rows()).isEqualTo(20);
        assertThat(table.groups()).hasSize(2);
        assertThat(table.notes()).containsExactly("7 rows without a value of sex or race left out.");
    }

    @Test
    void weightsCountInRatesAndTheirSpreadInIntervals() {
        // f: 2 rows of weight 10 selected, 20 rows of weight 1 not: rate 20/40; Kish 40^2 / (200 + 20) = 7.2727
        GroupTable table = table(CountedData.weighted("sex").add("f", 1, 1, 2, 20, 200).add("f", 0, 0, 20, 20, 20)
                .add("m", 1, 1, 5, 5, 5).add("m", 0, 0, 5, 5, 5));

        Measured rate = metric(table, "f", "selection_rate");
        assertThat(rate.value()).isEqualTo(Measurement.of(0.5));
        assertThat(rate.numerator()).isEqualTo(20);
        assertThat(rate.interval()).contains(Proportions.wilson(1600.0 / 220 / 2, 1600.0 / 220, 0.95));
        assertThat(group(table, "f").counts().rows()).isEqualTo(22);
        assertThat(group(table, "f").counts().weight()).isEqualTo(40);
    }

    @Test
    void theDifferenceOfRatesHasNewcombesEnds() {
        GroupTable table = table(CountedData.of("sex").selected("m", 56, 70).selected("f", 48, 80));

        Interval interval = comparison(table, "selection_rate").differenceInterval().orElseThrow();
        assertThat(interval.low()).isCloseTo(0.0524, within(6e-5));
        assertThat(interval.high()).isCloseTo(0.3339, within(6e-5));
        assertThat(comparison(table, "selection_rate").minGroup()).isEqualTo("f");
        assertThat(comparison(table, "selection_rate").maxGroup()).isEqualTo("m");
    }

    @Test
    void beyondTheLargestNumberOfGroupsTheSmallestAreCountedButNotListed() {
        CountedData data = CountedData.of("city");
        for (int city = 0; city < 10; city++) {
            data.selected("c" + city, 5, 10 + city);
        }
        GroupTable table = GroupTables.of(data.cube(), data.allFacets(), CountedData.POSITIVE, CountedData.POSITIVE,
                Optional.empty(), new GroupSettings(0.95, 5, 0, 3));

        assertThat(table.groups()).extracting(Group::values).containsExactly(List.of("c9"), List.of("c8"),
                List.of("c7"));
        assertThat(table.overall().counts().rows()).isEqualTo(145);
        assertThat(table.notes()).containsExactly(
                "The 3 largest groups are listed; the 7 others count in the figures for all rows only.");
    }

    @Test
    void withoutPredictionsThereIsTheLabelAlone() {
        CountedData data = CountedData.of("sex").selected("f", 5, 10).selected("m", 5, 10);
        GroupTable table = GroupTables.of(data.cube(), data.allFacets(), CountedData.POSITIVE, new byte[0],
                Optional.empty(), SETTINGS);

        assertThat(table.overall().metrics().keySet()).containsExactly("positive_label_rate");
        assertThat(table.named()).isEmpty();
        assertThat(table.overall().counts().truePositives()).isZero();
    }

    private static GroupTable table(CountedData data) {
        return GroupTables.of(data.cube(), data.allFacets(), CountedData.POSITIVE, CountedData.POSITIVE,
                Optional.empty(), SETTINGS);
    }

    private static Group group(GroupTable table, String value) {
        return table.groups().stream().filter(group -> group.values().contains(value)).findFirst().orElseThrow();
    }

    private static Measured metric(GroupTable table, String value, String metric) {
        return Objects.requireNonNull(group(table, value).metrics().get(metric));
    }

    private static double number(Measured measured) {
        return ((Measurement.Defined) measured.value()).value();
    }

    private static GroupTable.Comparison comparison(GroupTable table, String metric) {
        return table.comparisons().stream().filter(one -> one.metric().equals(metric)).findFirst().orElseThrow();
    }
}
