// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.jobs;

import io.plumbline.store.Database;
import io.plumbline.store.DatabaseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** A server that begins a job, says so by a file, and never comes to its end. */
final class DoomedServer {
    private DoomedServer() {}

    /** Takes the URL of a database, its user or nothing, and the file to write. */
    public static void main(String[] words) throws InterruptedException {
        Database database = Database.open(new DatabaseSettings(words[0],
                words[1].isEmpty() ? Optional.empty() : Optional.of(words[1]),
                words[1].isEmpty() ? Optional.empty() : Optional.of(""), 10));
        Jobs jobs = new Jobs(database, JobsContract.FAST, InstantSource.system());
        jobs.start(List.of(JobsContract.handler("copy", run -> begin(Path.of(words[2])))), List.of());
        jobs.submit(new JobRequest("copy", "a", ""));
        Thread.sleep(60_000);
    }

    private static void begin(Path file) {
        try {
            Files.createFile(file);
            Thread.sleep(60_000);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
