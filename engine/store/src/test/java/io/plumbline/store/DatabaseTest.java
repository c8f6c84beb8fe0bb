// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.measure.PlumblineException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @Test
    void workThatThrowsLeavesNothingOnH2() {
        try (Database database = Databases.h2()) {
            leavesNothing(database);
        }
    }

    @Test
    void workThatThrowsLeavesNothingOnPostgres() {
        PostgresServer.assumeInstalled();
        try (Database database = Databases.postgres()) {
            assertThat(database.isPostgres()).isTrue();
            leavesNothing(database);
        }
    }

    @Test
    void whatWasCommittedIsThereAfterTheFileIsOpenedAgain(@TempDir Path folder) {
        try (Database database = Databases.h2In(folder)) {
            database.inTransaction(() -> write(database, "a"));
        }
        try (Database database = Databases.h2In(folder)) {
            assertThat(count(database)).isEqualTo(1);
            assertThat(database.isReady()).isTrue();
        }
    }

    @Test
    void theCopyThatTestsGetIsWhatTheMigrationsMake() {
        try (Database copy = Databases.h2(); Database migrated = Databases.migratedH2()) {
            assertThat(script(copy)).containsExactlyInAnyOrderElementsOf(script(migrated));
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsSaidInOneSentence() {
        DatabaseSettings nobody = new DatabaseSettings("jdbc:postgresql://127.0.0.1:1/none?password=hidden",
                Optional.of("u"), Optional.of("secret"), 2);

        assertThatThrownBy(() -> Database.open(nobody)).isInstanceOf(PlumblineException.class)
                .hasMessage("the database does not answer; what was asked is not done, try again");
        assertThat(nobody.toString()).doesNotContain("secret", "hidden");
    }

    /** Without the times at which the migrations ran, and how long each took. */
    private static List<String> script(Database database) {
        return database.jdbi().withHandle(handle -> handle.createQuery("script simple").mapTo(String.class).list())
                .stream().filter(line -> !line.startsWith("INSERT INTO \"public\".\"flyway_schema_history\""))
                .map(line -> line.replaceAll("ZONE '[^']*'", "ZONE")).toList();
    }

    private static void leavesNothing(Database database) {
        assertThatThrownBy(() -> database.inTransaction(() -> {
            write(database, "a");
            assertThat(database.inTransaction(() -> count(database))).isEqualTo(1);
            throw new IllegalStateException("no");
        })).hasMessage("no");

        assertThat(count(database)).isZero();
    }

    private static int write(Database database, String name) {
        return database.jdbi().withHandle(handle -> handle
                .createUpdate("insert into installation (name, content) values (:name, 'x')").bind("name", name)
                .execute());
    }

    private static int count(Database database) {
        return database.jdbi().withHandle(
                handle -> handle.createQuery("select count(*) from installation").mapTo(Integer.class).one());
    }
}
