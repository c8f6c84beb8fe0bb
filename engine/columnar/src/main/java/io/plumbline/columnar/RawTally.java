// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;

/**
 * How many rows there are of each combination of raw values of some columns, and where each combination first appears:
 * one finest-grain GROUP BY, from which profiles, orders of appearance and cubes all follow without another scan.
 * With weights, also the sums of them and of their squares.
 */
final class RawTally {
    private final List<Column> columns;
    private final List<Map<Optional<Object>, Integer>> codeOf = new ArrayList<>();
    private final List<List<@Nullable Object>> raw = new ArrayList<>();
    private int cells;
    private int[] codes; // shape (cells, columns), row-major
    private long[] counts = new long[64];
    private long[] firstRows = new long[64];
    private double[] weights = new double[64];
    private double[] squaredWeights = new double[64];
    private final boolean weighted;

    private RawTally(List<Column> columns, boolean weighted) {
        this.columns = List.copyOf(columns);
        this.weighted = weighted;
        codes = new int[64 * columns.size()];
        for (int index = 0; index < columns.size(); index++) {
            codeOf.add(new HashMap<>());
            raw.add(new ArrayList<>());
        }
    }

    /** Counts {@code columns}; empty when there are more than {@code maxCells} combinations. */
    static Optional<RawTally> count(Engine engine, Relation relation, List<Column> columns, int maxCells) {
        return count(engine, relation, columns, Optional.empty(), maxCells);
    }

    /** Counts {@code columns} and sums the numbers that SQL {@code weight} gives. */
    static Optional<RawTally> count(Engine engine, Relation relation, List<Column> columns, Optional<String> weight,
            int maxCells) {
        RawTally tally = new RawTally(columns, weight.isPresent());
        String sums = weight.map(number -> ", sum(" + number + "), sum(" + number + " * " + number + ")").orElse("");
        String keys = columns.stream().map(Column::expression).collect(Collectors.joining(", "));
        String grouped = columns.isEmpty() ? "" : " group by " + keys;
        engine.query("select " + (columns.isEmpty() ? "" : keys + ", ") + "count(*), min(" + relation.row() + ")" + sums
                + " from " + relation.from()
                + grouped, block -> {
                    if (tally.cells <= maxCells) {
                        tally.add(block);
                    }
                });
        return tally.cells > maxCells ? Optional.empty() : Optional.of(tally);
    }

    List<Column> columns() {
        return columns;
    }

    int cells() {
        return cells;
    }

    int code(int cell, int column) {
        return codes[cell * columns.size() + column];
    }

    long count(int cell) {
        return counts[cell];
    }

    long firstRow(int cell) {
        return firstRows[cell];
    }

    double weight(int cell) {
        return weighted ? weights[cell] : counts[cell];
    }

    double squaredWeight(int cell) {
        return weighted ? squaredWeights[cell] : counts[cell];
    }

    /** Returns the distinct raw values of a column by code, null for missing. */
    List<@Nullable Object> raw(int column) {
        return raw.get(column);
    }

    /** Returns the raw value at {@code row} of {@code vector}. */
    static @Nullable Object read(DuckDBReadableVector vector, long row, Column.Storage storage) {
        if (vector.isNull(row)) {
            return null;
        }
        return switch (storage) {
            case FIELDS, TEXT, TIME, UNREADABLE -> vector.getString(row);
            case WHOLE -> vector.getLong(row);
            case DECIMAL -> vector.getDouble(row);
            case FLAG -> vector.getBoolean(row);
        };
    }

    private void add(DuckDBDataChunkReader block) {
        int axes = columns.size();
        int rows = Math.toIntExact(block.rowCount());
        ensure(cells + rows);
        for (int axis = 0; axis < axes; axis++) {
            DuckDBReadableVector vector = block.vector(axis);
            for (int row = 0; row < rows; row++) {
                codes[(cells + row) * axes + axis] = code(axis, read(vector, row, columns.get(axis).storage()));
            }
        }
        DuckDBReadableVector count = block.vector(axes);
        DuckDBReadableVector first = block.vector(axes + 1L);
        for (int row = 0; row < rows; row++) {
            counts[cells + row] = count.getLong(row);
            firstRows[cells + row] = first.getLong(row);
            if (weighted) {
                weights[cells + row] = block.vector(axes + 2L).getDouble(row);
                squaredWeights[cells + row] = block.vector(axes + 3L).getDouble(row);
            }
        }
        cells += rows;
    }

    private int code(int axis, @Nullable Object value) {
        List<@Nullable Object> values = raw.get(axis);
        Integer known = codeOf.get(axis).putIfAbsent(Optional.ofNullable(value), values.size());
        if (known != null) {
            return known;
        }
        values.add(value);
        return values.size() - 1;
    }

    private void ensure(int size) {
        if (size > counts.length) {
            int capacity = Math.max(size, counts.length * 2);
            codes = Arrays.copyOf(codes, capacity * columns.size());
            counts = Arrays.copyOf(counts, capacity);
            firstRows = Arrays.copyOf(firstRows, capacity);
            if (weighted) {
                weights = Arrays.copyOf(weights, capacity);
                squaredWeights = Arrays.copyOf(squaredWeights, capacity);
            }
        }
    }
}
