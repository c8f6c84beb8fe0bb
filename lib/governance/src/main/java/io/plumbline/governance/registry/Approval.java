// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.registry;

import java.util.Arrays;
import java.util.Optional;

/** Whether somebody stands for a package. */
public enum Approval {
    /** Nobody has decided yet. */
    PENDING("PendingManualApproval"),
    /** Somebody stands for it. */
    APPROVED("Approved"),
    /** Somebody has refused it. */
    REJECTED("Rejected");

    private final String word;

    Approval(String word) {
        this.word = word;
    }

    /** Returns it as the API and the store write it. */
    public String word() {
        return word;
    }

    /** Returns the one written {@code word}; empty when there is none. */
    public static Optional<Approval> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
