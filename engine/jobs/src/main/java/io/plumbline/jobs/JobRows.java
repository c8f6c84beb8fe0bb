// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.jobs;

import static io.plumbline.store.TimeKey.column;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.store.Database;
import io.plumbline.store.TimeKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The table of jobs. */
final class JobRows {
    private static final String COLUMNS = "kind, id, payload, state, progress, message, attempts, created_at, "
            + "started_at, ended_at";

    private final Database database;

    JobRows(Database database) {
        this.database = database;
    }

    /** Adds a job; ALREADY_EXISTS when there is one of that id. */
    void add(JobRequest request, Instant now) {
        int added = database.jdbi().withHandle(handle -> handle.createUpdate("""
                insert into job (kind, id, payload, state, progress, attempts, created_at)
                values (:kind, :id, :payload, 'Pending', 0, 0, :now)
                on conflict do nothing
                """).bind("kind", request.kind()).bind("id", request.id()).bind("payload", request.payload())
                .bind("now", column(now)).execute());
        if (added == 0) {
            throw new PlumblineException(Category.ALREADY_EXISTS,
                    "there is a job '" + request.id() + "' of the kind " + request.kind() + " already.");
        }
    }

    Optional<Job> find(String kind, String id) {
        return database.jdbi()
                .withHandle(handle -> handle
                        .createQuery("select " + COLUMNS + " from job where kind = :kind and id = :id")
                        .bind("kind", kind).bind("id", id).map(JobRows::job).findOne());
    }

    Page<Job> list(JobQuery query, PageRequest page) {
        TimeKey after = page.after().map(TimeKey::parse).orElseGet(() -> TimeKey.before(false));
        List<Job> found = database.jdbi().withHandle(handle -> handle.createQuery("""
                select kind, id, payload, state, progress, message, attempts, created_at, started_at, ended_at
                from job
                where kind = :kind and state in (<states>)
                  and created_at > :after and created_at < :before
                  and (created_at, id) < (:time, :id)
                order by created_at desc, id desc
                fetch first :limit rows only
                """).bindList("states", query.states().stream().map(JobState::word).toList())
                .bind("kind", query.kind()).bind("after", column(query.createdAfter().orElse(TimeKey.BEGINNING)))
                .bind("before", column(query.createdBefore().orElse(TimeKey.END))).bind("time", column(after.time()))
                .bind("id", after.name()).bind("limit", page.limit() + 1)
                .map(JobRows::job).list());
        return Page.cut(found, page.limit(), job -> new TimeKey(job.created(), job.id()).toString());
    }

    /** Notes that an attempt begins; returns whether the job is still to be done. */
    boolean begin(String kind, String id, Instant now) {
        return database.jdbi().withHandle(handle -> handle.createUpdate("""
                update job set state = 'InProgress', attempts = attempts + 1, started_at = coalesce(started_at, :now)
                where kind = :kind and id = :id and state in ('Pending', 'InProgress')
                """).bind("kind", kind).bind("id", id).bind("now", column(now)).execute()) == 1;
    }

    void progress(String kind, String id, double share, String message) {
        database.jdbi().useHandle(handle -> handle.createUpdate("""
                update job set progress = :share, message = :message
                where kind = :kind and id = :id and state in ('InProgress', 'Stopping')
                """).bind("kind", kind).bind("id", id).bind("share", Math.clamp(share, 0, 1)).bind("message", message)
                .execute());
    }

    /** Moves a job that is in one of {@code from}; returns whether it was. */
    boolean move(String kind, String id, Set<JobState> from, JobState to, @Nullable String message, Instant now) {
        return database.jdbi().withHandle(handle -> handle.createUpdate("""
                update job set state = :state, message = coalesce(:message, message), ended_at = :ended,
                    progress = case when :state = 'Completed' then 1 else progress end
                where kind = :kind and id = :id and state in (<from>)
                """).bindList("from", from.stream().map(JobState::word).toList()).bind("kind", kind).bind("id", id)
                .bind("state", to.word()).bind("message", message).bind("ended", to.isOver() ? column(now) : null)
                .execute()) == 1;
    }

    /** Runs {@code work} with whether the job waits to be done, while nobody else can change it. */
    void whileHeld(String kind, String id, Consumer<Boolean> work) {
        database.inTransaction(() -> {
            boolean waits = database.jdbi().withHandle(handle -> handle
                    .createQuery("select state from job where kind = :kind and id = :id for update").bind("kind", kind)
                    .bind("id", id).mapTo(String.class).findOne()).filter("Pending"::equals).isPresent();
            work.accept(waits);
            return waits;
        });
    }

    /** Forgets the attempts of a job that is over and puts it back to the beginning; returns whether it was over. */
    boolean reset(String kind, String id) {
        return database.jdbi().withHandle(handle -> handle.createUpdate("""
                update job set state = 'Pending', attempts = 0, progress = 0, message = null, ended_at = null
                where kind = :kind and id = :id and state in ('Failed', 'Stopped')
                """).bind("kind", kind).bind("id", id).execute()) == 1;
    }

    private static Job job(ResultSet row, StatementContext context) throws SQLException {
        return new Job(row.getString("kind"), row.getString("id"), row.getString("payload"),
                JobState.of(row.getString("state")), row.getDouble("progress"),
                Optional.ofNullable(row.getString("message")), row.getInt("attempts"),
                TimeKey.read(row, "created_at"), TimeKey.find(row, "started_at"),
                TimeKey.find(row, "ended_at"));
    }
}
