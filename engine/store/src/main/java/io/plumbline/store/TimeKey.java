// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A place in a list that is sorted by time, and by name among equals: the key under which one of its pages ends.
 *
 * @param time the time of the last item of the page
 * @param name its name
 */
public record TimeKey(Instant time, String name) {
    /** Before every time that is stored. */
    public static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");

    /** After every time that is stored. */
    public static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    /** Reads what {@link #toString()} wrote. */
    public static TimeKey parse(String key) {
        int space = key.indexOf(' ');
        return new TimeKey(Instant.parse(key.substring(0, space)), key.substring(space + 1));
    }

    /** Returns the place before the first item of a list in this direction. */
    public static TimeKey before(boolean ascending) {
        return new TimeKey(ascending ? BEGINNING : END, "");
    }

    /** Returns {@code instant} as both databases take it. */
    public static OffsetDateTime column(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Reads a time that is never null. */
    public static Instant read(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Reads a time that may be null. */
    public static Optional<Instant> find(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    @Override
    public String toString() {
        return time + " " + name;
    }
}
