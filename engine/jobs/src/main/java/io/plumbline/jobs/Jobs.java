// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.jobs;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.store.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;

/**
 * The durable jobs of one database. An order is stored with whatever else the calling thread's transaction stores; it is
 * begun right after, by this server or another one, and again after a crash, until it is done. Safe for use by many
 * threads.
 */
public final class Jobs implements AutoCloseable {
    private final Database database;
    private final JobRows rows;
    private final DueRows due;
    private final JobSettings settings;
    private final InstantSource clock;
    private final AtomicReference<Optional<Workshop>> workshop = new AtomicReference<>(Optional.empty());

    public Jobs(Database database, JobSettings settings, InstantSource clock) {
        this.database = database;
        this.rows = new JobRows(database);
        this.due = new DueRows(database);
        this.settings = settings;
        this.clock = clock;
    }

    /** Begins to do jobs on this server; before, they are only taken in. Once only. */
    public void start(Collection<JobHandler> handlers, Collection<RecurringWork> recurring) {
        if (!database.isPostgres()) {
            due.release();
        }
        Workshop opened = new Workshop(database, rows, handlers, recurring, settings, clock);
        if (!workshop.compareAndSet(Optional.empty(), Optional.of(opened))) {
            throw new IllegalStateException("jobs are being done already");
        }
        opened.open();
    }

    /**
     * Orders a job.
     *
     * @throws PlumblineException ALREADY_EXISTS when there is one of that kind and id
     */
    public void submit(JobRequest request) {
        database.inTransaction(() -> {
            Instant now = clock.instant();
            rows.add(request, now);
            order(request.kind(), request.id(), request.notBefore().orElse(now));
            return request;
        });
    }

    /** Finds a job. */
    public Optional<Job> find(String kind, String id) {
        return rows.find(kind, id);
    }

    /** Lists jobs, the newest first. */
    public Page<Job> list(JobQuery query, PageRequest page) {
        return rows.list(query, page);
    }

    /** Stops a job: at once while it waits, soon while a server is at it. Returns how it stands; over stays over. */
    public Job cancel(String kind, String id) {
        return database.inTransaction(() -> {
            Job job = require(kind, id);
            if (rows.move(kind, id, Set.of(JobState.PENDING), JobState.STOPPED, null, clock.instant())) {
                due.remove(kind, id);
            } else {
                rows.move(kind, id, EnumSet.of(JobState.IN_PROGRESS), JobState.STOPPING, null, clock.instant());
            }
            return require(kind, job.id());
        });
    }

    /**
     * Begins a job anew that failed or was stopped.
     *
     * @throws PlumblineException CONFLICT when it is in any other state
     */
    public Job retry(String kind, String id) {
        return database.inTransaction(() -> {
            Job job = require(kind, id);
            if (!rows.reset(kind, id)) {
                throw new PlumblineException(Category.CONFLICT, "the job '" + id + "' is " + job.state().word()
                        + "; only a job that is Failed or Stopped can be begun anew.");
            }
            order(kind, id, clock.instant());
            return require(kind, id);
        });
    }

    /** Stops doing jobs; those in hand are asked to end, and are done by another server or after the next start. */
    @Override
    public void close() {
        workshop.get().ifPresent(Workshop::close);
    }

    private void order(String kind, String id, Instant when) {
        due.add(kind, id, when);
        database.jdbi().useHandle(this::wakeAfterCommit);
    }

    private void wakeAfterCommit(Handle handle) {
        handle.afterCommit(() -> workshop.get().ifPresent(Workshop::wake));
    }

    private Job require(String kind, String id) {
        return rows.find(kind, id).orElseThrow(() -> new PlumblineException(Category.NOT_FOUND,
                "there is no job '" + id + "' of the kind " + kind + "."));
    }
}
