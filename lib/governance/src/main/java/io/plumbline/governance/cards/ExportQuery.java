// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.cards;

import java.time.Instant;
import java.util.Optional;

/**
 * Which exports of a card, in which order.
 *
 * @param cardName      the card
 * @param version       only exports of this version
 * @param nameContains  part of the order's name, in any case
 * @param status        only exports that have come so far
 * @param createdAfter  only exports ordered later
 * @param createdBefore only exports ordered earlier
 * @param sort          what decides the order
 * @param ascending     the smallest first
 */
public record ExportQuery(String cardName, Optional<Integer> version, Optional<String> nameContains,
        Optional<CardExport.Status> status, Optional<Instant> createdAfter, Optional<Instant> createdBefore, Sort sort,
        boolean ascending) {
    /** What decides the order of exports; the name among equals. */
    public enum Sort {
        /** The name of the order. */
        NAME,
        /** When it was ordered. */
        CREATION_TIME,
        /** How far it has come. */
        STATUS
    }

    /** Returns all exports of a card, the newest first. */
    public static ExportQuery of(String cardName) {
        return new ExportQuery(cardName, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Sort.CREATION_TIME, false);
    }
}
