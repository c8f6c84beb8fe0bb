// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs tasks that do not depend on each other. */
final class Parallel {
    private Parallel() {}

    /** Runs all tasks on {@code threads} threads; the first failure ends the run and is thrown. */
    static void run(List<Runnable> tasks, int threads) {
        int workers = Math.min(threads, tasks.size());
        if (workers <= 1) {
            tasks.forEach(Runnable::run);
            return;
        }
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            List<Future<?>> ends = new ArrayList<>();
            for (int worker = 0; worker < workers; worker++) {
                ends.add(pool.submit(() -> work(tasks, next)));
            }
            for (Future<?> end : ends) {
                await(end);
            }
        }
    }

    private static void work(List<Runnable> tasks, AtomicInteger next) {
        try {
            for (int task = next.getAndIncrement(); task < tasks.size(); task = next.getAndIncrement()) {
                tasks.get(task).run();
            }
        } catch (RuntimeException | Error failure) {
            next.set(tasks.size());
            throw failure;
        }
    }

    private static void await(Future<?> end) {
        try {
            end.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PlumblineException(Category.CANCELLED, "The explanation was cancelled.", interrupted);
        } catch (ExecutionException failure) {
            switch (failure.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(failure);
            }
        }
    }
}
