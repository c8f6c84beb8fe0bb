// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import java.time.Instant;
import java.util.Optional;

/** Temporary credentials. Adding one needs no {@link IdentityStore#change}. */
public interface TemporaryKeys {
    /** Stores new ones. */
    void add(TemporaryKey key);

    /** Finds those of this id. */
    Optional<TemporaryKey> find(String id);

    /** Removes those that ended before {@code time}. */
    void forget(Instant time);
}
