// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import io.plumbline.security.audit.SigningKey;
import io.plumbline.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The one thread that moves events into the chain, signs tree heads and delivers files. While events come it works at the
 * pace of the settings; otherwise it looks once a second whether another program left something.
 */
final class Sealer implements AutoCloseable {
    private static final Duration BUSY = Duration.ofSeconds(2);
    private static final long IDLE_MILLIS = 1_000;

    private final AuditSettings settings;
    private final InstantSource clock;
    private final Outbox outbox;
    private final Chain chain;
    private final Database database;
    private final SigningKey key;
    private final Delivery delivery;
    private final Thread thread;
    private final AtomicLong lastNoticed = new AtomicLong(System.nanoTime() - BUSY.toNanos());
    private final CountDownLatch closing = new CountDownLatch(1);
    private Instant nextHead;
    private Instant nextFiles;
    private Instant nextStore;
    private long unsigned;
    private volatile Optional<String> trouble = Optional.empty();

    Sealer(AuditSettings settings, InstantSource clock, Outbox outbox, Database database, SigningKey key,
            Delivery delivery) {
        this.settings = settings;
        this.clock = clock;
        this.outbox = outbox;
        this.chain = new Chain(database);
        this.database = database;
        this.key = key;
        this.delivery = delivery;
        this.nextHead = clock.instant();
        this.nextFiles = clock.instant();
        this.nextStore = clock.instant();
        this.thread = Thread.ofPlatform().daemon().name("audit-sealer").unstarted(this::work);
    }

    /** Seals what a crash left, and begins. */
    void start() {
        seal();
        thread.start();
    }

    /** Hears that an event was stored, or soon will be. */
    void notice() {
        lastNoticed.set(System.nanoTime());
    }

    /** Returns why the last round failed; empty when it did not. */
    Optional<String> trouble() {
        return trouble;
    }

    /** Does everything that is due or not: all events into the chain, a tree head, log files. */
    synchronized void flush() {
        seal();
        sign();
        delivery.files();
    }

    /** Moves every event that is stored or waits into the chain. */
    synchronized void seal() {
        outbox.flush();
        int count = chain.append();
        while (count > 0) {
            unsigned += count;
            count = chain.append();
        }
    }

    @Override
    public void close() {
        // Not by an interrupt: one that met H2 while it writes would close its file.
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        flush();
    }

    private void work() {
        try {
            while (!closing.await(pause(), TimeUnit.MILLISECONDS)) {
                round();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private long pause() {
        boolean busy = System.nanoTime() - lastNoticed.get() < BUSY.toNanos();
        return busy || !outbox.waiting().isEmpty() ? settings.sealEvery().toMillis() : IDLE_MILLIS;
    }

    private synchronized void round() {
        try {
            Instant now = clock.instant();
            if (!now.isBefore(nextStore)) {
                outbox.flush();
                nextStore = now.plus(settings.laterEvery());
            }
            unsigned += chain.append();
            if (!now.isBefore(nextHead) || unsigned >= settings.headRows()) {
                sign();
                nextHead = now.plus(settings.headEvery());
            }
            if (!now.isBefore(nextFiles)) {
                delivery.files();
                nextFiles = now.plus(settings.fileEvery());
            }
            delivery.dueDigests();
            trouble = Optional.empty();
        } catch (RuntimeException failure) {
            // Nothing is lost: what could not be moved is still in the outbox, and the next round tries again.
            trouble = Optional.of("the audit log could not be sealed: " + failure.getClass().getSimpleName());
        }
    }

    private void sign() {
        Heads.sign(database, chain, key, clock.instant());
        unsigned = 0;
    }
}
