// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.cards;

import java.time.Instant;
import java.util.Optional;

/**
 * Which versions of a card, in which order.
 *
 * @param status        only versions that have it
 * @param createdAfter  only versions made later
 * @param createdBefore only versions made earlier
 * @param ascending     version 1 first
 */
public record VersionQuery(Optional<CardStatus> status, Optional<Instant> createdAfter,
        Optional<Instant> createdBefore, boolean ascending) {
    /** All versions, the newest first. */
    public static final VersionQuery ALL = new VersionQuery(Optional.empty(), Optional.empty(), Optional.empty(),
            false);
}
