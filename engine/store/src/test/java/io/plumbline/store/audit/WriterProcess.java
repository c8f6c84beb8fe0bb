// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import io.plumbline.store.Database;
import io.plumbline.store.DatabaseSettings;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A program of many threads that change something and record it in one transaction, and say so once it is committed. It
 * is killed from outside. Arguments: folder of the H2 file or URL of PostgreSQL, how many writes.
 */
public final class WriterProcess {
    private static final int THREADS = 16;

    private WriterProcess() {}

    /** Begins to write. */
    public static void main(String[] arguments) {
        Database database = Database.open(settings(arguments[0]));
        Audit audit = Audit.open(database, new MemoryObjects(), AuditSettings.usual("000000000000", "us-east-1"),
                PlainAead.INSTANCE, InstantSource.system(), new SecureRandom());
        int writes = Integer.parseInt(arguments[1]);
        AtomicInteger next = new AtomicInteger();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (int thread = 0; thread < THREADS; thread++) {
            Thread.ofPlatform().start(() -> {
                for (int n = next.getAndIncrement(); n < writes; n = next.getAndIncrement()) {
                    write(database, audit, n);
                    out.println("e" + n);
                }
            });
        }
    }

    static DatabaseSettings settings(String place) {
        return place.startsWith("jdbc:")
                ? new DatabaseSettings(place, Optional.of("plumbline"), Optional.of(""), 20)
                : DatabaseSettings.fileIn(Path.of(place));
    }

    private static void write(Database database, Audit audit, int n) {
        database.inTransaction(() -> {
            database.jdbi().useHandle(handle -> handle
                    .createUpdate("insert into installation (name, content) values (:name, 'x')").bind("name", "e" + n)
                    .execute());
            audit.log().record(AuditEvents.card(n));
            return n;
        });
    }
}
