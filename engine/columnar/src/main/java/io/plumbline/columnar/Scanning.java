// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import io.plumbline.columnar.Dataset.Block;
import io.plumbline.data.ColumnType;
import io.plumbline.data.Value;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/** Copies rows into arrays, in file order. */
final class Scanning {
    private final List<Known> columns;
    private final double[][] values;
    private final List<Map<String, Integer>> codes = new ArrayList<>();
    private final List<List<Value>> levels = new ArrayList<>();
    private int filled;

    private Scanning(List<Known> columns, int rows) {
        this.columns = columns;
        values = new double[columns.size()][rows];
        columns.forEach(column -> {
            codes.add(new HashMap<>());
            levels.add(new ArrayList<>());
        });
    }

    static Block scan(Engine engine, Relation relation, List<Known> columns) {
        if (relation.rows() > Integer.MAX_VALUE - 8) {
            throw new PlumblineException(Category.RESOURCE_EXHAUSTED, "The dataset has " + relation.rows()
                    + " rows, more than can be held in memory at once. Use a sample for metrics that compare rows.");
        }
        Scanning scanning = new Scanning(columns, (int) relation.rows());
        String wanted = columns.stream()
                .map(column -> isText(column) ? column.column().expression() : column.numberSql())
                .collect(Collectors.joining(", "));
        engine.query("select " + wanted + " from " + relation.from(), scanning::add);
        return new Block(scanning.values, scanning.levels);
    }

    private static boolean isText(Known column) {
        ColumnType type = column.profile().type();
        return (type == ColumnType.TEXT || type == ColumnType.TIME) && column.column().storage().isText();
    }

    private void add(DuckDBDataChunkReader block) {
        int rows = Math.toIntExact(block.rowCount());
        for (int column = 0; column < values.length; column++) {
            DuckDBReadableVector vector = block.vector(column);
            if (isText(columns.get(column))) {
                addText(column, vector, rows);
            } else {
                addNumbers(values[column], vector, rows);
            }
        }
        filled += rows;
    }

    private void addNumbers(double[] target, DuckDBReadableVector vector, int rows) {
        for (int row = 0; row < rows; row++) {
            target[filled + row] = vector.getDouble(row, Double.NaN);
        }
    }

    private void addText(int column, DuckDBReadableVector vector, int rows) {
        double[] target = values[column];
        for (int row = 0; row < rows; row++) {
            if (vector.isNull(row)) {
                target[filled + row] = Double.NaN;
                continue;
            }
            String text = vector.getString(row);
            List<Value> known = levels.get(column);
            Integer code = codes.get(column).putIfAbsent(text, known.size());
            if (code == null) {
                known.add(columns.get(column).value(text));
            }
            target[filled + row] = code == null ? known.size() - 1 : code;
        }
    }
}
