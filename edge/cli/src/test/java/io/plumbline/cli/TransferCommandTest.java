// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.server.data.DataFolder;
import io.plumbline.store.Database;
import io.plumbline.store.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransferCommandTest {
    @TempDir
    Path folder;

    @Test
    void aDatabaseIsCarriedToAnotherFolder() {
        Path from = written();
        Path to = folder.resolve("to");
        Path file = folder.resolve("out.zip");

        Session out = Session.run("export", file.toString(), "--data", from.toString());
        assertThat(out.errors()).isEmpty();
        assertThat(out.out()).contains("5 rows of ", "written to " + file, "without root.key nobody can open");
        Session in = Session.run("import", file.toString(), "--data", to.toString());
        assertThat(in.errors()).isEmpty();
        assertThat(in.out()).contains("5 rows of ", "imported into the file in " + to,
                "copy root.key, credentials and objects of the old data folder to the new one, " + to);
        try (Database database = Database.open(DatabaseSettings.fileIn(to))) {
            String content = database.jdbi().withHandle(handle -> handle
                    .createQuery("select content from installation where name = 'a'").mapTo(String.class).one());
            assertThat(content).isEqualTo("words");
        }
        assertThat(Session.run("import", file.toString(), "--data", to.toString()).errors())
                .startsWith("plumbline: the target database is not empty");
    }

    @Test
    void aRunningServersFolderIsLeftAlone() {
        Path data = written();
        try (DataFolder running = DataFolder.open(data)) {
            Session session = Session.run("export", folder.resolve("out.zip").toString(), "--data",
                    running.path().toString());

            assertThat(session.code()).isEqualTo(1);
            assertThat(session.errors())
                    .startsWith("plumbline: the folder " + data + " is in use by another plumbline; stop that one");
        }
        assertThat(folder.resolve("out.zip")).doesNotExist();
    }

    @Test
    void aFolderWithoutADatabaseIsSaidAndLeftAlone() throws IOException {
        Path nothing = folder.resolve("nothing");
        Session session = Session.run("export", folder.resolve("out.zip").toString(), "--data", nothing.toString());

        assertThat(session.code()).isEqualTo(1);
        assertThat(session.errors()).startsWith("plumbline: there is no database in " + nothing);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aFileThatIsNoExportMakesNoDatabaseToSpeakOf() throws IOException {
        Path file = Files.writeString(folder.resolve("out.zip"), "words");

        assertThat(Session.run("import", file.toString(), "--data", folder.resolve("to").toString()).errors())
                .startsWith("plumbline: " + file + " is damaged");
        assertThat(Session.run("import").errors()).contains("FILE is missing");
    }

    /** A database of five rows: one of ours, and the four that a fresh one begins with. */
    private Path written() {
        Path data = folder.resolve("from");
        try (Database database = Database.open(DatabaseSettings.fileIn(data))) {
            database.jdbi().useHandle(handle -> handle
                    .execute("insert into installation (name, content) values ('a', 'words')"));
        }
        return data;
    }
}
