// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** What every check of a refusal wants. */
final class Wanted {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Wanted() {}

    /** Fails unless {@code call} is refused with this code and status, a request id, and a message of these words. */
    static void refused(String code, int status, ThrowingCallable call, String... words) {
        AwsServiceException refusal = catchThrowableOfType(AwsServiceException.class, call);
        assertThat(refusal).as("%s was to be seen", code).isNotNull();
        assertThat(refusal.awsErrorDetails().errorCode()).as(refusal.getMessage()).isEqualTo(code);
        assertThat(refusal.statusCode()).isEqualTo(status);
        assertThat(refusal.requestId()).isNotBlank();
        assertThat(List.of(words)).allSatisfy(
                word -> assertThat(refusal.awsErrorDetails().errorMessage()).contains(word));
    }

    /** Asks until the answer is the wanted one. */
    static <T> T eventually(Supplier<T> ask, Predicate<T> wanted) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            T seen = ask.get();
            if (wanted.test(seen)) {
                return seen;
            }
            assertThat(System.nanoTime()).as("waited %s for something else than %s", LONGEST, seen).isLessThan(end);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
