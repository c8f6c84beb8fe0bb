// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import static io.plumbline.measure.PlumblineException.Category.INVALID_ARGUMENT;

import io.plumbline.measure.PlumblineException;
import java.time.Duration;

/**
 * How hard an endpoint is asked, and how long it is waited for.
 *
 * @param maxRecords most rows in one request, at least 1
 * @param maxBytes most bytes in the body of one request, at least 1
 * @param parallel most requests under way at once, whoever asks, at least 1
 * @param requestTimeout from sending a request to the last byte of its answer
 * @param connectTimeout for reaching the host
 * @param attempts how often a request is sent when the endpoint is busy, breaks down or is late, at least 1; no attempt
 *        starts later than twice {@code requestTimeout} after the first
 * @param backoff wait before the second attempt; it doubles with each further one, and 0 to 50 % are taken off so that
 *        parallel requests do not return together
 */
public record EndpointSettings(int maxRecords, int maxBytes, int parallel, Duration requestTimeout,
        Duration connectTimeout, int attempts, Duration backoff) {
    public EndpointSettings {
        requirePositive("records per request", maxRecords);
        requirePositive("bytes per request", maxBytes);
        requirePositive("parallel requests", parallel);
        requirePositive("request time-out in milliseconds", requestTimeout.toMillis());
        requirePositive("connect time-out in milliseconds", connectTimeout.toMillis());
        requirePositive("attempts", attempts);
        if (backoff.isNegative()) {
            throw new PlumblineException(INVALID_ARGUMENT, "The wait between attempts must not be negative, but is "
                    + backoff.toMillis() + " ms.");
        }
    }

    /**
     * Returns 500 rows and 5,900,000 bytes per request (SageMaker takes 6 MB with its headers), 4 parallel requests, 60 s
     * for an answer, 10 s for a connection, 4 attempts, 200 ms before the second.
     */
    public static EndpointSettings standard() {
        return new EndpointSettings(500, 5_900_000, 4, Duration.ofSeconds(60), Duration.ofSeconds(10), 4,
                Duration.ofMillis(200));
    }

    private static void requirePositive(String what, long value) {
        if (value < 1) {
            throw new PlumblineException(INVALID_ARGUMENT,
                    "The number of %s must be at least 1, but is %d.".formatted(what, value));
        }
    }
}
