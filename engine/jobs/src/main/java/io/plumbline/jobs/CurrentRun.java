// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.jobs;

import java.util.concurrent.atomic.AtomicBoolean;

/** A job that this server has in hand. */
final class CurrentRun implements JobRun {
    private static final long PAUSE = 200_000_000L;

    private final Job job;
    private final JobRows rows;
    private final AtomicBoolean closing;
    private boolean cancelled;
    private boolean shutDown;
    private long looked = System.nanoTime() - PAUSE;

    CurrentRun(Job job, JobRows rows, AtomicBoolean closing) {
        this.job = job;
        this.rows = rows;
        this.closing = closing;
    }

    @Override
    public String id() {
        return job.id();
    }

    @Override
    public String payload() {
        return job.payload();
    }

    @Override
    public void progress(double share, String message) {
        rows.progress(job.kind(), job.id(), share, message);
    }

    @Override
    public boolean isCancelled() {
        if (!cancelled && System.nanoTime() - looked >= PAUSE) {
            looked = System.nanoTime();
            cancelled = rows.find(job.kind(), job.id()).filter(found -> found.state() != JobState.STOPPING).isEmpty();
        }
        shutDown |= !cancelled && closing.get();
        return cancelled || shutDown;
    }

    /** Returns whether the work was told that somebody asked to stop. */
    boolean sawCancel() {
        return cancelled;
    }

    /** Returns whether the work was told that the server shuts down. */
    boolean sawShutdown() {
        return shutDown;
    }
}
