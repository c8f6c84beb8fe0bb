// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a timestamp is written. */
enum TimeFormat {
    EPOCH_SECONDS, EPOCH_MILLISECONDS, ISO_8601, RFC_822;

    private static final DateTimeFormatter RFC = DateTimeFormatter
            .ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);
    private static final int LONGEST = 64;

    /** Returns {@code time} as text, never in scientific notation. */
    String write(Instant time) {
        return switch (this) {
            case EPOCH_SECONDS -> seconds(time).toPlainString();
            case EPOCH_MILLISECONDS -> Long.toString(time.toEpochMilli());
            case ISO_8601 -> DateTimeFormatter.ISO_INSTANT.format(time);
            case RFC_822 -> RFC.format(time);
        };
    }

    /** Returns the time that {@code text} says. Throws DateTimeException or ArithmeticException for anything else. */
    Instant read(String text) {
        if (text.length() > LONGEST) {
            throw new DateTimeException("too long for a time");
        }
        return switch (this) {
            case EPOCH_SECONDS -> ofSeconds(number(text));
            case EPOCH_MILLISECONDS -> ofSeconds(number(text).movePointLeft(3));
            case ISO_8601 -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
            case RFC_822 -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
        };
    }

    /** Returns seconds since 1970 with as many decimals as there are milliseconds to tell. */
    static BigDecimal seconds(Instant time) {
        BigDecimal exact = BigDecimal.valueOf(time.toEpochMilli(), 3).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    /** Returns the time this many seconds after 1970, to the nanosecond. */
    static Instant ofSeconds(BigDecimal seconds) {
        if (Math.abs((long) seconds.precision() - seconds.scale()) > 13) {
            throw new DateTimeException("out of range for a time");
        }
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        long nanos = seconds.subtract(whole).setScale(9, RoundingMode.HALF_UP).unscaledValue().longValueExact();
        return Instant.ofEpochSecond(whole.longValueExact(), nanos);
    }

    private static BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            throw new DateTimeException("not a number", notANumber);
        }
    }
}
