// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** Times as pages show and take them: always UTC, and said so. */
public final class Moments {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'",
            Locale.ENGLISH);
    private static final DateTimeFormatter BARE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private Moments() {}

    /** Returns {@code 2026-11-21 08:05:09 UTC}. */
    public static String second(Instant instant) {
        return SECOND.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** Returns {@code 2026-11-21 08:05:09}, where a heading says that it is UTC. */
    public static String bare(Instant instant) {
        return BARE.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** Returns {@code 21 Nov 2026}. */
    public static String day(Instant instant) {
        return DAY.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** Reads what a field of date and time sends, {@code 2026-11-21T08:05}; empty when it is something else. */
    public static Optional<Instant> read(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }
}
