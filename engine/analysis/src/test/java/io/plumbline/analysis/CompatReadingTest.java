// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.data.ColumnProfile;
import io.plumbline.data.ColumnType;
import io.plumbline.data.Value;
import io.plumbline.fairness.Level;
import io.plumbline.fairness.Selection;
import io.plumbline.fairness.results.TypeDecision.Choice;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CompatReadingTest {
    private static final Value AGE_40 = new Value.Whole(40);

    @Test
    void wholeNumbersAreContinuousFromFivePercentDistinctOn() {
        // 2 distinct of 40 rows are exactly 5 %, 2 of 41 are less
        assertThat(CompatReading.of(whole(40, 2, 1), List.of(new Value.Whole(1))).choice())
                .isEqualTo(Choice.CONTINUOUS);
        assertThat(CompatReading.of(whole(41, 2, 1), List.of(new Value.Whole(1))).choice())
                .isEqualTo(Choice.CATEGORICAL);
    }

    @Test
    void severalValuesAlwaysMeanCategories() {
        ColumnProfile decimals = column(ColumnType.DECIMAL, 8, 0, 4, 4, new Value.Decimal(1));

        assertThat(CompatReading.of(decimals, List.of(new Value.Decimal(1), new Value.Decimal(3))).choice())
                .isEqualTo(Choice.CATEGORICAL);
        assertThat(CompatReading.of(decimals, List.of(new Value.Decimal(1))).choice()).isEqualTo(Choice.CONTINUOUS);
    }

    @Test
    void intervalsArePrintedAsPandasDoes() throws CompatFailure {
        CompatReading wholes = CompatReading.of(whole(1000, 53, 75), List.of(new Value.Whole(25)));
        CompatReading decimals = CompatReading.of(whole(1000, 53, 75), List.of(new Value.Decimal(40)));

        assertThat(wholes.intervalText(OptionalDouble.of(75))).isEqualTo("(25, 75]");
        assertThat(decimals.intervalText(OptionalDouble.of(75))).isEqualTo("(40.0, 75.0]");
        assertThat(wholes.intervalText(OptionalDouble.of(20))).isEqualTo("(20, 25]");
        assertThat(wholes.intervalText(OptionalDouble.of(-25))).as("the sign of the maximum is ignored").isEmpty();
    }

    @Test
    void thresholdIsExclusiveAndMissingIsOutside() throws CompatFailure {
        LevelTest test = CompatReading.of(whole(1000, 53, 75), List.of(new Value.Whole(25)))
                .continuousTest(OptionalDouble.of(75));

        assertThat(test.over(List.of(exactly(new Value.Whole(25)), exactly(new Value.Whole(26)), exactly(Value.MISSING),
                new Level.Between(25, Double.POSITIVE_INFINITY), new Level.Between(Double.NEGATIVE_INFINITY, 25))))
                .containsExactly(Selection.NO, Selection.YES, Selection.NO, Selection.YES, Selection.NO);
    }

    @Test
    void listedValuesAreConvertedOnlyWhenNoRowMatches() throws CompatFailure {
        CompatReading numbers = CompatReading.of(whole(1000, 3, 3), List.of(new Value.Text("2.0")));
        List<Level> levels = List.of(exactly(new Value.Whole(1)), exactly(new Value.Whole(2)));

        assertThat(numbers.categoricalTest(levels, List.of(new Value.Text("2.0"))).over(levels)).containsExactly(
                Selection.NO,
                Selection.YES);
        assertThat(numbers.categoricalTest(levels, List.of(new Value.Text("2"), new Value.Whole(1))).over(levels))
                .as("one match is enough to leave the others as they are").containsExactly(Selection.YES, Selection.NO);
    }

    @Test
    void textFalseBecomesTrue() throws CompatFailure {
        ColumnProfile flags = column(ColumnType.FLAG, 8, 0, 2, 0, new Value.Flag(true));
        List<Level> levels = List.of(exactly(new Value.Flag(false)), exactly(new Value.Flag(true)));

        assertThat(CompatReading.of(flags, List.of(new Value.Text("False"))).categoricalTest(levels,
                List.of(new Value.Text("False"))).over(levels)).containsExactly(Selection.NO, Selection.YES);
    }

    @Test
    void aWordIsNoThreshold() {
        CompatReading reading = CompatReading.of(whole(100, 50, 90), List.of(new Value.Text("old")));

        assertThatThrownBy(reading::ensuredValues)
                .hasMessage("Facet/label value provided must be a single numeric threshold for continuous data");
    }

    @Test
    void strictTakesAManyValuedNumberForAThresholdWhereTheOriginalTakesACategory() {
        ColumnProfile age = whole(32_561, 73, 90);

        assertThat(CompatReading.of(age, List.of(AGE_40)).choice()).isEqualTo(Choice.CATEGORICAL);
        StrictReading strict = StrictReading.of(age, List.of(AGE_40), Optional.empty());
        assertThat(strict.choice()).isEqualTo(Choice.CONTINUOUS);
        assertThat(strict.words()).isEqualTo("age > 40");
        assertThat(StrictReading.of(age, List.of(AGE_40), Optional.of(Choice.CATEGORICAL)).words())
                .isEqualTo("age = 40");
    }

    @Test
    void strictTakesATwoValuedNumberForACategoryWhereTheOriginalTakesAThreshold() {
        ColumnProfile label = whole(40, 2, 1);
        StrictReading strict = StrictReading.of(label, List.of(new Value.Whole(1)), Optional.empty());

        assertThat(strict.choice()).isEqualTo(Choice.CATEGORICAL);
        assertThat(strict.test()
                .over(List.of(exactly(new Value.Whole(0)), exactly(new Value.Whole(1)), exactly(Value.MISSING))))
                .containsExactly(Selection.NO, Selection.YES, Selection.LEFT_OUT);
    }

    private static Level exactly(Value value) {
        return new Level.Exactly(value);
    }

    private static ColumnProfile whole(long rows, long distinct, double max) {
        return column(ColumnType.WHOLE, rows, 0, distinct, max, new Value.Whole(1));
    }

    private static ColumnProfile column(ColumnType type, long rows, long missing, long distinct, double max,
            Value first) {
        return new ColumnProfile("age", type, rows, missing, distinct, true, OptionalDouble.of(0),
                OptionalDouble.of(max),
                type == ColumnType.WHOLE, Optional.of(first));
    }
}
