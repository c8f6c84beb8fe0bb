// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import io.plumbline.measure.PlumblineException;
import io.plumbline.model.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** Sends the batches of rows side by side, never more at once than allowed, whoever asks. Safe for several threads. */
final class Crossing {
    private final Requests requests;
    private final Exchange exchange;
    private final int mostBytes;
    private final Semaphore places;

    Crossing(Requests requests, Exchange exchange, EndpointSettings settings) {
        this.requests = requests;
        this.exchange = exchange;
        this.mostBytes = settings.maxBytes();
        this.places = new Semaphore(settings.parallel());
    }

    /**
     * Gets every row answered.
     *
     * @throws PlumblineException of the first batch, in the order of the rows, that failed
     */
    void ask(Rows rows, Reader reader) {
        List<Future<?>> sent = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                Optional<PlumblineException> unsendable = send(rows, reader, threads, sent);
                for (Future<?> batch : sent) {
                    batch.get();
                }
                unsendable.ifPresent(failure -> {
                    throw failure;
                });
            } catch (InterruptedException stop) {
                throw Wire.cancelled(stop);
            } catch (ExecutionException failure) {
                throw unwrapped(failure);
            } finally {
                sent.forEach(batch -> batch.cancel(true));
            }
        }
    }

    /** Starts batch after batch until one fails; returns why a row cannot be sent at all. */
    private Optional<PlumblineException> send(Rows rows, Reader reader, ExecutorService threads, List<Future<?>> sent)
            throws InterruptedException {
        AtomicBoolean failed = new AtomicBoolean();
        Batches batches = new Batches(requests, rows, mostBytes);
        while (batches.hasNext() && !failed.get()) {
            Batch batch;
            try {
                batch = batches.next(exchange.mostRecords());
            } catch (PlumblineException unsendable) {
                return Optional.of(unsendable);
            }
            places.acquire();
            sent.add(threads.submit(() -> exchange(batch, reader, failed)));
        }
        return Optional.empty();
    }

    private void exchange(Batch batch, Reader reader, AtomicBoolean failed) {
        boolean done = false;
        try {
            exchange.ask(batch, reader);
            done = true;
        } finally {
            failed.compareAndSet(false, !done);
            places.release();
        }
    }

    private static RuntimeException unwrapped(ExecutionException failure) {
        return switch (failure.getCause()) {
            case Error error -> throw error;
            case RuntimeException cause -> cause;
            case null, default -> new IllegalStateException("a batch ended in no known way", failure);
        };
    }
}
