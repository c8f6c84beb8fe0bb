// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.lineage;

import java.time.Instant;
import java.util.Optional;

/** Which entities of one kind are listed, and in which order. Both times are included. */
public record EntityFilter(LineageType lineage, Optional<String> sourceUri, Optional<String> type,
        Optional<Instant> createdAfter, Optional<Instant> createdBefore, Order order, boolean ascending) {
    /** What a list is sorted by; ties are broken by the number of the entity. */
    public enum Order {
        /** By name; artifacts without a name come last. */
        NAME,
        /** By the time of creation. */
        CREATION_TIME
    }

    /** Returns all entities of a kind, the newest first. */
    public static EntityFilter all(LineageType lineage) {
        return new EntityFilter(lineage, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Order.CREATION_TIME, false);
    }

    /** Returns the same list, only of entities with this source. */
    public EntityFilter source(String uri) {
        return new EntityFilter(lineage, Optional.of(uri), type, createdAfter, createdBefore, order, ascending);
    }
}
