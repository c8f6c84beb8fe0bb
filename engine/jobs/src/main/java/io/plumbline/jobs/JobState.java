// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.jobs;

import java.util.Arrays;

/** How far a job has come. */
public enum JobState {
    /** It waits for its turn, or for its next attempt. */
    PENDING("Pending"),
    /** A server is at it. */
    IN_PROGRESS("InProgress"),
    /** It is done. */
    COMPLETED("Completed"),
    /** It was given up. */
    FAILED("Failed"),
    /** A server is at it and was told to stop. */
    STOPPING("Stopping"),
    /** It was stopped before it was done. */
    STOPPED("Stopped");

    private final String word;

    JobState(String word) {
        this.word = word;
    }

    /** Returns the state as SageMaker and the store write it, such as {@code InProgress}. */
    public String word() {
        return word;
    }

    /** Returns whether nothing more will happen unless somebody asks for it. */
    public boolean isOver() {
        return this == COMPLETED || this == FAILED || this == STOPPED;
    }

    static JobState of(String word) {
        return Arrays.stream(values()).filter(state -> state.word.equals(word)).findFirst().orElseThrow();
    }
}
