// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis;

import io.plumbline.data.ColumnProfile;
import io.plumbline.data.ColumnType;
import io.plumbline.data.Value;
import io.plumbline.fairness.Level;
import io.plumbline.fairness.Selection;
import io.plumbline.fairness.results.TypeDecision.Choice;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.measure.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How both modes read the observed and the predicted label.
 *
 * @param column the observed label
 * @param predicted the predicted label; empty without predictions
 * @param scoreThreshold when the predictions are scores: above it a row is predicted positive
 * @param values the configured positive values or threshold
 * @param compat the original's reading of the observed label
 * @param strict strict's reading of it
 */
record LabelPlan(ColumnProfile column, Optional<ColumnProfile> predicted, OptionalDouble scoreThreshold,
        List<Value> values, CompatReading compat, StrictReading strict) {
    private static final String NO_VALUES = "Positive label values or thresholds are empty for Label column";
    private static final String OTHER_TYPE = "Predicted Label Column series datatype is not the same as Label Column series";
    private static final String NONE_POSITIVE = "No Label values are present in the predicted Label Column,"
            + "Positive Predicted Index Series contains all False values";
    private static final String NOT_FINITE = "Cannot convert non-finite values (NA or inf) to integer";

    static LabelPlan of(ColumnProfile column, Optional<ColumnProfile> predicted, Optional<Double> probabilityThreshold,
            List<Value> values, Optional<Choice> override) {
        OptionalDouble threshold = probabilityThreshold.isPresent()
                && predicted.map(profile -> profile.type() == ColumnType.DECIMAL).orElse(false)
                        ? OptionalDouble.of(probabilityThreshold.get())
                        : OptionalDouble.empty();
        return new LabelPlan(column, predicted, threshold, values, CompatReading.of(column, values),
                StrictReading.of(column, values, override));
    }

    /** Returns the numbers at which the observed label's levels must be cut. */
    List<Double> labelBreakpoints() {
        return compat.breakpoints();
    }

    /** Returns the numbers at which the predicted label's levels must be cut. */
    List<Double> predictedBreakpoints() {
        List<Double> breakpoints = new ArrayList<>(compat.breakpoints());
        scoreThreshold.ifPresent(breakpoints::add);
        if (truncates()) {
            compat.breakpoints().forEach(threshold -> breakpoints.add(truncatedBound(threshold)));
        }
        return breakpoints;
    }

    /** The original converts float predictions of an integer label to integers, dropping the fraction. */
    private boolean truncates() {
        return column.type() != ColumnType.DECIMAL
                && predicted.map(profile -> profile.type() == ColumnType.DECIMAL).orElse(false);
    }

    /** Returns the largest number whose whole part is not above {@code threshold}, or the smallest one that is above. */
    private static double truncatedBound(double threshold) {
        double next = Math.floor(threshold) + 1;
        return next >= 1 ? next : next - 1;
    }

    /** Returns the original's text of the positive values: "good", "(3000, 18424]". */
    String compatText() {
        try {
            return compatTextOrFailure();
        } catch (CompatFailure _) {
            return CompatReading.joined(values);
        }
    }

    private String compatTextOrFailure() throws CompatFailure {
        return compat.choice() == Choice.CONTINUOUS && !values.isEmpty()
                ? compat.intervalText(column.max())
                : CompatReading.joined(values);
    }

    /** Returns the original's answers by level of the observed label. */
    byte[] compatLabel(List<Level> levels) throws CompatFailure {
        if (values.isEmpty()) {
            throw new CompatFailure(NO_VALUES);
        }
        LevelTest test = compat.choice() == Choice.CONTINUOUS
                ? compat.continuousTest(column.max())
                : compat.categoricalTest(levels, values);
        return test.over(levels);
    }

    /** Returns the original's answers by level of the predicted label. */
    byte[] compatPredicted(List<Level> levels) throws CompatFailure {
        if (values.isEmpty()) {
            throw new CompatFailure(NO_VALUES);
        }
        byte[] answers = scoreThreshold.isPresent() ? scored(levels) : compatTest(levels).over(levels);
        for (byte answer : answers) {
            if (answer == Selection.YES) {
                return answers;
            }
        }
        throw new CompatFailure(NONE_POSITIVE);
    }

    private byte[] scored(List<Level> levels) {
        LevelTest test = above(scoreThreshold.orElseThrow());
        LevelTest missingIsNegative = level -> test.test(level) == Selection.YES ? Selection.YES : Selection.NO;
        return missingIsNegative.over(levels);
    }

    private LevelTest compatTest(List<Level> levels) throws CompatFailure {
        ColumnProfile predictions = predicted.orElseThrow();
        CompatReading reading = CompatReading.of(predictions, compat.ensuredValues());
        List<Value> ensured = reading.ensuredValues();
        if (reading.choice() != compat.choice()) {
            throw new CompatFailure(OTHER_TYPE);
        }
        if (reading.choice() == Choice.CATEGORICAL) {
            return reading.categoricalTest(levels, ensured);
        }
        if (!truncates()) {
            return reading.continuousTest(both(column.max(), predictions.max()));
        }
        if (predictions.missing() > 0) {
            throw new CompatFailure(NOT_FINITE);
        }
        double threshold = PandasValues.number(ensured.getFirst()).orElseThrow();
        double bound = truncatedBound(threshold);
        return level -> switch (level) {
            case Level.Exactly(Value value) -> answer(Math.signum(PandasValues.number(value).orElse(Double.NaN))
                    * Math.floor(Math.abs(PandasValues.number(value).orElse(Double.NaN))) > threshold);
            case Level.Between(double low, double _) -> answer(low >= bound);
            case Level.Other _ -> Selection.NO;
        };
    }

    private static OptionalDouble both(OptionalDouble left, OptionalDouble right) {
        return left.isEmpty()
                ? right
                : right.isEmpty() ? left : OptionalDouble.of(Math.max(left.getAsDouble(), right.getAsDouble()));
    }

    private static byte answer(boolean yes) {
        return yes ? Selection.YES : Selection.NO;
    }

    private static LevelTest above(double threshold) {
        return level -> switch (level) {
            case Level.Exactly(Value.Missing _) -> Selection.LEFT_OUT;
            case Level.Exactly(Value value) -> answer(PandasValues.toFloat(value).orElse(Double.NaN) > threshold);
            case Level.Between(double low, double _) -> answer(low >= threshold);
            case Level.Other _ -> Selection.LEFT_OUT;
        };
    }

    /** Returns whether the original cannot sort the labels for its confusion matrix, text and missing ones being among them. */
    boolean unsortable() {
        return compat.choice() == Choice.CATEGORICAL && column.type() == ColumnType.TEXT
                && (column.missing() > 0 || predicted.map(profile -> profile.missing() > 0).orElse(false));
    }

    /** Returns strict's answers by level of the observed label. */
    byte[] strictLabel(List<Level> levels) {
        return strict.test().over(levels);
    }

    /** Returns strict's answers by level of the predicted label. */
    byte[] strictPredicted(List<Level> levels) {
        return (scoreThreshold.isPresent() ? above(scoreThreshold.getAsDouble()) : strict.test()).over(levels);
    }

    /**
     * Refuses what strict cannot answer, given how many rows each level has.
     *
     * @throws PlumblineException when no row or every row is positive, or when predictions are of another type
     */
    void checkStrict(List<Level> labels, long[] labelRows, List<Level> predictions) {
        String wanted = strict.words();
        if (values.isEmpty()) {
            throw new PlumblineException(Category.INVALID_CONFIGURATION,
                    "label_values_or_threshold is empty: list the values of '" + column.name()
                            + "' that count as positive.");
        }
        long[] answers = rows(strictLabel(labels), labelRows);
        if (answers[1] == 0) {
            throw new PlumblineException(Category.INVALID_DATA,
                    "No row has a positive label: " + wanted + " never occurs"
                            + known(labels) + "." + hint(labels));
        }
        if (answers[0] == 0) {
            throw new PlumblineException(Category.INVALID_DATA, "Every row has a positive label (" + wanted
                    + "), so no group can be compared with another: the label needs at least two values.");
        }
        if (predicted.isPresent() && scoreThreshold.isEmpty()) {
            checkPredictions(labels, predictions);
        }
    }

    private void checkPredictions(List<Level> labels, List<Level> predictions) {
        String name = predicted.orElseThrow().name();
        if (strict.choice() == Choice.CONTINUOUS) {
            if (predicted.get().max().isEmpty()) {
                throw new PlumblineException(Category.INVALID_DATA,
                        "Predicted label '" + name + "' does not hold numbers, but '"
                                + column.name() + "' is compared with a threshold: both must be of one type.");
            }
            return;
        }
        boolean shared = predictions.stream()
                .anyMatch(predicted -> labels.stream().anyMatch(label -> sameValue(label, predicted)));
        if (!shared) {
            throw new PlumblineException(Category.INVALID_DATA, "Predicted label '" + name + "' ("
                    + describe(predicted.get())
                    + ") and label '" + column.name() + "' (" + describe(column)
                    + ") have no value in common: both must be written alike, or, when the predictions are scores, "
                    + "probability_threshold must be given.");
        }
    }

    private static String describe(ColumnProfile profile) {
        return switch (profile.type()) {
            case WHOLE -> "whole numbers";
            case DECIMAL -> "numbers";
            case FLAG -> "true and false";
            case TEXT -> "text";
            case TIME -> "dates";
        };
    }

    private static boolean sameValue(Level left, Level right) {
        return left instanceof Level.Exactly(Value one) && right instanceof Level.Exactly(Value other)
                && !(one instanceof Value.Missing) && StrictReading.same(one, other);
    }

    /** Returns how many rows are answered {NO, YES}. */
    static long[] rows(byte[] answers, long[] rowsByLevel) {
        long[] rows = new long[2];
        for (int code = 0; code < answers.length; code++) {
            if (answers[code] != Selection.LEFT_OUT) {
                rows[answers[code]] += rowsByLevel[code];
            }
        }
        return rows;
    }

    private static String known(List<Level> levels) {
        List<String> names = names(levels);
        return names.isEmpty() || names.size() > StrictReading.FEW ? "" : " (values: " + String.join(", ", names) + ")";
    }

    private String hint(List<Level> levels) {
        return strict.threshold().isPresent() || values.isEmpty()
                ? ""
                : Suggestions.hint(values.getFirst().text(), names(levels));
    }

    /** Returns the texts of the levels that stand for one value. */
    static List<String> names(List<Level> levels) {
        return levels.stream().<String>mapMulti((level, names) -> {
            if (level instanceof Level.Exactly(Value value) && !(value instanceof Value.Missing)) {
                names.accept(value.text());
            }
        }).toList();
    }
}
