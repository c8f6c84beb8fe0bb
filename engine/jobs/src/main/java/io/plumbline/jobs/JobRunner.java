// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import io.plumbline.measure.PlumblineException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one attempt at a job and decides what becomes of it. */
final class JobRunner {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final Set<JobState> RUNNING = EnumSet.of(JobState.IN_PROGRESS, JobState.STOPPING);

    private final JobRows rows;
    private final Map<String, JobHandler> handlers;
    private final JobSettings settings;
    private final InstantSource clock;
    private final AtomicBoolean closing;

    JobRunner(JobRows rows, Map<String, JobHandler> handlers, JobSettings settings, InstantSource clock,
            AtomicBoolean closing) {
        this.rows = rows;
        this.handlers = Map.copyOf(handlers);
        this.settings = settings;
        this.clock = clock;
        this.closing = closing;
    }

    /** Attempts the job of {@code instance}; what is returned says whether it comes again, and when. */
    CompletionHandler<Void> attempt(String instance) {
        String kind = DueRows.kindOf(instance);
        String id = DueRows.idOf(instance);
        JobHandler handler = handlers.get(kind);
        if (handler == null) {
            // Another server, perhaps a newer one, knows this kind.
            return again(clock.instant().plus(settings.pause(2)));
        }
        if (!rows.begin(kind, id, clock.instant())) {
            move(kind, id, EnumSet.of(JobState.STOPPING), JobState.STOPPED, null);
            return over(kind, id);
        }
        Job job = rows.find(kind, id).orElseThrow();
        CurrentRun run = new CurrentRun(job, rows, closing);
        if (job.attempts() > settings.attempts()) {
            return giveUp(handler, run, job, "the server died each time it tried, " + settings.attempts() + " times");
        }
        return attempt(handler, job, run);
    }

    private CompletionHandler<Void> attempt(JobHandler handler, Job job, CurrentRun run) {
        try {
            handler.run(run);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            return failed(handler, job, run, failure);
        }
        if (run.sawShutdown()) {
            return putBack(job);
        }
        move(job.kind(), job.id(), RUNNING, run.sawCancel() ? JobState.STOPPED : JobState.COMPLETED, null);
        return over(job.kind(), job.id());
    }

    private CompletionHandler<Void> failed(JobHandler handler, Job job, CurrentRun run, Throwable failure) {
        if (closing.get()) {
            return putBack(job);
        }
        if (run.isCancelled()) {
            move(job.kind(), job.id(), RUNNING, JobState.STOPPED, null);
            return over(job.kind(), job.id());
        }
        LOG.warn("Attempt {} at the job {} of the kind {} failed", job.attempts(), job.id(), job.kind(), failure);
        if (isFinal(failure) || job.attempts() >= settings.attempts()) {
            return giveUp(handler, run, job, sentence(failure));
        }
        move(job.kind(), job.id(), RUNNING, JobState.PENDING, sentence(failure));
        return again(clock.instant().plus(settings.pause(job.attempts())));
    }

    private CompletionHandler<Void> giveUp(JobHandler handler, CurrentRun run, Job job, String reason) {
        handler.gaveUp(run, reason);
        move(job.kind(), job.id(), RUNNING, JobState.FAILED, reason);
        return over(job.kind(), job.id());
    }

    private CompletionHandler<Void> putBack(Job job) {
        move(job.kind(), job.id(), RUNNING, JobState.PENDING, null);
        return again(clock.instant());
    }

    private void move(String kind, String id, Set<JobState> from, JobState to, @Nullable String message) {
        rows.move(kind, id, from, to, message, clock.instant());
    }

    /**
     * Takes the job out of the queue, unless somebody has begun it anew since its state said that it is over: then the
     * row that is about to go is the one that stands for the new beginning.
     */
    private CompletionHandler<Void> over(String kind, String id) {
        return (complete, operations) -> rows.whileHeld(kind, id, waits -> {
            if (waits) {
                operations.reschedule(complete, clock.instant());
            } else {
                operations.remove();
            }
        });
    }

    private static CompletionHandler<Void> again(Instant when) {
        return (complete, operations) -> operations.reschedule(complete, when);
    }

    /** What blames the request stays wrong however often it is tried. */
    private static boolean isFinal(Throwable failure) {
        return failure instanceof PlumblineException known && switch (known.category()) {
            case INVALID_CONFIGURATION, INVALID_ARGUMENT, INVALID_DOCUMENT, INVALID_DATA, NOT_FOUND, ALREADY_EXISTS,
                    ACCESS_DENIED,
                    NOT_AVAILABLE_YET, LIMIT_EXCEEDED, CANCELLED ->
                true;
            case CONFLICT, IN_USE, UNAVAILABLE, RESOURCE_EXHAUSTED -> false;
        };
    }

    /** The message of an unexpected failure may hold anything, so it is not kept. */
    private static String sentence(Throwable failure) {
        return failure instanceof PlumblineException known
                ? String.valueOf(known.getMessage())
                : "an unexpected failure; the log of the server tells more";
    }
}
