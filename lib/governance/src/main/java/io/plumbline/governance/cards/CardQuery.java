// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.cards;

import java.time.Instant;
import java.util.Optional;

/**
 * Which cards, in which order.
 *
 * @param nameContains  part of the name, in any case; empty for all
 * @param status        only cards whose newest version has it
 * @param modelId       only cards whose newest version is about this model
 * @param createdAfter  only cards created later
 * @param createdBefore only cards created earlier
 * @param sort          what decides the order
 * @param ascending     the smallest first
 */
public record CardQuery(Optional<String> nameContains, Optional<CardStatus> status, Optional<String> modelId,
        Optional<Instant> createdAfter, Optional<Instant> createdBefore, Sort sort, boolean ascending) {
    /** All cards, the newest first. */
    public static final CardQuery ALL = new CardQuery(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Sort.CREATION_TIME, false);

    /** What decides the order of cards. */
    public enum Sort {
        /** The name. */
        NAME,
        /** When the card was created; the name among equals. */
        CREATION_TIME
    }

    /** Returns the cards about {@code model}, the newest first. */
    public static CardQuery about(String model) {
        return new CardQuery(Optional.empty(), Optional.empty(), Optional.of(model), Optional.empty(),
                Optional.empty(), Sort.CREATION_TIME, false);
    }
}
