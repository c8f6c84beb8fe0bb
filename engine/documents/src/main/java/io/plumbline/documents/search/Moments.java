// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Times in documents, which are seconds since 1970, and in filters, which are written in many ways. */
final class Moments {
    private Moments() {}

    static Instant instant(JsonNode seconds) {
        BigDecimal exact = seconds.decimalValue();
        return Instant.ofEpochSecond(exact.longValue(),
                exact.remainder(BigDecimal.ONE).movePointRight(9).longValue());
    }

    /** Reads {@code 2026-11-21}, {@code 2026-11-21T10:00:00} with or without an offset, or seconds since 1970. */
    static Instant parse(String name, String text) {
        try {
            if (text.matches("[0-9]{1,12}([.][0-9]{1,9})?")) {
                BigDecimal exact = new BigDecimal(text);
                return Instant.ofEpochSecond(exact.longValue(),
                        exact.remainder(BigDecimal.ONE).movePointRight(9).longValue());
            }
            if (text.length() == 10) {
                return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            return text.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException failure) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "the filter of '" + name
                    + "' has a Value that is no time; write it like 2026-11-21T10:00:00Z", failure);
        }
    }
}
