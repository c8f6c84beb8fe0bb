// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Which events are wanted: those that match every attribute.
 *
 * @param attributes what must be equal
 * @param from       the earliest time, inclusive
 * @param to         the latest time, inclusive
 */
public record AuditFilter(Map<AuditAttribute, String> attributes, Optional<Instant> from, Optional<Instant> to) {
    public AuditFilter {
        attributes = Map.copyOf(attributes);
    }

    /** Returns the filter that lets every event through. */
    public static AuditFilter all() {
        return new AuditFilter(Map.of(), Optional.empty(), Optional.empty());
    }
}
