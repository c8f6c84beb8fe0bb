// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis;

import static io.plumbline.fairness.results.TypeDecision.Choice.CATEGORICAL;
import static io.plumbline.fairness.results.TypeDecision.Choice.CONTINUOUS;

import io.plumbline.data.ColumnProfile;
import io.plumbline.data.ColumnType;
import io.plumbline.data.PythonText;
import io.plumbline.data.Value;
import io.plumbline.fairness.Level;
import io.plumbline.fairness.Selection;
import io.plumbline.fairness.results.TypeDecision.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * How the original reads a column against configured values: its type heuristic, its intervals, its conversions. The rules
 * are those of smclarify 0.5 on pandas 1.5.3, quirks included; nothing here is how we would do it.
 */
final class CompatReading {
    private static final double UNIQUENESS_THRESHOLD = 0.05;
    private static final String NOT_A_THRESHOLD = "Facet/label value provided must be a single numeric threshold for continuous data";
    private static final String NO_THRESHOLD = "Threshold values must be provided for continuous features";
    private static final String WRONG_TYPES = "'label' has not positive elements. Double-check if 'label' and 'positive_label_values'have correct data-types or values.";

    private final ColumnProfile column;
    private final List<Value> values;
    private final Choice choice;

    private CompatReading(ColumnProfile column, List<Value> values, Choice choice) {
        this.column = column;
        this.values = values;
        this.choice = choice;
    }

    /** Returns the reading of {@code column} against {@code values}. */
    static CompatReading of(ColumnProfile column, List<Value> values) {
        return new CompatReading(column, values, decide(column, values));
    }

    private static Choice decide(ColumnProfile column, List<Value> values) {
        if (values.size() > 1) {
            return CATEGORICAL;
        }
        boolean unique = uniqueness(column) >= UNIQUENESS_THRESHOLD;
        return switch (column.type()) {
            case DECIMAL -> CONTINUOUS;
            case WHOLE -> unique ? CONTINUOUS : CATEGORICAL;
            case TEXT -> column.allWhole() && column.missing() == 0 && unique ? CONTINUOUS : CATEGORICAL;
            case FLAG, TIME -> CATEGORICAL;
        };
    }

    private static double uniqueness(ColumnProfile column) {
        return column.present() == 0 ? 0 : (double) column.distinct() / column.present();
    }

    /** Returns whether the original takes the column for categories or numbers. */
    Choice choice() {
        return choice;
    }

    /** Returns why, as a sentence. */
    String reason() {
        if (values.size() > 1) {
            return "More than one value is listed, which the original always takes for categories.";
        }
        String share = String.format(java.util.Locale.ROOT, "%,d distinct values in %,d rows (%.3g %%)",
                column.distinct(), column.present(), 100 * uniqueness(column));
        return switch (column.type()) {
            case DECIMAL -> "Numbers with a fraction or with missing values are always continuous to the original.";
            case WHOLE ->
                "Whole numbers with " + share + ": at least 5 % is continuous to the original, less is categories.";
            case TEXT -> column.allWhole() && column.missing() == 0
                    ? "Text made of whole numbers with " + share
                            + ": at least 5 % is continuous to the original, less is categories."
                    : "Text is categories to the original.";
            case FLAG -> "True and false are categories to the original.";
            case TIME -> "Dates and times are categories to the original.";
        };
    }

    /** Returns the values after the original's in-place conversion: the only threshold of numbers becomes a float. */
    List<Value> ensuredValues() throws CompatFailure {
        if (choice == CATEGORICAL || values.isEmpty() || !(values.getFirst() instanceof Value.Text)) {
            return values;
        }
        OptionalDouble threshold = PandasValues.toFloat(values.getFirst());
        if (threshold.isEmpty()) {
            throw new CompatFailure(NOT_A_THRESHOLD);
        }
        return List.of(new Value.Decimal(threshold.getAsDouble()));
    }

    /** Returns the numbers at which levels must be cut so that this reading can be decided from them. */
    List<Double> breakpoints() {
        return values.stream().map(PandasValues::toFloat).filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble).filter(Double::isFinite).toList();
    }

    /**
     * Returns the original's intervals as text, "(25, 75]", empty text when there is none.
     *
     * @param max largest number of the column, or of label and prediction together
     */
    String intervalText(OptionalDouble max) throws CompatFailure {
        List<Double> breaks = breaks(max);
        boolean whole = column.type() != ColumnType.DECIMAL && ensuredValues().getFirst() instanceof Value.Whole;
        List<String> texts = new ArrayList<>();
        for (int index = 1; index < breaks.size(); index++) {
            texts.add("(" + text(breaks.get(index - 1), whole) + ", " + text(breaks.get(index), whole) + "]");
        }
        return String.join(",", texts);
    }

    private static String text(double number, boolean whole) {
        return whole ? Long.toString((long) number) : PythonText.of(number);
    }

    private List<Double> breaks(OptionalDouble max) throws CompatFailure {
        if (values.isEmpty()) {
            throw new CompatFailure(NO_THRESHOLD);
        }
        double threshold = PandasValues.number(ensuredValues().getFirst()).orElseThrow();
        if (max.isEmpty()) {
            throw new CompatFailure("missing values must be missing in the same location both left and right sides");
        }
        double top = max.getAsDouble();
        if (Math.abs(top) == threshold) {
            return List.of(threshold);
        }
        return List.of(Math.min(threshold, top), Math.max(threshold, top));
    }

    /** Returns the test "the number lies in one of the original's intervals"; missing values do not. */
    LevelTest continuousTest(OptionalDouble max) throws CompatFailure {
        List<Double> breaks = breaks(max);
        double low = breaks.getFirst();
        double high = breaks.getLast();
        return level -> inside(level, low, high) ? Selection.YES : Selection.NO;
    }

    private static boolean inside(Level level, double low, double high) {
        return low < high && switch (level) {
            case Level.Exactly(Value value) -> {
                OptionalDouble number = numeric(value);
                yield number.isPresent() && number.getAsDouble() > low && number.getAsDouble() <= high;
            }
            // The upper end of the data is the upper end of the interval, so an open range above low lies inside.
            case Level.Between(double from, double _) -> from >= low && from < high;
            case Level.Other _ -> false;
        };
    }

    private static OptionalDouble numeric(Value value) {
        return value instanceof Value.Text ? PandasValues.toFloat(value) : PandasValues.number(value);
    }

    /**
     * Returns the test "the value is listed", after the original's second try: when no row matches, the listed values are
     * converted to the type of the first row's value.
     */
    LevelTest categoricalTest(List<Level> levels, List<Value> listed) throws CompatFailure {
        LevelTest direct = test(listed);
        for (Level level : levels) {
            if (direct.test(level) == Selection.YES) {
                return direct;
            }
        }
        return test(converted(listed));
    }

    private static LevelTest test(List<Value> listed) {
        return level -> level instanceof Level.Exactly(Value value)
                && listed.stream().anyMatch(wanted -> PandasValues.equal(value, wanted)) ? Selection.YES : Selection.NO;
    }

    private List<Value> converted(List<Value> listed) throws CompatFailure {
        Value first = column.first().orElse(Value.MISSING);
        return switch (first) {
            case Value.Text _ -> listed.getFirst() instanceof Value.Text
                    ? listed
                    : listed.stream().map(value -> (Value) new Value.Text(value.text())).toList();
            case Value.Flag _ -> listed.stream().map(CompatReading::truth).toList();
            case Value.Whole _ -> whole(listed);
            case Value.Decimal _,Value.Missing _ -> decimals(listed, WRONG_TYPES);
        };
    }

    /** Python's {@code bool(x)}: every text but the empty one is true. */
    private static Value truth(Value value) {
        return new Value.Flag(value instanceof Value.Text(String text)
                ? !text.isEmpty()
                : PandasValues.number(value).orElse(0) != 0);
    }

    private static List<Value> whole(List<Value> listed) throws CompatFailure {
        List<Value> result = new ArrayList<>();
        for (Value value : listed) {
            if (value instanceof Value.Text(String text) && !text.strip().matches("[+-]?\\d+")) {
                return decimals(listed, "could not convert string to float: '" + text + "'");
            }
            result.add(new Value.Whole((long) PandasValues.toFloat(value).orElse(0)));
        }
        return result;
    }

    private static List<Value> decimals(List<Value> listed, String error) throws CompatFailure {
        List<Value> result = new ArrayList<>();
        for (Value value : listed) {
            OptionalDouble number = PandasValues.toFloat(value);
            if (number.isEmpty()) {
                throw new CompatFailure(error);
            }
            result.add(new Value.Decimal(number.getAsDouble()));
        }
        return result;
    }

    /** Returns values as the original joins them: "female", "1,3". */
    static String joined(List<Value> values) {
        return values.stream().map(value -> value instanceof Value.Missing ? "nan" : value.text())
                .collect(Collectors.joining(","));
    }
}
