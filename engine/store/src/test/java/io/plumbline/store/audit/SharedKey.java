// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import com.google.crypto.tink.Aead;
import io.plumbline.security.audit.SigningKey;
import io.plumbline.store.Database;
import java.security.SecureRandom;
import java.time.Instant;

/** One signing key for all tests of a JVM: making an RSA key takes a second, which not every test has. */
public final class SharedKey {
    private static final SigningKey KEY = SigningKey.generate(new SecureRandom());

    private SharedKey() {}

    /** Stores the key in {@code database}, so that the log opened on it signs with it. */
    public static void insert(Database database, Aead sealing, Instant now) {
        database.jdbi().useHandle(handle -> SigningKeys.insert(handle, KEY, sealing, now));
    }
}
