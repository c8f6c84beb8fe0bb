// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store;

import java.nio.file.Path;
import java.util.UUID;

/** Fresh databases for tests: H2 in memory or in a file, and PostgreSQL. Each test gets one of its own. */
public final class Databases {
    private Databases() {}

    /** Opens an empty H2 database in memory. */
    public static Database h2() {
        return Database.open(new DatabaseSettings("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=10000",
                java.util.Optional.empty(), java.util.Optional.empty(), 10));
    }

    /** Opens an H2 database in a file below {@code folder}. */
    public static Database h2In(Path folder) {
        return Database.open(DatabaseSettings.fileIn(folder));
    }

    /** Opens an empty PostgreSQL database. Call {@link PostgresServer#assumeInstalled()} first. */
    public static Database postgres() {
        return Database.open(PostgresServer.shared().freshDatabase());
    }
}
