// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.identity;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.sealing.RootKey;
import io.plumbline.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The file {@code root.key} of the data folder. The database holds a word sealed under it, to know it again. */
public final class RootKeyFile {
    private static final String FACT = "identity.root-key-check";
    private static final String WORD = "plumbline";

    private RootKeyFile() {}

    /**
     * Returns the root key of the installation; makes one when neither the file nor the database has one.
     *
     * @throws PlumblineException ACCESS_DENIED when the file is missing or holds another key than the one that the
     *                            database was written with; nothing is changed then
     */
    public static RootKey open(Path data, Database database) {
        Path file = data.resolve("root.key");
        Optional<String> check = check(database);
        if (check.isEmpty()) {
            RootKey key = Files.exists(file) ? read(file) : make(file);
            if (remember(database, key)) {
                return key;
            }
            check = check(database);
        }
        if (!Files.exists(file)) {
            throw new PlumblineException(Category.ACCESS_DENIED, "the root key " + file
                    + " is missing, and the secrets "
                    + "in the database cannot be read without it; put back the file from a backup, or copy it from the "
                    + "first server on the same database");
        }
        RootKey key = read(file);
        verify(key, check.orElseThrow(), file);
        return key;
    }

    private static RootKey make(Path file) {
        RootKey key = RootKey.fresh();
        OwnerFile.write(file, key.toBytes());
        return key;
    }

    private static RootKey read(Path file) {
        try {
            return RootKey.of(Files.readAllBytes(file));
        } catch (IOException failure) {
            throw new PlumblineException(Category.ACCESS_DENIED, "the root key " + file + " cannot be read; let this "
                    + "user read it", failure);
        }
    }

    private static void verify(RootKey key, String check, Path file) {
        try {
            key.sealed().open(check, FACT);
        } catch (PlumblineException failure) {
            throw new PlumblineException(Category.ACCESS_DENIED, "the root key " + file + " is not the one that the "
                    + "database was written with; put back the right file from a backup", failure);
        }
    }

    private static Optional<String> check(Database database) {
        return database.jdbi().withHandle(handle -> handle
                .createQuery("select content from installation where name = :name").bind("name", FACT)
                .mapTo(String.class).findOne());
    }

    /** Returns false when another server was faster. */
    private static boolean remember(Database database, RootKey key) {
        try {
            return database.jdbi().withHandle((Handle handle) -> handle
                    .createUpdate("insert into installation (name, content) values (:name, :content)")
                    .bind("name", FACT).bind("content", key.sealed().seal(WORD, FACT)).execute()) == 1;
        } catch (UnableToExecuteStatementException failure) {
            if (check(database).isPresent()) {
                return false;
            }
            throw failure;
        }
    }
}
