// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.policy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Reads moments: ISO 8601 from the year alone to fractions of a second, or seconds since 1970. Without a zone it is
 * UTC; four digits are a year.
 */
final class Moments {
    private Moments() {}

    static Optional<Instant> parse(String written) {
        try {
            return Optional.of(read(written.strip()));
        } catch (DateTimeException | NumberFormatException failure) {
            return Optional.empty();
        }
    }

    private static Instant read(String written) {
        if (written.indexOf('T') >= 0) {
            return moment(written, written.indexOf('T'));
        }
        if (written.indexOf('-') <= 0) {
            return written.length() == 4 && written.charAt(0) != '-'
                    ? start(Year.parse(written).atDay(1))
                    : Instant.ofEpochSecond(Long.parseLong(written));
        }
        return start(written.length() == 7 ? YearMonth.parse(written).atDay(1) : LocalDate.parse(written));
    }

    private static Instant moment(String written, int time) {
        boolean zoned = written.endsWith("Z") || written.indexOf('+', time) >= 0 || written.indexOf('-', time) >= 0;
        return zoned
                ? OffsetDateTime.parse(written).toInstant()
                : LocalDateTime.parse(written).toInstant(ZoneOffset.UTC);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
