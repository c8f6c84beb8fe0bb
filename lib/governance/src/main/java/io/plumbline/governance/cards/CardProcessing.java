// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.cards;

import java.util.Arrays;
import java.util.Optional;

/** How far the deletion of a model card has come. */
public enum CardProcessing {
    /** Asked for, not begun. */
    DELETE_PENDING("DeletePending"),
    /** Begun. */
    DELETE_IN_PROGRESS("DeleteInProgress"),
    /** Its versions are gone. */
    CONTENT_DELETED("ContentDeleted"),
    /** Its export jobs are gone too. */
    EXPORT_JOBS_DELETED("ExportJobsDeleted"),
    /** Nothing is left but the name. */
    DELETE_COMPLETED("DeleteCompleted"),
    /** It could not be deleted; asking again tries again. */
    DELETE_FAILED("DeleteFailed");

    private final String word;

    CardProcessing(String word) {
        this.word = word;
    }

    /** Returns it as the API and the store write it, such as {@code DeletePending}. */
    public String word() {
        return word;
    }

    /** Returns what is written {@code word}; empty when there is none. */
    public static Optional<CardProcessing> of(String word) {
        return Arrays.stream(values()).filter(processing -> processing.word.equals(word)).findFirst();
    }
}
