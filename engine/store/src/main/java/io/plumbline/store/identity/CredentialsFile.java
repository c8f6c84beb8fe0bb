// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.identity;

import io.plumbline.security.identity.Founding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The first access key, in the format that AWS_SHARED_CREDENTIALS_FILE names, readable by the owner only. */
public final class CredentialsFile {
    private CredentialsFile() {}

    /** Returns where the file is below the data folder. */
    public static Path in(Path data) {
        return data.resolve("credentials");
    }

    /** Writes the key of {@code founded}; a file left over from a database that is gone is kept beside it. */
    public static void write(Path data, Founding.Founded founded) {
        Path file = in(data);
        try {
            if (Files.exists(file)) {
                OwnerFile.write(data.resolve("credentials.old"), Files.readAllBytes(file));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        OwnerFile.write(file, ("[default]\naws_access_key_id = " + founded.accessKeyId()
                + "\naws_secret_access_key = " + founded.secret() + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
