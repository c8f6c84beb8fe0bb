// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.jobs;

/**
 * Does one kind of work. It may be begun again after a crash or a failure, even after it came to its end, so doing it
 * twice must leave the same as doing it once. Safe for use by many threads.
 */
public interface JobHandler {
    /** Returns the kind of work, at most 60 characters. */
    String kind();

    /**
     * Does the work. Returns when it is done, or soon after {@link JobRun#isCancelled()} says yes.
     *
     * @throws RuntimeException to try again later, up to the limit; a {@code PlumblineException} that blames what was
     *                          asked for is final at once
     */
    void run(JobRun run);

    /** Hears that the work was given up; {@code reason} is a sentence for people. */
    default void gaveUp(JobRun run, String reason) {}
}
