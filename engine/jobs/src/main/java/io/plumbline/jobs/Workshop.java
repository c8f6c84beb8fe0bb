// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.plumbline.store.Database;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The threads of this server that do jobs. */
final class Workshop implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration SWEEP = Duration.ofMinutes(1);
    private static final int MISSED_SIGNS = 6;

    private final AtomicBoolean closing = new AtomicBoolean();
    private final Scheduler scheduler;

    Workshop(Database database, JobRows rows, Collection<JobHandler> handlers, Collection<RecurringWork> recurring,
            JobSettings settings, InstantSource clock) {
        JobRunner runner = new JobRunner(rows,
                handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity())), settings, clock,
                closing);
        Task<Void> jobs = Tasks.custom(DueRows.TASK, Void.class)
                .onDeadExecutionRevive()
                .execute((instance, context) -> runner.attempt(instance.getId()));
        SchedulerBuilder builder = Scheduler.create(database.dataSource(), jobs).threads(settings.threads())
                .pollingInterval(settings.look()).heartbeatInterval(settings.sign()).missedHeartbeatsLimit(MISSED_SIGNS)
                .shutdownMaxWait(GRACE).clock(clock::instant).alwaysPersistTimestampInUTC()
                .failureLogging(LogLevel.WARN, true);
        if (database.isPostgres()) {
            builder.pollUsingLockAndFetch(0.5, 1.0);
        }
        RecurringWork sweep = new RecurringWork("job-sweep", SWEEP,
                () -> new DueRows(database).sweep(clock.instant()));
        this.scheduler = builder
                .startTasks(Stream.concat(Stream.of(sweep), recurring.stream()).map(Workshop::task).toList()).build();
    }

    private static RecurringTask<Void> task(RecurringWork recurring) {
        return Tasks.recurring(recurring.name(), FixedDelay.of(recurring.every()))
                .execute((instance, context) -> recurring.work().run());
    }

    void open() {
        scheduler.start();
    }

    void wake() {
        scheduler.triggerCheckForDueExecutions();
    }

    @Override
    public void close() {
        closing.set(true);
        scheduler.stop();
    }
}
