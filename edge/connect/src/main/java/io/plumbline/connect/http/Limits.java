// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.http;

import java.time.Duration;

/**
 * How long calls may take and how large answers may be.
 *
 * @param connect until a connection stands
 * @param answer  until an answer that is no stream is complete, and until a stream begins
 * @param pause   the longest pause within a stream
 * @param bytes   the largest answer, and the largest piece of a stream
 */
public record Limits(Duration connect, Duration answer, Duration pause, int bytes) {
    /** Five seconds, two minutes, thirty seconds, 32 MiB. */
    public static final Limits USUAL = new Limits(Duration.ofSeconds(5), Duration.ofMinutes(2),
            Duration.ofSeconds(30), 32 << 20);
}
