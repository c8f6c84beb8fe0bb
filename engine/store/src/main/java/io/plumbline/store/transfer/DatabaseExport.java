// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.transfer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.store.Database;
import io.plumbline.store.transfer.Manifest.TableFacts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Writes every table of a database into one zip file: a line of JSON for each row, and a manifest with the version of the
 * schema, the number of rows and the SHA-256 of each table. Secrets stay sealed as they are. Rows are in a fixed order, so
 * that two databases with the same content give the same tables.
 */
public final class DatabaseExport {
    private static final int FETCHED = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;

    private DatabaseExport(Database database) {
        this.database = database;
    }

    /**
     * Writes {@code file}, which must not exist, readable by its owner only. It appears whole or not at all. On
     * PostgreSQL it shows one moment of a server that may be running.
     *
     * @param now the time to note
     * @return what was written
     */
    public static Manifest write(Database database, Path file, Instant now) {
        if (Files.exists(file)) {
            throw new PlumblineException(Category.ALREADY_EXISTS, file + " exists; name another file, or remove it.");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Manifest manifest = database.jdbi().inTransaction(TransactionIsolationLevel.REPEATABLE_READ,
                    handle -> new DatabaseExport(database).write(handle, part, now));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } catch (IOException | UncheckedIOException failure) {
            throw new PlumblineException(Category.ACCESS_DENIED, file + " cannot be written; check that the folder "
                    + "exists, that you may write there, and that the disk is not full.", failure);
        } finally {
            delete(part);
        }
    }

    private Manifest write(Handle handle, Path part, Instant now) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(OwnFile.create(part))) {
            Connection connection = handle.getConnection();
            Schema schema = Schema.of(connection);
            List<TableFacts> tables = new ArrayList<>();
            for (Table table : schema.tables()) {
                tables.add(write(connection, table, zip));
            }
            Manifest manifest = new Manifest(now, schema.versions(), tables);
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(manifest.toBytes());
            zip.closeEntry();
            return manifest;
        } catch (SQLException failure) {
            throw new PlumblineException(Category.UNAVAILABLE, "the database could not be read; nothing was exported.",
                    failure);
        }
    }

    private TableFacts write(Connection connection, Table table, ZipOutputStream zip)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(table.name() + ".jsonl"));
        MessageDigest digest = Digests.sha256();
        long rows = 0;
        long identity = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED);
            try (ResultSet found = statement.executeQuery(table.query(database.isPostgres()))) {
                OutputStream lines = new DigestOutputStream(zip, digest);
                while (found.next()) {
                    ObjectNode row = row(table, found);
                    lines.write(JSON.writeValueAsBytes(row));
                    lines.write('\n');
                    identity = Math.max(identity, table.identity().map(column -> row.path(column.name()).asLong())
                            .orElse(0L));
                    rows++;
                }
            }
        }
        zip.closeEntry();
        return new TableFacts(table.name(), rows, HexFormat.of().formatHex(digest.digest()), identity);
    }

    private static ObjectNode row(Table table, ResultSet found) throws SQLException {
        ObjectNode row = JSON.createObjectNode();
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            column.kind().read(found, i + 1, column.name(), row);
        }
        return row;
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
