// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * Fresh databases for tests: H2 in memory or in a file, and PostgreSQL. Each test gets one of its own. The migrations run
 * once in a JVM and kind of database; what they leave is copied, or put back.
 */
public final class Databases {
    private static final String H2 = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;"
            + "LOCK_TIMEOUT=10000";

    private Databases() {}

    /** Opens a database in memory as the migrations leave it. */
    public static Database h2() {
        return Database.open(inMemory(), H2Snapshot.shared()::restore);
    }

    /** Opens a database in memory after running every migration in it. */
    static Database migratedH2() {
        return Database.open(inMemory());
    }

    /** Opens an H2 database in a file below {@code folder}. */
    public static Database h2In(Path folder) {
        return Database.open(DatabaseSettings.fileIn(folder));
    }

    /** Opens a PostgreSQL database as the migrations leave it. Call {@link PostgresServer#assumeInstalled()} first. */
    public static Database postgres() {
        return PostgresServer.shared().migrated();
    }

    private static DatabaseSettings inMemory() {
        return new DatabaseSettings("jdbc:h2:mem:" + UUID.randomUUID() + H2, Optional.empty(), Optional.empty(), 10);
    }
}
