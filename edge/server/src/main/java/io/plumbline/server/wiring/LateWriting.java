// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.wiring;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes now and then what callers do not wait for, and once more when it is closed. */
final class LateWriting implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LateWriting.class);

    private final ScheduledExecutorService thread;
    private final Runnable flush;

    private LateWriting(ScheduledExecutorService thread, Runnable flush) {
        this.thread = thread;
        this.flush = flush;
    }

    static LateWriting start(Runnable flush, Duration every) {
        ScheduledExecutorService thread = Executors
                .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("plumbline-decisions").factory());
        thread.scheduleWithFixedDelay(() -> written(flush), every.toMillis(), every.toMillis(),
                TimeUnit.MILLISECONDS);
        return new LateWriting(thread, flush);
    }

    @Override
    public void close() {
        thread.close();
        flush.run();
    }

    /** What failed waits for the next time; a task that throws would not be run again. */
    private static void written(Runnable flush) {
        try {
            flush.run();
        } catch (RuntimeException failure) {
            LOG.warn("Decisions of guardrails could not be stored; they wait", failure);
        }
    }
}
