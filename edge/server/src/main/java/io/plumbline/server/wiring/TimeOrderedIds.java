// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.wiring;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Ids that begin with the time (UUID, version 7). An index over them grows at its end: over random ones, every event of the
 * audit log had the database write another page.
 */
final class TimeOrderedIds implements Supplier<String> {
    private static final long VERSION = 0x7000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final InstantSource clock;
    private final RandomGenerator random;

    TimeOrderedIds(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public String get() {
        long drawn = random.nextLong();
        return new UUID((clock.millis() << 16) | VERSION | (drawn & 0xfff), VARIANT | (random.nextLong() >>> 2))
                .toString();
    }
}
