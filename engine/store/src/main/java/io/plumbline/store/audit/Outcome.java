// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** What became of work given to another thread. */
final class Outcome {
    private Outcome() {}

    /** Waits for {@code future} and returns its outcome; a failure there is a failure here. */
    static <T> T of(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }
}
