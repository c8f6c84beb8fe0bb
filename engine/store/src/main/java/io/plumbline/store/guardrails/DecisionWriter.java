// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.guardrails;

import io.plumbline.guardrails.library.Decision;
import io.plumbline.guardrails.library.DecisionLog;
import io.plumbline.security.sealing.Sealed;
import io.plumbline.store.Database;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Stores decisions. Those of callers who come while others are being stored go together in the next transaction, so that
 * the disk is waited for once by all of them. Either a caller waits until its decision is stored, or decisions are stored
 * a moment later and those of that moment may be lost when the server is killed.
 */
public final class DecisionWriter implements DecisionLog {
    private static final int MOST_AT_ONCE = 256;
    private static final int MOST_WAITING = 10_000;

    private final Database database;
    private final Sealed sealed;
    private final Runnable admission;
    private final boolean waits;
    private final Queue<Waiting> queue = new ArrayDeque<>();
    private final ReentrantLock storing = new ReentrantLock();

    /**
     * Makes a writer.
     *
     * @param admission asked before anything is stored; throws when nothing may be, as when the disk is almost full
     * @param waits     whether a caller waits until its decision is stored
     */
    public DecisionWriter(Database database, Sealed sealed, Runnable admission, boolean waits) {
        this.database = database;
        this.sealed = sealed;
        this.admission = admission;
        this.waits = waits;
    }

    private static final class Waiting {
        private final DecisionRow row;
        private boolean done;
        private @Nullable RuntimeException failure;

        Waiting(DecisionRow row) {
            this.row = row;
        }
    }

    @Override
    public void record(Decision decision) {
        Waiting mine = new Waiting(DecisionRow.of(decision, sealed));
        if (enqueue(mine) || waits) {
            storeUntil(mine);
        }
    }

    /** Stores everything that waits; called now and then, and at the end, where callers do not wait themselves. */
    public void flush() {
        storing.lock();
        try {
            List<Waiting> batch = next();
            while (!batch.isEmpty()) {
                store(batch);
                keepFailed(batch);
                batch = next();
            }
        } finally {
            storing.unlock();
        }
    }

    /** Nobody waits for these, so they wait for the next time, and at last those who come find the queue full. */
    private void keepFailed(List<Waiting> batch) {
        RuntimeException failure = batch.getFirst().failure;
        if (failure != null) {
            synchronized (queue) {
                batch.forEach(each -> queue.add(new Waiting(each.row)));
            }
            throw failure;
        }
    }

    /** Returns whether so many wait that who comes now must help. */
    private boolean enqueue(Waiting mine) {
        synchronized (queue) {
            queue.add(mine);
            return queue.size() > MOST_WAITING;
        }
    }

    /** Whoever gets the lock stores for all who wait; most find their decision stored when they get it. */
    private void storeUntil(Waiting mine) {
        storing.lock();
        try {
            while (!mine.done) {
                store(next());
            }
        } finally {
            storing.unlock();
        }
        if (mine.failure != null) {
            throw mine.failure;
        }
    }

    private List<Waiting> next() {
        synchronized (queue) {
            List<Waiting> batch = new ArrayList<>(Math.min(queue.size(), MOST_AT_ONCE));
            while (batch.size() < MOST_AT_ONCE && !queue.isEmpty()) {
                batch.add(queue.remove());
            }
            return batch;
        }
    }

    private void store(List<Waiting> batch) {
        @Nullable
        RuntimeException failure = new IllegalStateException("the decision could not be stored");
        try {
            admission.run();
            insert(batch);
            failure = null;
        } catch (RuntimeException problem) {
            failure = problem;
        } finally {
            // Whatever happened, those whose decisions these are must not wait for ever.
            for (Waiting each : batch) {
                each.failure = failure;
                each.done = true;
            }
        }
    }

    /** Never in the transaction of the caller: what others wait for must not be undone with it. */
    private void insert(List<Waiting> batch) {
        try (Handle handle = database.jdbi().open()) {
            handle.useTransaction(
                    inside -> DecisionRow.insert(inside, batch.stream().map(each -> each.row).toList()));
        }
    }
}
