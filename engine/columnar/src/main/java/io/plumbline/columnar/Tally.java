// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import io.plumbline.data.ColumnProfile;
import io.plumbline.data.ColumnType;
import io.plumbline.data.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A {@link RawTally} whose columns have types and whose values are typed, in order of first appearance. */
final class Tally {
    private final RawTally raw;
    private final List<Known> columns = new ArrayList<>();
    private final List<List<Value>> values = new ArrayList<>();
    private final List<int[]> valueOfRaw = new ArrayList<>();
    private final int[] order;

    Tally(RawTally raw) {
        this.raw = raw;
        order = order(raw);
        for (int index = 0; index < raw.columns().size(); index++) {
            decide(index);
        }
    }

    List<Known> columns() {
        return columns;
    }

    /** Returns the index of the column named {@code name}, or -1. */
    int find(String name) {
        for (int index = 0; index < columns.size(); index++) {
            if (columns.get(index).profile().name().equals(name)) {
                return index;
            }
        }
        return -1;
    }

    /** Returns the distinct values of a column in order of first appearance, missing included. */
    List<Value> values(int column) {
        return values.get(column);
    }

    /** Returns the cells in order of first appearance. */
    int[] order() {
        return order;
    }

    /** Returns the index into {@link #values} of {@code cell}'s value. */
    int code(int cell, int column) {
        return valueOfRaw.get(column)[raw.code(cell, column)];
    }

    long count(int cell) {
        return raw.count(cell);
    }

    double weight(int cell) {
        return raw.weight(cell);
    }

    double squaredWeight(int cell) {
        return raw.squaredWeight(cell);
    }

    /** Returns by value of a column how many rows have it. */
    long[] counts(int column) {
        long[] counts = new long[values.get(column).size()];
        for (int cell : order) {
            counts[code(cell, column)] += raw.count(cell);
        }
        return counts;
    }

    /** Sorts cells by their first row, which no two cells share. */
    private static int[] order(RawTally raw) {
        long[] firstRows = IntStream.range(0, raw.cells()).mapToLong(raw::firstRow).sorted().toArray();
        int[] order = new int[raw.cells()];
        for (int cell = 0; cell < order.length; cell++) {
            order[Arrays.binarySearch(firstRows, raw.firstRow(cell))] = cell;
        }
        return order;
    }

    private void decide(int index) {
        List<@Nullable Object> raws = raw.raw(index);
        long[] counts = new long[raws.size()];
        long[] firstRows = new long[raws.size()];
        Arrays.fill(firstRows, Long.MAX_VALUE);
        for (int cell = 0; cell < raw.cells(); cell++) {
            int code = raw.code(cell, index);
            counts[code] += raw.count(cell);
            firstRows[code] = Math.min(firstRows[code], raw.firstRow(cell));
        }
        int missingCode = raws.indexOf(null);
        long missing = missingCode < 0 ? 0 : counts[missingCode];
        long rows = Arrays.stream(counts).sum();
        List<Object> present = new ArrayList<>();
        raws.stream().filter(Objects::nonNull).forEach(present::add);
        Evidence evidence = Evidence.of(present, rows - missing, missing);
        Column column = raw.columns().get(index);
        ColumnType type = evidence.type(column.storage());
        boolean flags = type == ColumnType.TEXT && evidence.flags() && column.storage() == Column.Storage.FIELDS;
        Known untold = new Known(column, profile(column, type, evidence, 0, Optional.empty()), flags);
        List<Value> inOrder = number(untold, raws, firstRows);
        long distinct = inOrder.size() - (missing > 0 ? 1 : 0);
        ColumnProfile profile = profile(column, type, evidence, distinct,
                inOrder.isEmpty() ? Optional.empty() : Optional.of(inOrder.get(0)));
        columns.add(new Known(column, profile, flags));
    }

    /** Gives each raw value the number of its typed value, counting from the first to appear. */
    private List<Value> number(Known column, List<@Nullable Object> raws, long[] firstRows) {
        int[] valueOf = new int[raws.size()];
        Map<Value, Integer> numbers = new HashMap<>();
        IntStream.range(0, raws.size()).boxed().sorted(Comparator.comparingLong(code -> firstRows[code]))
                .forEach(code -> {
                    Value value = column.value(raws.get(code));
                    numbers.putIfAbsent(value, numbers.size());
                    valueOf[code] = numbers.get(value);
                });
        valueOfRaw.add(valueOf);
        List<Value> inOrder = numbers.entrySet().stream().sorted(Map.Entry.comparingByValue()).map(Map.Entry::getKey)
                .toList();
        values.add(inOrder);
        return inOrder;
    }

    private static ColumnProfile profile(Column column, ColumnType type, Evidence evidence, long distinct,
            Optional<Value> first) {
        boolean ranged = type == ColumnType.WHOLE || type == ColumnType.DECIMAL || evidence.whole();
        return new ColumnProfile(column.name(), type, evidence.present() + evidence.missing(), evidence.missing(),
                distinct, true, ranged ? evidence.min() : OptionalDouble.empty(),
                ranged ? evidence.max() : OptionalDouble.empty(), evidence.whole(), first);
    }
}
