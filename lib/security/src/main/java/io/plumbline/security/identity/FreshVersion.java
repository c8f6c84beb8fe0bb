// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The version of the identities, read again after every change of this process and otherwise once a second. */
final class FreshVersion {
    private static final Duration KEPT = Duration.ofSeconds(1);

    private final IdentityStore store;
    private final InstantSource clock;
    private volatile @Nullable Read last;

    FreshVersion(IdentityStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    long current() {
        Instant now = clock.instant();
        long ownChanges = store.ownChanges();
        Read read = last;
        if (read != null && read.ownChanges == ownChanges && !now.isBefore(read.at)
                && now.isBefore(read.at.plus(KEPT))) {
            return read.version;
        }
        Read again = new Read(store.version(), ownChanges, now);
        last = again;
        return again.version;
    }

    private record Read(long version, long ownChanges, Instant at) {}
}
