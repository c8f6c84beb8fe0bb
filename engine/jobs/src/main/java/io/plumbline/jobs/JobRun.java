// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.jobs;

/** A job while it is being done. For one thread. */
public interface JobRun {
    /** Returns the id of the job. */
    String id();

    /** Returns what to do. */
    String payload();

    /** Notes that {@code share} of the work, 0 to 1, is done, and in words what comes now. */
    void progress(double share, String message);

    /** Returns whether somebody asked to stop, or the server shuts down; asked often it costs next to nothing. */
    boolean isCancelled();
}
