// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.measure.PlumblineException;
import io.plumbline.store.Database;
import io.plumbline.store.Databases;
import io.plumbline.store.PostgresServer;
import io.plumbline.store.identity.RootKeyFile;
import io.plumbline.store.transfer.Manifest.TableFacts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransferTest {
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final String ODD = "Zoë said \"no\", twice\n\tand {left} \\ \uD83D\uDE00";

    @TempDir
    Path folder;

    @Test
    void everythingTravelsToPostgresAndBack() {
        PostgresServer.assumeInstalled();
        try (Database file = filled(); Database postgres = Databases.postgres(); Database back = Databases.h2()) {
            Manifest first = write(file, "first");
            DatabaseImport.read(folder.resolve("first"), postgres);
            Manifest second = write(postgres, "second");
            DatabaseImport.read(folder.resolve("second"), back);

            assertThat(second.tables()).isEqualTo(first.tables());
            assertThat(write(back, "third").tables()).isEqualTo(first.tables());
            assertThat(names(postgres)).isEqualTo(names(file)).contains(ODD, "Ärger", "zebra");
            assertThatCode(() -> RootKeyFile.open(folder, postgres)).doesNotThrowAnyException();
        }
    }

    @Test
    void theManifestCountsEveryTable() throws SQLException {
        try (Database database = filled(); Connection connection = database.dataSource().getConnection()) {
            Manifest manifest = write(database, "out");

            assertThat(manifest.tables()).extracting(TableFacts::name)
                    .contains("audit_chain", "identity_holder", "model_card", "lineage_edge", "scheduled_tasks")
                    .doesNotContain("flyway_schema_history").containsSubsequence("identity_policy", "identity_holder",
                            "access_key")
                    .hasSameSizeAs(Schema.of(connection).tables());
            assertThat(manifest.tables()).filteredOn(table -> table.name().equals("installation")).singleElement()
                    .satisfies(table -> assertThat(table.rows()).isEqualTo(4)); // three names and the root key
            assertThat(manifest.schema()).contains("001", "010");
        }
    }

    @Test
    void whatTheDatabaseNumbersGoesOnBehindWhatWasImported() {
        try (Database source = filled(); Database target = Databases.h2()) {
            write(source, "out");
            DatabaseImport.read(folder.resolve("out"), target);
            target.jdbi().useHandle(handle -> handle.execute("insert into audit_outbox (record) values ('next')"));

            long next = target.jdbi().withHandle(handle -> handle
                    .createQuery("select seq from audit_outbox where record = 'next'").mapTo(Long.class).one());
            assertThat(next).isEqualTo(42);
        }
    }

    @Test
    void aDatabaseInUseIsNotWrittenInto() {
        try (Database source = filled(); Database target = filled()) {
            write(source, "out");

            assertThatThrownBy(() -> DatabaseImport.read(folder.resolve("out"), target))
                    .isInstanceOf(PlumblineException.class).hasMessageContaining("the target database is not empty");
        }
    }

    @Test
    void aFileThatWasCutOffOrAlteredIsRefusedWhole() throws IOException {
        try (Database source = filled(); Database target = Databases.h2()) {
            write(source, "out");
            byte[] good = Files.readAllBytes(folder.resolve("out"));
            Path bad = folder.resolve("bad");
            int refused = 0;
            for (int at = 10; at < good.length; at += good.length / 40) {
                Files.write(bad, Arrays.copyOf(good, at));
                assertThatThrownBy(() -> DatabaseImport.read(bad, target)).isInstanceOf(PlumblineException.class)
                        .hasMessageContaining("Nothing was imported");
                refused++;
            }
            Files.write(bad, Arrays.copyOf("no zip at all".getBytes(StandardCharsets.UTF_8), 500));
            assertThatThrownBy(() -> DatabaseImport.read(bad, target)).hasMessageContaining("is damaged");
            assertThat(refused).isGreaterThanOrEqualTo(40);
            assertThat(names(target)).isEmpty();
        }
    }

    @Test
    void oneChangedLineIsNoticed() throws IOException {
        try (Database source = filled(); Database target = Databases.h2()) {
            write(source, "out");
            Path forged = folder.resolve("forged");
            Zips.rewrite(folder.resolve("out"), forged, "installation.jsonl", text -> text.replace("zebra", "zebrb"));

            assertThatThrownBy(() -> DatabaseImport.read(forged, target)).isInstanceOf(PlumblineException.class)
                    .hasMessageContaining("the table installation was altered");
            assertThat(names(target)).isEmpty();
        }
    }

    @Test
    void anotherVersionOfTheSchemaIsRefused() throws IOException {
        try (Database source = filled(); Database target = Databases.h2()) {
            write(source, "out");
            Path newer = folder.resolve("newer");
            Zips.rewrite(folder.resolve("out"), newer, Manifest.NAME,
                    text -> text.replaceFirst("\\[ \"001\"", "[ \"001\", \"999\""));

            assertThatThrownBy(() -> DatabaseImport.read(newer, target)).isInstanceOf(PlumblineException.class)
                    .hasMessageContaining("written by another version of plumbline");
        }
    }

    @Test
    void aRowThatDoesNotFitLeavesNothing() throws IOException {
        try (Database source = filled(); Database target = Databases.h2()) {
            write(source, "out");
            Path odd = folder.resolve("odd");
            // Two rows of one key, in a file whose sums are right.
            Zips.rewriteWithSums(folder.resolve("out"), odd, "installation.jsonl",
                    text -> text.replace("zebra", "Ärger"));

            assertThatThrownBy(() -> DatabaseImport.read(odd, target)).isInstanceOf(PlumblineException.class)
                    .hasMessageContaining("nothing was imported");
            assertThat(names(target)).isEmpty();
        }
    }

    @Test
    void theFileIsForItsOwnerAndNeverReplaced() throws IOException {
        try (Database source = filled()) {
            write(source, "out");

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("out"))))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() -> write(source, "out")).isInstanceOf(PlumblineException.class)
                    .hasMessageContaining("exists; name another file");
            assertThatThrownBy(() -> write(source, "no/such/folder")).isInstanceOf(PlumblineException.class)
                    .hasMessageContaining("cannot be written");
        }
    }

    private Manifest write(Database database, String name) {
        return DatabaseExport.write(database, folder.resolve(name), NOW);
    }

    /** A database with a value of each kind, and with none where there may be none. */
    private Database filled() {
        Database database = Databases.h2();
        RootKeyFile.open(folder, database);
        database.jdbi().useHandle(handle -> {
            for (String name : List.of("zebra", ODD, "Ärger")) {
                handle.execute("insert into installation (name, content) values (?, ?)", name, ODD.repeat(500));
            }
            handle.execute("insert into audit_outbox (seq, record) values (41, '{}')");
            handle.execute("insert into audit_salt (event_id, salt) values ('e', ?)", new byte[]{0, -1, 127});
            handle.execute("""
                    insert into job (kind, id, payload, state, progress, message, attempts, created_at)
                    values ('k', 'i', 'p', 'Pending', 0.1, null, 1,
                        timestamp with time zone '2026-01-02 03:04:05.123456+02:00')""");
            handle.execute("""
                    insert into identity_holder (id, kind, name, name_key, path, created_at, longest_session)
                    values ('AIDA1', 'user', 'Ada', 'ada', '/', current_timestamp, 3600)""");
            handle.execute("""
                    insert into access_key (id, owner_id, sealed, active, created_at)
                    values ('AKIA1', 'AIDA1', 'sealed', true, current_timestamp)""");
            handle.execute("update registry_policy set require_approved = true");
        });
        return database;
    }

    private static List<String> names(Database database) {
        return database.jdbi().withHandle(handle -> handle
                .createQuery("select name from installation").mapTo(String.class).list()).stream().sorted().toList();
    }
}
