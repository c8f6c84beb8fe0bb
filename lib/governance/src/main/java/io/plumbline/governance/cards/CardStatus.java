// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.cards;

import java.util.Arrays;
import java.util.Optional;

/** How far a model card has come. */
public enum CardStatus {
    /** It is being written. */
    DRAFT("Draft"),
    /** It waits for somebody who approves it. */
    PENDING_REVIEW("PendingReview"),
    /** Somebody stands for it. */
    APPROVED("Approved"),
    /** It is kept, and no longer in use. */
    ARCHIVED("Archived");

    private final String word;

    CardStatus(String word) {
        this.word = word;
    }

    /** Returns the status as the API and the store write it, such as {@code PendingReview}. */
    public String word() {
        return word;
    }

    /** Returns the status written {@code word}; empty when there is none. */
    public static Optional<CardStatus> of(String word) {
        return Arrays.stream(values()).filter(status -> status.word.equals(word)).findFirst();
    }
}
