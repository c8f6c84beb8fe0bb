// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain;

import java.util.concurrent.atomic.LongAdder;

/** Counts the rows a model was asked for, by several threads at once. */
public final class CallCount {
    private final LongAdder calls = new LongAdder();

    /** Counts {@code rows} more. */
    public void add(long rows) {
        calls.add(rows);
    }

    /** Returns the rows counted so far; exact once all threads that count have ended. */
    public long total() {
        return calls.sum();
    }
}
