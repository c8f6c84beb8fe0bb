// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one Parquet file as text, read row by row in bounded memory, and the file written anew with some of them
 * replaced. Not thread-safe; close it.
 */
public final class ParquetText implements AutoCloseable {
    private static final String CHANGES = "changes";
    private static final String COPY = "masked.parquet";

    private final Engine engine;
    private final String from;
    private final List<String> columns = new ArrayList<>();
    private final Set<Integer> changed = new TreeSet<>();

    private ParquetText(Engine engine, Path file) {
        this.engine = engine;
        this.from = "read_parquet(" + Sql.list(List.of(file.toString())) + ", file_row_number = true)";
    }

    /** Opens {@code file}, a path without links. */
    public static ParquetText open(Path file, OpenSettings settings) throws IOException {
        Engine engine = Engine.open(settings, List.of(file), Files.size(file));
        try {
            ParquetText text = new ParquetText(engine, file);
            engine.query("select column_name from (describe select * exclude (file_row_number) from " + text.from + ")",
                    block -> {
                        for (long row = 0; row < block.rowCount(); row++) {
                            text.columns.add(block.vector(0).getString(row));
                        }
                    });
            return text;
        } catch (RuntimeException failure) {
            engine.close();
            throw failure;
        }
    }

    /** Returns the column names in order. */
    public List<String> columns() {
        return List.copyOf(columns);
    }

    /** Returns the number of rows. */
    public long rows() {
        return engine.number("select count(*) from " + from);
    }

    /** Hands every row in order to {@code rows} and keeps what it changes for {@link #write}. */
    public void each(Rows rows) {
        engine.execute("create table " + CHANGES + " (row_at bigint, position integer, value varchar)");
        String cells = columns.stream().map(name -> Sql.identifier(name) + "::varchar")
                .collect(Collectors.joining(", "));
        try (DuckDBConnection second = engine.connection().duplicate().unwrap(DuckDBConnection.class)) {
            long[] at = new long[1];
            engine.query("select " + cells + " from " + from + " order by file_row_number", block -> {
                block(block, at[0], rows, second);
                at[0] += block.rowCount();
            });
        } catch (SQLException failure) {
            throw Failures.of(failure);
        }
    }

    /** An appender belongs to one thread, and blocks come on the engine's own. */
    private void block(DuckDBDataChunkReader block, long first, Rows rows, DuckDBConnection second) {
        try (DuckDBAppender appender = second.createAppender(DuckDBConnection.DEFAULT_SCHEMA, CHANGES)) {
            for (long row = 0; row < block.rowCount(); row++) {
                row(block, row, first + row, rows, appender);
            }
        } catch (SQLException failure) {
            throw Failures.of(failure);
        }
    }

    private void row(DuckDBDataChunkReader block, long row, long at, Rows rows, DuckDBAppender appender) {
        List<@Nullable String> cells = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            cells.add(block.vector(column).isNull(row) ? null : block.vector(column).getString(row));
        }
        List<@Nullable String> now = rows.row(cells);
        try {
            for (int column = 0; column < columns.size(); column++) {
                String cell = now.get(column);
                if (cell != null && !cell.equals(cells.get(column))) {
                    changed.add(column);
                    appender.beginRow();
                    appender.append(at);
                    appender.append(column);
                    appender.append(cell);
                    appender.endRow();
                }
            }
        } catch (SQLException failure) {
            throw Failures.of(failure);
        }
    }

    /** Writes the file with the changed cells to {@code out}: columns with a change as text, all others as they were. */
    public void write(OutputStream out) {
        Path copy = engine.folder().resolve(COPY);
        StringBuilder list = new StringBuilder();
        StringBuilder joins = new StringBuilder();
        for (int column = 0; column < columns.size(); column++) {
            String name = Sql.identifier(columns.get(column));
            list.append(column == 0 ? "" : ", ");
            if (changed.contains(column)) {
                list.append("coalesce(c").append(column).append(".value, p.").append(name).append("::varchar) as ")
                        .append(name);
                joins.append(" left join (select row_at, value from " + CHANGES + " where position = ").append(column)
                        .append(") c").append(column).append(" on c").append(column)
                        .append(".row_at = p.file_row_number");
            } else {
                list.append("p.").append(name);
            }
        }
        engine.execute("copy (select " + list + " from " + from + " p" + joins + " order by p.file_row_number) to "
                + Sql.literal(copy.toString()) + " (format parquet)");
        try (InputStream made = Files.newInputStream(copy)) {
            made.transferTo(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        engine.close();
    }

    /** Takes rows. */
    @FunctionalInterface
    public interface Rows {
        /** Takes the cells of a row, null where missing, and returns them as they shall be. */
        List<@Nullable String> row(List<@Nullable String> cells);
    }
}
