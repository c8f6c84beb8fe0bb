// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.binding;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Keeps native memory from being freed while a thread computes with it, and from being used afterwards. */
public final class Gate {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean shut;

    /** Runs {@code work}; several threads may at once. */
    public void pass(Runnable work) {
        lock.readLock().lock();
        try {
            if (shut) {
                throw new IllegalStateException("the model is closed");
            }
            work.run();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Waits for all work to end and runs {@code release}, the first time; lets nothing pass from then on. */
    public void shut(Runnable release) {
        lock.writeLock().lock();
        try {
            if (!shut) {
                shut = true;
                release.run();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
