// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Runs independent pieces of work on several threads. */
final class Blocks {
    /** Rows that are worked on together. */
    static final int ROWS = 64;

    private Blocks() {}

    /** Returns how many blocks of rows there are in {@code rows} rows. */
    static int of(int rows) {
        return (rows + ROWS - 1) / ROWS;
    }

    /** Runs {@code work} once for each of 0 ... count - 1, in no particular order. */
    static void run(int count, int threads, IntConsumer work) {
        if (threads <= 1 || count <= 1) {
            for (int block = 0; block < count; block++) {
                work.accept(block);
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, count), Blocks::daemon)) {
            List<Future<?>> workers = new ArrayList<>();
            for (int worker = 0; worker < Math.min(threads, count); worker++) {
                workers.add(pool.submit(() -> {
                    for (int block = next.getAndIncrement(); block < count; block = next.getAndIncrement()) {
                        work.accept(block);
                    }
                }));
            }
            for (Future<?> worker : workers) {
                await(worker);
            }
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "tree-shapley");
        thread.setDaemon(true);
        return thread;
    }

    private static void await(Future<?> worker) {
        try {
            worker.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while trees were explained", interrupted);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }
}
