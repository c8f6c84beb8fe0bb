// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** Counts the rows a model was asked for, by several threads at once. */
public final class CallCount {
    private final AtomicLong calls = new AtomicLong();
    private final LongConsumer listener;

    /** Counts in silence. */
    public CallCount() {
        this(total -> {
        });
    }

    /**
     * Counts and tells.
     *
     * @param listener told the total before each batch; by the thread that asks, so several may tell at once. What it throws
     *        ends the run.
     */
    public CallCount(LongConsumer listener) {
        this.listener = listener;
    }

    /** Counts {@code rows} more. */
    public void add(long rows) {
        listener.accept(calls.getAndAdd(rows));
    }

    /** Returns the rows counted so far. */
    public long total() {
        return calls.get();
    }
}
