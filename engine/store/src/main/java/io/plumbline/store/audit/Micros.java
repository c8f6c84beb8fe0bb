// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as the tables of the log hold them: microseconds since 1970. */
final class Micros {
    private Micros() {}

    static long of(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    static Instant read(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
