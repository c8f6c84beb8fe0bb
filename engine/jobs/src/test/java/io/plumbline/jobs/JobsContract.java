// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for jobs on every database. */
abstract class JobsContract {
    static final JobSettings FAST = new JobSettings(2, Duration.ofMillis(100), Duration.ofSeconds(1),
            Duration.ofMillis(20), 3);

    private final List<Jobs> opened = new ArrayList<>();
    private Database database;
    private Jobs jobs;

    abstract Database open();

    @BeforeEach
    void openJobs() {
        database = open();
        jobs = jobs();
    }

    @AfterEach
    void close() {
        opened.forEach(Jobs::close);
        database.close();
    }

    @Test
    void aJobIsDoneAndItsTimesAreKept() {
        jobs.start(List.of(handler("copy", run -> run.progress(0.5, "half of " + run.payload()))), List.of());
        jobs.submit(new JobRequest("copy", "a", "it"));

        Job done = over("copy", "a");

        assertThat(done.state()).isEqualTo(JobState.COMPLETED);
        assertThat(done.progress()).isEqualTo(1.0);
        assertThat(done.message()).contains("half of it");
        assertThat(done.attempts()).isEqualTo(1);
        assertThat(done.started()).isPresent();
        assertThat(done.ended().orElseThrow()).isAfterOrEqualTo(done.created());
    }

    @Test
    void aJobOrderedInATransactionThatFailsIsNeverDone() {
        AtomicInteger done = new AtomicInteger();
        jobs.start(List.of(handler("copy", run -> done.incrementAndGet())), List.of());

        assertThatThrownBy(() -> database.inTransaction(() -> {
            jobs.submit(new JobRequest("copy", "lost", ""));
            throw new IllegalStateException("no");
        })).hasMessage("no");
        jobs.submit(new JobRequest("copy", "kept", ""));
        over("copy", "kept");

        assertThat(jobs.find("copy", "lost")).isEmpty();
        assertThat(done).hasValue(1);
    }

    @Test
    void aJobIsNotBegunBeforeItsTransactionIsStored() {
        CountDownLatch begun = new CountDownLatch(1);
        jobs.start(List.of(handler("copy", run -> begun.countDown())), List.of());

        boolean early = database.inTransaction(() -> {
            jobs.submit(new JobRequest("copy", "a", ""));
            return await(begun, 400);
        });

        assertThat(early).isFalse();
        assertThat(await(begun, 30_000)).isTrue();
    }

    @Test
    void aFailureIsTriedAgainAndThenGivenUp() {
        AtomicInteger tries = new AtomicInteger();
        List<String> reasons = new ArrayList<>();
        jobs.start(List.of(new JobHandler() {
            @Override
            public String kind() {
                return "copy";
            }

            @Override
            public void run(JobRun run) {
                tries.incrementAndGet();
                throw new IllegalStateException("password=hidden");
            }

            @Override
            public void gaveUp(JobRun run, String reason) {
                reasons.add(run.id() + " " + reason);
            }
        }), List.of());
        jobs.submit(new JobRequest("copy", "a", ""));

        Job failed = over("copy", "a");

        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.attempts()).isEqualTo(3);
        assertThat(tries).hasValue(3);
        assertThat(failed.message().orElseThrow()).doesNotContain("hidden");
        assertThat(reasons).containsExactly("a an unexpected failure; the log of the server tells more");
    }

    @Test
    void aRequestThatIsWrongIsNotTriedAgainButCanBeBegunAnew() {
        AtomicInteger tries = new AtomicInteger();
        jobs.start(List.of(handler("copy", run -> {
            if (tries.incrementAndGet() == 1) {
                throw new PlumblineException(Category.NOT_FOUND, "there is no bucket 'b'.");
            }
        })), List.of());
        jobs.submit(new JobRequest("copy", "a", ""));

        assertThat(over("copy", "a").message()).contains("there is no bucket 'b'.");
        assertThat(jobs.retry("copy", "a").state()).isEqualTo(JobState.PENDING);

        until(() -> state("a") == JobState.COMPLETED);
        assertThatThrownBy(() -> jobs.retry("copy", "a")).hasMessageContaining("is Completed");
    }

    @Test
    void aWaitingJobIsStoppedAtOnce() {
        jobs.submit(new JobRequest("copy", "a", "", Optional.of(Instant.now().plusSeconds(3600))));

        assertThat(jobs.cancel("copy", "a").state()).isEqualTo(JobState.STOPPED);
        assertThat(jobs.cancel("copy", "a").state()).isEqualTo(JobState.STOPPED);
    }

    @Test
    void aRunningJobIsToldToStop() {
        CountDownLatch begun = new CountDownLatch(1);
        jobs.start(List.of(handler("copy", run -> {
            begun.countDown();
            until(run::isCancelled);
        })), List.of());
        jobs.submit(new JobRequest("copy", "a", ""));
        assertThat(await(begun, 30_000)).isTrue();

        assertThat(jobs.cancel("copy", "a").state()).isEqualTo(JobState.STOPPING);
        assertThat(over("copy", "a").state()).isEqualTo(JobState.STOPPED);
    }

    @Test
    void aJobThatShutdownInterruptsIsDoneAfterTheNextStart() {
        CountDownLatch begun = new CountDownLatch(1);
        jobs.start(List.of(handler("copy", run -> {
            begun.countDown();
            until(run::isCancelled);
        })), List.of());
        jobs.submit(new JobRequest("copy", "a", ""));
        assertThat(await(begun, 30_000)).isTrue();
        jobs.close();
        assertThat(state("a")).isEqualTo(JobState.PENDING);

        jobs().start(List.of(handler("copy", run -> {
        })), List.of());

        assertThat(over("copy", "a").state()).isEqualTo(JobState.COMPLETED);
    }

    @Test
    void theSameOrderTwiceIsRefused() {
        jobs.submit(new JobRequest("copy", "a", ""));

        assertThatThrownBy(() -> jobs.submit(new JobRequest("copy", "a", "")))
                .isInstanceOfSatisfying(PlumblineException.class,
                        failure -> assertThat(failure.category()).isEqualTo(Category.ALREADY_EXISTS));
    }

    @Test
    void jobsAreListedByKindAndStateTheNewestFirst() {
        for (int number = 0; number < 5; number++) {
            jobs.submit(new JobRequest("copy", "job" + number, ""));
        }
        jobs.submit(new JobRequest("other", "x", ""));
        jobs.cancel("copy", "job2");
        JobQuery pending = new JobQuery("copy", Set.of(JobState.PENDING), Optional.empty(), Optional.empty());

        Page<Job> first = jobs.list(pending, PageRequest.first(3));
        Page<Job> second = jobs.list(pending, new PageRequest(3, first.next()));

        assertThat(first.items()).extracting(Job::id).containsExactly("job4", "job3", "job1");
        assertThat(second.items()).extracting(Job::id).containsExactly("job0");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void twoServersShareTheWorkAndDoNothingTwice() {
        Set<String> done = ConcurrentHashMap.newKeySet();
        AtomicInteger twice = new AtomicInteger();
        JobHandler handler = handler("copy", run -> {
            if (!done.add(run.id())) {
                twice.incrementAndGet();
            }
        });
        jobs.start(List.of(handler), List.of());
        Jobs other = jobs();
        if (database.isPostgres()) {
            other.start(List.of(handler), List.of());
        }
        for (int number = 0; number < 60; number++) {
            (number % 2 == 0 ? jobs : other).submit(new JobRequest("copy", "job" + number, ""));
        }

        until(() -> done.size() == 60);
        assertThat(twice).hasValue(0);
    }

    @Test
    void recurringWorkIsDoneAgainAndAgainEvenWhenItFails() {
        AtomicInteger times = new AtomicInteger();
        jobs.start(List.of(), List.of(new RecurringWork("tick", Duration.ofMillis(50), () -> {
            if (times.incrementAndGet() == 1) {
                throw new IllegalStateException("once");
            }
        })));

        until(() -> times.get() >= 3);
    }

    @Test
    void aJobWhoseDueRowWasLostIsFoundByTheSweep() {
        jobs.submit(new JobRequest("copy", "a", ""));
        database.jdbi().useHandle(handle -> handle.execute("delete from scheduled_tasks"));

        jobs.start(List.of(handler("copy", run -> {
        })), List.of());

        assertThat(over("copy", "a").state()).isEqualTo(JobState.COMPLETED);
    }

    private Jobs jobs() {
        Jobs more = new Jobs(database, FAST, InstantSource.system());
        opened.add(more);
        return more;
    }

    private Job over(String kind, String id) {
        until(() -> jobs.find(kind, id).filter(job -> job.state().isOver()).isPresent());
        return jobs.find(kind, id).orElseThrow();
    }

    private JobState state(String id) {
        return jobs.find("copy", id).orElseThrow().state();
    }

    static JobHandler handler(String kind, Consumer<JobRun> work) {
        return new JobHandler() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public void run(JobRun run) {
                work.accept(run);
            }
        };
    }

    static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited a minute in vain");
            }
            sleep(10);
        }
    }

    private static boolean await(CountDownLatch latch, long milliseconds) {
        try {
            return latch.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
