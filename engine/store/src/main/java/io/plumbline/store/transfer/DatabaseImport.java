// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.store.Database;
import io.plumbline.store.transfer.Manifest.TableFacts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Reads what {@link DatabaseExport} wrote into a database that holds nothing yet: all of it, or nothing. */
public final class DatabaseImport {
    private static final int BATCH = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExportFile file;

    private DatabaseImport(ExportFile file) {
        this.file = file;
    }

    /**
     * Reads {@code path} into {@code target}.
     *
     * @return what was read
     * @throws PlumblineException INVALID_DATA when the file is damaged, NOT_AVAILABLE_YET when it has another version of
     *                            the schema, IN_USE when the target is not empty; nothing is written then
     */
    public static Manifest read(Path path, Database target) {
        try (ExportFile file = ExportFile.open(path)) {
            new DatabaseImport(file).into(target);
            return file.manifest();
        } catch (SQLException failure) {
            throw new PlumblineException(Category.UNAVAILABLE, "the database refused what is in " + path
                    + "; nothing was imported.", failure);
        }
    }

    private void into(Database target) throws SQLException {
        Schema schema;
        try (Handle handle = target.jdbi().open()) {
            schema = Schema.of(handle.getConnection());
            mustFit(schema);
            mustBeFresh(schema, handle.getConnection());
            restart(schema, handle.getConnection());
        }
        target.jdbi().useTransaction(handle -> {
            mustBeFresh(schema, handle.getConnection());
            for (Table table : schema.tables()) {
                fill(table, handle.getConnection());
            }
        });
    }

    private void mustFit(Schema schema) {
        if (!schema.versions().equals(file.manifest().schema())) {
            throw new PlumblineException(Category.NOT_AVAILABLE_YET, "the export was written by another version of "
                    + "plumbline: its schema is at " + newest(file.manifest().schema()) + ", this one's at "
                    + newest(schema.versions()) + ". Import it with the version that wrote it, then start this one.");
        }
    }

    private static String newest(List<String> versions) {
        return versions.isEmpty() ? "none" : versions.getLast();
    }

    private static void mustBeFresh(Schema schema, Connection connection) throws SQLException {
        if (!schema.isFresh(connection)) {
            throw new PlumblineException(Category.IN_USE, "the target database is not empty; import into one that no "
                    + "server has been started on.");
        }
    }

    /** Before the rows, since H2 ends a transaction for it; a fresh database is none the worse when they do not follow. */
    private void restart(Schema schema, Connection connection) throws SQLException {
        Map<String, TableFacts> facts = facts();
        try (Statement statement = connection.createStatement()) {
            for (Table table : schema.tables()) {
                if (table.identity().isPresent()) {
                    statement.execute("alter table " + table.name() + " alter column "
                            + table.identity().get().name() + " restart with "
                            + (fact(facts, table).identity() + 1));
                }
            }
        }
    }

    private void fill(Table table, Connection connection) throws SQLException {
        TableFacts facts = fact(facts(), table);
        if (Schema.isSeeded(table)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("delete from " + table.name());
            }
        }
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(file.lines(facts), StandardCharsets.UTF_8));
                PreparedStatement insert = connection.prepareStatement(table.insert())) {
            int waiting = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                bind(table, JSON.readTree(line), insert);
                insert.addBatch();
                if (++waiting == BATCH) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            insert.executeBatch();
        } catch (IOException | IllegalArgumentException failure) {
            throw file.damaged(facts, failure);
        }
    }

    private static void bind(Table table, JsonNode row, PreparedStatement insert) throws SQLException {
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            JsonNode value = row.path(column.name());
            column.kind().bind(insert, i + 1, value.isMissingNode() ? NullNode.getInstance() : value);
        }
    }

    private Map<String, TableFacts> facts() {
        return file.manifest().tables().stream().collect(Collectors.toMap(TableFacts::name, Function.identity()));
    }

    private TableFacts fact(Map<String, TableFacts> facts, Table table) {
        TableFacts found = facts.get(table.name());
        if (found == null) {
            throw new PlumblineException(Category.INVALID_DATA, "the export holds no table " + table.name()
                    + "; nothing was imported.");
        }
        return found;
    }
}
