// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.http;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Ends what takes too long, since a client that sends a byte now and then never runs into a socket's own time-out. */
final class Deadlines implements AutoCloseable {
    private final ScheduledExecutorService watch = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("plumbline-deadlines").factory());

    /** Does {@code then} after {@code time}, unless the returned task is cancelled before. */
    Future<?> after(Duration time, Runnable then) {
        return watch.schedule(then, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Does {@code then} every {@code period}. */
    void every(Duration period, Runnable then) {
        Future<?> unused = watch.scheduleWithFixedDelay(then, period.toMillis(), period.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Does {@code work} on this thread and interrupts it after {@code time}. */
    <T> T within(Duration time, Supplier<T> work) {
        Interruption interruption = new Interruption(Thread.currentThread());
        Future<?> end = after(time, interruption);
        try {
            return work.get();
        } finally {
            interruption.over();
            end.cancel(false);
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    /** An interruption that cannot hit the thread after its work is over. */
    private static final class Interruption implements Runnable {
        private final Thread worker;
        private boolean over;

        private Interruption(Thread worker) {
            this.worker = worker;
        }

        @Override
        public synchronized void run() {
            if (!over) {
                worker.interrupt();
            }
        }

        private synchronized void over() {
            over = true;
        }
    }
}
