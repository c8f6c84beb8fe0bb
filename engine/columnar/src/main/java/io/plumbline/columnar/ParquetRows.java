// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import io.plumbline.columnar.Column.Storage;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Parquet files, queried where they lie: only the columns a query names are read. */
final class ParquetRows implements RowSource {
    /** More rows than one file can hold, so that file number times this plus the row in the file keeps order. */
    private static final long ROWS_PER_FILE = 1L << 40;

    private final Relation relation;

    ParquetRows(Engine engine, Parts parts, List<String> headers) {
        List<String> files = parts.files().stream().map(Object::toString).toList();
        requireAlike(engine, parts);
        String from = "read_parquet(" + Sql.list(files) + ")";
        List<Column> columns = new ArrayList<>();
        engine.query("select column_name, column_type from (describe select * from " + from + ")", block -> {
            for (long row = 0; row < block.rowCount(); row++) {
                columns.add(column(block.vector(0).getString(row), block.vector(1).getString(row)));
            }
        });
        long rows = engine.number("select count(*) from " + from);
        if (rows == 0) {
            throw new PlumblineException(Category.INVALID_DATA,
                    parts.shown() + " has no rows. A dataset needs at least one row of data.");
        }
        String row = files.size() == 1
                ? "file_row_number"
                : "file_index::bigint * " + ROWS_PER_FILE + " + file_row_number";
        relation = new Relation(from, row, rows, renamed(columns, headers, parts.shown()));
    }

    @Override
    public List<String> columns() {
        return relation.columns().stream().map(Column::name).toList();
    }

    @Override
    public Relation relation(Set<String> needed) {
        return relation;
    }

    private static void requireAlike(Engine engine, Parts parts) {
        if (parts.files().size() == 1) {
            return;
        }
        List<String> first = names(engine, parts.files().get(0));
        for (Path file : parts.files()) {
            Names.requireSame(first, Parts.nameOf(parts.files().get(0)), names(engine, file), Parts.nameOf(file));
        }
    }

    private static List<String> names(Engine engine, Path file) {
        List<String> names = new ArrayList<>();
        engine.query(
                "select column_name from (describe select * from read_parquet(" + Sql.list(List.of(file.toString()))
                        + "))",
                block -> {
                    for (long row = 0; row < block.rowCount(); row++) {
                        names.add(block.vector(0).getString(row));
                    }
                });
        return names;
    }

    private static List<Column> renamed(List<Column> columns, List<String> headers, String file) {
        if (headers.isEmpty()) {
            return List.copyOf(columns);
        }
        Names.requireCount(headers, columns.size(), file);
        Names.distinct(headers, "headers");
        List<Column> renamed = new ArrayList<>();
        for (int index = 0; index < columns.size(); index++) {
            Column column = columns.get(index);
            renamed.add(new Column(headers.get(index), column.expression(), column.storage()));
        }
        return List.copyOf(renamed);
    }

    private static Column column(String name, String type) {
        String quoted = Sql.identifier(name);
        return switch (type) {
            case "VARCHAR" -> new Column(name, quoted, Storage.TEXT);
            case "BIGINT" -> new Column(name, quoted, Storage.WHOLE);
            case "TINYINT", "SMALLINT", "INTEGER", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT" ->
                new Column(name, quoted + "::bigint", Storage.WHOLE);
            case "FLOAT", "DOUBLE" -> new Column(name,
                    "(case when isnan(" + quoted + ") then null else " + quoted + "::double end)", Storage.DECIMAL);
            case "BOOLEAN" -> new Column(name, quoted, Storage.FLAG);
            case "DATE", "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS", "TIMESTAMP WITH TIME ZONE" ->
                new Column(name, quoted + "::varchar", Storage.TIME);
            default ->
                type.startsWith("DECIMAL(") && !type.endsWith("]") || type.equals("UUID") || type.startsWith("TIME")
                        ? new Column(name, quoted + "::varchar", Storage.TEXT)
                        : new Column(name, quoted, Storage.UNREADABLE);
        };
    }
}
