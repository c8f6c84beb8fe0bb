// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis;

import static io.plumbline.fairness.results.TypeDecision.Choice.CATEGORICAL;
import static io.plumbline.fairness.results.TypeDecision.Choice.CONTINUOUS;

import io.plumbline.data.ColumnProfile;
import io.plumbline.data.Value;
import io.plumbline.fairness.Level;
import io.plumbline.fairness.Selection;
import io.plumbline.fairness.results.TypeDecision.Choice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * How strict reads a column against configured values. One number listed for a column of many numbers is an exclusive lower
 * bound; one that is itself one of at most {@value #FEW} whole values is a category. Rows without a value are left out.
 */
final class StrictReading {
    /** Whole-number columns with at most this many distinct values are codes, not quantities. */
    static final int FEW = 20;

    private final ColumnProfile column;
    private final List<Value> values;
    private final Choice choice;
    private final String reason;

    private StrictReading(ColumnProfile column, List<Value> values, Choice choice, String reason) {
        this.column = column;
        this.values = values;
        this.choice = choice;
        this.reason = reason;
    }

    /** Returns the reading of {@code column} against {@code values}, obeying {@code override} when it is given. */
    static StrictReading of(ColumnProfile column, List<Value> values, Optional<Choice> override) {
        if (override.isPresent()) {
            return new StrictReading(column, values, override.get(), "The configuration says so.");
        }
        if (values.size() > 1) {
            return new StrictReading(column, values, CATEGORICAL, "Several values are listed.");
        }
        if (!numeric(column)) {
            return new StrictReading(column, values, CATEGORICAL, "The column does not hold numbers.");
        }
        if (values.size() == 1 && PandasValues.toFloat(values.getFirst()).isEmpty()) {
            return new StrictReading(column, values, CATEGORICAL, "The listed value is not a number.");
        }
        if (column.distinct() <= 2) {
            return new StrictReading(column, values, CATEGORICAL, "The column has no more than two values.");
        }
        String distinct = String.format(Locale.ROOT, "%,d distinct numbers", column.distinct());
        return column.allWhole() && column.distinct() <= FEW
                ? new StrictReading(column, values, CATEGORICAL,
                        "Whole numbers with only " + distinct + " are taken for codes.")
                : new StrictReading(column, values, CONTINUOUS, distinct + " are taken for a quantity.");
    }

    private static boolean numeric(ColumnProfile column) {
        return switch (column.type()) {
            case WHOLE, DECIMAL -> true;
            case TEXT -> column.allWhole() && column.present() > 0;
            case FLAG, TIME -> false;
        };
    }

    Choice choice() {
        return choice;
    }

    String reason() {
        return reason;
    }

    /** Returns the exclusive lower bound, when the column is read as numbers and one is given. */
    OptionalDouble threshold() {
        return choice == CONTINUOUS && values.size() == 1
                ? PandasValues.toFloat(values.getFirst())
                : OptionalDouble.empty();
    }

    /** Returns the numbers at which levels must be cut so that this reading can be decided from them. */
    List<Double> breakpoints() {
        return values.stream().map(PandasValues::toFloat).filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble).filter(Double::isFinite).toList();
    }

    /** Returns the test "the value is listed" or "the number is above the threshold". */
    LevelTest test() {
        return test(values);
    }

    /** Returns the same test for {@code listed} values in place of the configured ones. */
    LevelTest test(List<Value> listed) {
        OptionalDouble threshold = threshold();
        return threshold.isPresent() ? level -> above(level, threshold.getAsDouble()) : level -> listed(level, listed);
    }

    private static byte above(Level level, double threshold) {
        return switch (level) {
            case Level.Exactly(Value.Missing _) -> Selection.LEFT_OUT;
            case Level.Exactly(Value value) -> answer(PandasValues.toFloat(value).orElse(Double.NaN) > threshold);
            case Level.Between(double low, double _) -> answer(low >= threshold);
            case Level.Other _ -> Selection.LEFT_OUT;
        };
    }

    private static byte listed(Level level, List<Value> listed) {
        return switch (level) {
            case Level.Exactly(Value.Missing _) -> Selection.LEFT_OUT;
            case Level.Exactly(Value value) -> answer(listed.stream().anyMatch(wanted -> same(value, wanted)));
            case Level.Between _,Level.Other _ -> Selection.NO;
        };
    }

    private static byte answer(boolean yes) {
        return yes ? Selection.YES : Selection.NO;
    }

    /** Returns whether a value of the column is the configured one, whichever of the two was written as text. */
    static boolean same(Value value, Value wanted) {
        if (PandasValues.equal(value, wanted)) {
            return true;
        }
        if (value instanceof Value.Flag(boolean flag)) {
            return wanted.text().equalsIgnoreCase(flag ? "true" : "false");
        }
        if (value instanceof Value.Text(String text) && wanted instanceof Value.Flag(boolean flag)) {
            return text.equalsIgnoreCase(flag ? "true" : "false");
        }
        OptionalDouble left = PandasValues.toFloat(value);
        OptionalDouble right = PandasValues.toFloat(wanted);
        return left.isPresent() && right.isPresent() && left.getAsDouble() == right.getAsDouble();
    }

    /** Returns the group in words: "sex = female", "age > 25", "race = A or B". */
    String words() {
        return threshold().isPresent()
                ? column.name() + " > " + values.getFirst().text()
                : column.name() + " = " + values.stream().map(Value::text).collect(Collectors.joining(" or "));
    }

    /** Returns everyone else in words: "age ≤ 25", or empty where the other values must be named by the caller. */
    Optional<String> restWords() {
        return threshold().isPresent()
                ? Optional.of(column.name() + " ≤ " + values.getFirst().text())
                : Optional.empty();
    }
}
