// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.SplittableRandom;

/** How long to wait before a request is sent again. */
final class Waits {
    /** However long an endpoint asks for, and however often it failed. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Waits() {}

    /** Returns {@code backoff * 2^(attempt - 1)} less 0 to 50 %, or what the endpoint asks for if that is longer; at most 30 s. */
    static Duration before(int attempt, Outcome outcome, Duration backoff, SplittableRandom random) {
        double factor = Math.scalb(1.0, Math.min(attempt - 1, 20)) * (1 - random.nextDouble() / 2);
        Duration own = Duration.ofNanos((long) Math.min(backoff.toNanos() * factor, LONGEST.toNanos()));
        Duration asked = outcome instanceof Outcome.Reply reply ? reply.retryAfter().orElse(own) : own;
        return shorter(LONGEST, asked.compareTo(own) > 0 ? asked : own);
    }

    /** Returns the wait in a header Retry-After: seconds, or a date of HTTP; empty when it is neither. */
    static Optional<Duration> retryAfter(Optional<String> header) {
        return header.map(String::strip).flatMap(text -> {
            try {
                return Optional.of(text.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(text)) : until(text));
            } catch (DateTimeParseException neither) {
                return Optional.empty();
            }
        });
    }

    private static Duration until(String date) {
        Instant then = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        Duration wait = Duration.between(Instant.now(), then);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private static Duration shorter(Duration left, Duration right) {
        return left.compareTo(right) < 0 ? left : right;
    }
}
