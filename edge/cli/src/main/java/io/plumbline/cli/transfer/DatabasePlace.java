// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.transfer;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.store.Database;
import io.plumbline.store.DatabaseSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The database of a server.
 *
 * @param data     the data folder of the server
 * @param url      of a PostgreSQL database; empty for the file in {@code data}
 * @param user     its user
 * @param password its password
 */
public record DatabasePlace(Path data, Optional<String> url, Optional<String> user, Optional<String> password) {
    private static final int CONNECTIONS = 4;

    /** Returns whether the database is the file in the data folder. */
    public boolean isFile() {
        return url.isEmpty();
    }

    /** Opens a database that must be there. */
    public Database open() {
        if (isFile() && !Files.exists(data.resolve("plumbline.mv.db"))) {
            throw new PlumblineException(Category.NOT_FOUND, "there is no database in " + data
                    + "; name the data folder of the server with --data, or its PostgreSQL database with --database.");
        }
        return openOrMake();
    }

    /** Opens the database; a file that is not there is made. */
    Database openOrMake() {
        return Database.open(url.map(address -> new DatabaseSettings(address, user, password, CONNECTIONS))
                .orElseGet(() -> DatabaseSettings.fileIn(data)));
    }

    @Override
    public String toString() {
        return url.map(address -> address.replaceAll("[?;].*", "")).orElseGet(() -> "the file in " + data);
    }
}
