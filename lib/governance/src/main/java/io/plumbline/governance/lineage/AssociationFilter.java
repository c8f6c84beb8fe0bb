// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.lineage;

import java.time.Instant;
import java.util.Optional;

/** Which associations are listed, and in which order. Both times are included. */
public record AssociationFilter(Optional<String> sourceArn, Optional<String> destinationArn,
        Optional<String> sourceType, Optional<String> destinationType, Optional<AssociationType> type,
        Optional<Instant> createdAfter, Optional<Instant> createdBefore, Order order, boolean ascending) {
    /** What the list is sorted by; ties are broken by the numbers of both ends. */
    public enum Order {
        /** By the ARN of the source. */
        SOURCE_ARN,
        /** By the ARN of the destination. */
        DESTINATION_ARN,
        /** By the type of the source. */
        SOURCE_TYPE,
        /** By the type of the destination. */
        DESTINATION_TYPE,
        /** By the time of creation. */
        CREATION_TIME
    }

    /** Returns all associations, the newest first. */
    public static AssociationFilter all() {
        return new AssociationFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Order.CREATION_TIME, false);
    }

    /** Returns the same list, only from this source. */
    public AssociationFilter from(String arn) {
        return new AssociationFilter(Optional.of(arn), destinationArn, sourceType, destinationType, type,
                createdAfter, createdBefore, order, ascending);
    }

    /** Returns the same list, only to this destination. */
    public AssociationFilter to(String arn) {
        return new AssociationFilter(sourceArn, Optional.of(arn), sourceType, destinationType, type, createdAfter,
                createdBefore, order, ascending);
    }
}
