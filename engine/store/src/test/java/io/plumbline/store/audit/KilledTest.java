// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.store.Database;
import io.plumbline.store.PostgresServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left after {@code kill -9}. With -Dplumbline.kill.writes=10000 it kills in the middle of ten thousand writes. */
class KilledTest {
    private static final int WRITES = Integer.getInteger("plumbline.kill.writes", 1_000);

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsMissingOnH2() throws IOException {
        survives(folder.toString());
    }

    @Test
    void nothingAcknowledgedIsMissingOnPostgres() throws IOException {
        PostgresServer.assumeInstalled();
        survives(PostgresServer.shared().freshDatabase().url());
    }

    private static void survives(String place) throws IOException {
        List<String> acknowledged = killInTheMiddle(place);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(WRITES / 2 - 1).hasSizeLessThan(WRITES);
        MemoryObjects objects = new MemoryObjects();
        try (Database database = Database.open(WriterProcess.settings(place))) {
            Audit.open(database, objects, AuditSettings.usual("000000000000", "us-east-1"), PlainAead.INSTANCE,
                    InstantSource.system(), new SecureRandom()).close();
            Set<String> changes = names(database, "select name from installation where name like 'e%'");
            Set<String> events = names(database, "select event_id from audit_chain");
            assertThat(changes).containsAll(acknowledged);
            assertThat(events).isEqualTo(changes);
            List<Finding> findings = new ArrayList<>();
            AuditVerification.Checked checked = AuditVerification.of(database, objects).run(findings::add);
            assertThat(findings.stream().filter(finding -> finding.kind() != Finding.Kind.MISSING_FILE)).isEmpty();
            assertThat(checked.rows()).isEqualTo(changes.size());
        }
    }

    private static List<String> killInTheMiddle(String place) throws IOException {
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "-XX:TieredStopAtLevel=1", WriterProcess.class.getName(), place,
                String.valueOf(WRITES)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader lines = child.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                acknowledged.add(line);
                if (acknowledged.size() == WRITES / 2) {
                    // By its handle, for what it said until then is still to be read.
                    child.toHandle().destroyForcibly();
                }
            }
        } finally {
            child.destroyForcibly();
        }
        // The kill may have cut the last line in the middle.
        acknowledged.removeLast();
        return acknowledged;
    }

    private static Set<String> names(Database database, String query) {
        return new HashSet<>(
                database.jdbi().withHandle(handle -> handle.createQuery(query).mapTo(String.class).list()));
    }
}
