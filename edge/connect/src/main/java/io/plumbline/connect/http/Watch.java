// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.http;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Ends what takes too long, since reading from a connection knows no time-out of its own. */
final class Watch implements AutoCloseable {
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().daemon().name("plumbline-outgoing").factory());

    Watch() {
        timer.setRemoveOnCancelPolicy(true);
    }

    Future<?> after(Duration time, Runnable then) {
        return timer.schedule(then, time.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
