// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.store.Database;
import io.plumbline.store.DatabaseSettings;
import io.plumbline.store.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server is killed in the middle of a job, without any chance to tidy up; the next one does the job. */
class SurvivalTest {
    @TempDir
    private Path folder;

    @Test
    void aJobSurvivesTheKilledServerOnH2() throws Exception {
        survives(DatabaseSettings.fileIn(folder.resolve("data")));
    }

    @Test
    void aJobSurvivesTheKilledServerOnPostgres() throws Exception {
        PostgresServer.assumeInstalled();
        survives(PostgresServer.shared().freshDatabase());
    }

    private void survives(DatabaseSettings settings) throws IOException, InterruptedException {
        Path begun = folder.resolve("begun");
        Process server = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), DoomedServer.class.getName(),
                settings.url(), settings.user().orElse(""), begun.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        try {
            JobsContract.until(() -> Files.exists(begun) || !server.isAlive());
            assertThat(begun).as(Files.readString(folder.resolve("log"))).exists();
        } finally {
            server.destroyForcibly();
            assertThat(server.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
        try (Database database = Database.open(settings);
                Jobs jobs = new Jobs(database, JobsContract.FAST, InstantSource.system())) {
            assertThat(jobs.find("copy", "a").orElseThrow().state()).isEqualTo(JobState.IN_PROGRESS);

            jobs.start(List.of(JobsContract.handler("copy", run -> {
            })), List.of());

            JobsContract.until(() -> jobs.find("copy", "a").orElseThrow().state() == JobState.COMPLETED);
            assertThat(jobs.find("copy", "a").orElseThrow().attempts()).isEqualTo(2);
        }
    }
}
