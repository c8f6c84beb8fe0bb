// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import com.google.crypto.tink.Aead;
import io.plumbline.security.audit.KeyPeriod;
import io.plumbline.security.audit.SigningKey;
import io.plumbline.security.audit.VerifyingKey;
import io.plumbline.store.Database;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The keys that sign heads and digests. */
final class SigningKeys {
    private static final Duration LIFETIME = Duration.ofDays(3_650);

    private SigningKeys() {}

    /** Returns the key that signs now; the first start makes it. */
    static SigningKey current(Database database, Aead sealing, Instant now, SecureRandom random) {
        return database.inTransaction(() -> database.jdbi().withHandle(handle -> {
            Chain.lock(handle);
            Optional<SigningKey> known = handle.createQuery("""
                    select public_key, sealed_key
                    from audit_key
                    order by from_micros desc
                    fetch first 1 rows only
                    """).map((row, _) -> SigningKey.open(VerifyingKey.parse(row.getBytes("public_key")),
                    row.getBytes("sealed_key"), sealing)).findFirst();
            return known.orElseGet(() -> insert(handle, SigningKey.generate(random), sealing, now));
        }));
    }

    /** Lists the public keys, the oldest first. */
    static List<KeyPeriod> all(Handle handle) {
        return handle.createQuery("select public_key, from_micros, to_micros from audit_key order by from_micros")
                .map((row, _) -> new KeyPeriod(VerifyingKey.parse(row.getBytes("public_key")),
                        Micros.read(row.getLong("from_micros")), Micros.read(row.getLong("to_micros"))))
                .list();
    }

    /** Stores {@code key}, to sign from {@code now} on. */
    static SigningKey insert(Handle handle, SigningKey key, Aead sealing, Instant now) {
        handle.createUpdate("""
                insert into audit_key (fingerprint, public_key, sealed_key, from_micros, to_micros)
                values (:fingerprint, :public, :sealed, :from, :to)
                """).bind("fingerprint", key.publicKey().fingerprint()).bind("public", key.publicKey().pkcs1())
                .bind("sealed", key.sealed(sealing)).bind("from", Micros.of(now))
                .bind("to", Micros.of(now.plus(LIFETIME))).execute();
        return key;
    }
}
