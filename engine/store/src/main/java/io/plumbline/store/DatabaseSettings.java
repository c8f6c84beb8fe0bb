// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the system of record is.
 *
 * @param url      a JDBC URL of H2 or PostgreSQL
 * @param user     the database user; empty for H2 files
 * @param password its password; never shown
 * @param connections the most connections at once, at least 2
 */
public record DatabaseSettings(String url, Optional<String> user, Optional<String> password, int connections) {
    /**
     * Returns the settings of a database in a file below {@code folder}, every commit written before it is answered. H2
     * remembers 8 parsed statements a connection unless told otherwise, fewer than one change of a card needs.
     */
    public static DatabaseSettings fileIn(Path folder) {
        return new DatabaseSettings("jdbc:h2:file:" + folder.resolve("plumbline").toAbsolutePath()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;"
                + "DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=256", Optional.empty(), Optional.empty(),
                10);
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + url.replaceAll("[?;].*", "") + "]";
    }
}
