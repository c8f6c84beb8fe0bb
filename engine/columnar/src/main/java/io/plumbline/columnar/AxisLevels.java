// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import io.plumbline.columnar.Dataset.Axis;
import io.plumbline.data.ColumnProfile;
import io.plumbline.data.ColumnType;
import io.plumbline.data.Value;
import io.plumbline.fairness.Level;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The levels of one axis, and which of them each value of its column belongs to.
 *
 * @param levels the levels by code
 * @param levelOf by value: its level
 */
record AxisLevels(List<Level> levels, int[] levelOf) {

    /**
     * Sorts {@code values}, in order of first appearance and with {@code counts} rows each, into the levels of
     * {@code axis}.
     */
    static AxisLevels of(Axis axis, ColumnProfile profile, List<Value> values, long[] counts) {
        if (!axis.breakpoints().isEmpty()) {
            return ranges(axis, profile, values);
        }
        if (axis.maxLevels().isPresent() && values.size() > axis.maxLevels().getAsInt()) {
            return mostFrequent(values, counts, axis.maxLevels().getAsInt());
        }
        List<Level> levels = values.stream().<Level>map(Level.Exactly::new).toList();
        return new AxisLevels(levels, IntStream.range(0, values.size()).toArray());
    }

    /** Returns the levels that {@code breakpoints} make: range, point, range, ... point, range; then missing. */
    static List<Level> levelsOf(List<Double> breakpoints, ColumnType type) {
        List<Level> levels = new ArrayList<>();
        double low = Double.NEGATIVE_INFINITY;
        for (double point : breakpoints) {
            levels.add(new Level.Between(low, point));
            levels.add(new Level.Exactly(typed(point, type)));
            low = point;
        }
        levels.add(new Level.Between(low, Double.POSITIVE_INFINITY));
        levels.add(new Level.Exactly(Value.MISSING));
        return levels;
    }

    /** Returns the index in {@link #levelsOf} of {@code number}. */
    static int levelOf(List<Double> breakpoints, double number) {
        int at = Collections.binarySearch(breakpoints, number == 0 ? 0.0 : number);
        return at >= 0 ? 2 * at + 1 : 2 * (-at - 1);
    }

    private static AxisLevels ranges(Axis axis, ColumnProfile profile, List<Value> values) {
        List<Double> breakpoints = axis.breakpoints();
        int[] levelOf = new int[values.size()];
        for (int index = 0; index < levelOf.length; index++) {
            OptionalDouble number = Known.number(values.get(index));
            if (number.isEmpty() && !values.get(index).equals(Value.MISSING)) {
                throw notNumeric(axis.column());
            }
            levelOf[index] = number.isPresent()
                    ? levelOf(breakpoints, number.getAsDouble())
                    : 2 * breakpoints.size() + 1;
        }
        return new AxisLevels(levelsOf(breakpoints, profile.type()), levelOf);
    }

    static PlumblineException notNumeric(String column) {
        return new PlumblineException(Category.INVALID_DATA, "Could not convert string to float: column '" + column
                + "' is compared with a threshold, and some of its values are text. List values instead of a threshold,"
                + " or mend the column.");
    }

    private static AxisLevels mostFrequent(List<Value> values, long[] counts, int most) {
        List<Integer> byCount = new ArrayList<>(IntStream.range(0, values.size())
                .filter(index -> !values.get(index).equals(Value.MISSING)).boxed().toList());
        byCount.sort(Comparator.comparingLong((Integer index) -> -counts[index]));
        List<Integer> kept = new ArrayList<>(byCount.subList(0, Math.min(most, byCount.size())));
        int rest = byCount.size() - kept.size();
        int missing = values.indexOf(Value.MISSING);
        if (missing >= 0) {
            kept.add(missing);
        }
        Collections.sort(kept);
        int[] levelOf = new int[values.size()];
        java.util.Arrays.fill(levelOf, kept.size());
        List<Level> levels = new ArrayList<>();
        for (int index : kept) {
            levelOf[index] = levels.size();
            levels.add(new Level.Exactly(values.get(index)));
        }
        if (rest > 0) {
            levels.add(new Level.Other(rest));
        }
        return new AxisLevels(levels, levelOf);
    }

    private static Value typed(double point, ColumnType type) {
        return type == ColumnType.WHOLE && point == Math.rint(point)
                ? new Value.Whole((long) point)
                : new Value.Decimal(point);
    }
}
