// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.assess;

import io.plumbline.measure.PlumblineException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs the stages of one request. Built-in stages run at once, on the thread of the caller; plug-ins run beside them
 * and have until the time limit. A stage that throws, or is too late, becomes a sentence among the failures.
 */
final class Work {
    private final GuardSettings settings;
    private final List<Awaited<?>> awaited = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    Work(GuardSettings settings) {
        this.settings = settings;
    }

    private record Awaited<T>(String stage, FutureTask<T> task, CountDownLatch done, Consumer<T> then) {}

    /** Runs {@code question} and hands its answer to {@code then}: now, or in {@link #finish} for a plug-in. */
    <T> void ask(String stage, boolean plugIn, Callable<T> question, Consumer<T> then) {
        if (plugIn) {
            CountDownLatch done = new CountDownLatch(1);
            FutureTask<T> task = new FutureTask<>(question) {
                @Override
                protected void done() {
                    done.countDown();
                }
            };
            awaited.add(new Awaited<>(stage, task, done, then));
            Thread.ofVirtual().name("plumbline-guard-" + stage).start(task);
            return;
        }
        T answer;
        try {
            answer = question.call();
        } catch (Exception | StackOverflowError failure) {
            failures.add(sentence(stage, failure));
            return;
        }
        then.accept(answer);
    }

    /** Waits for plug-ins and returns what failed. */
    List<String> finish() {
        boolean inTime = awaited.isEmpty() || await();
        for (Awaited<?> each : awaited) {
            take(each, inTime);
        }
        return List.copyOf(failures);
    }

    /** One limit for all: a thread counts down beside those that work. */
    private boolean await() {
        CountDownLatch all = new CountDownLatch(1);
        Thread counter = Thread.ofVirtual().name("plumbline-guard-wait").start(() -> {
            try {
                for (Awaited<?> each : awaited) {
                    each.done().await();
                }
                all.countDown();
            } catch (InterruptedException givenUp) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            return all.await(settings.plugInLimit().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            counter.interrupt();
        }
    }

    private <T> void take(Awaited<T> each, boolean inTime) {
        if (!inTime && !each.task().isDone()) {
            each.task().cancel(true);
            failures.add("The stage '" + each.stage() + "' did not answer within " + settings.plugInLimit().toMillis()
                    + " ms.");
            return;
        }
        try {
            each.then().accept(each.task().get());
        } catch (ExecutionException failure) {
            failures.add(sentence(each.stage(), failure.getCause()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            failures.add("The stage '" + each.stage() + "' was interrupted.");
        }
    }

    /** Only sentences of our own are repeated: others may quote the text. */
    private static String sentence(String stage, @Nullable Throwable failure) {
        String reason = failure instanceof PlumblineException
                ? String.valueOf(failure.getMessage())
                : failure == null ? "no reason given." : failure.getClass().getSimpleName() + ".";
        return "The stage '" + stage + "' failed: " + reason;
    }
}
