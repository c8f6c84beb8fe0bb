// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.jobs;

import java.time.Instant;

/** A place in a list by time: the key under which its page ends. */
final class Position {
    /** Before every time that databases know. */
    static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");

    /** After every time that anybody will ask for. */
    static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private Position() {}

    static String of(Instant time, String id) {
        return time + " " + id;
    }

    static Instant timeOf(String position) {
        return Instant.parse(position.substring(0, position.indexOf(' ')));
    }

    static String idOf(String position) {
        return position.substring(position.indexOf(' ') + 1);
    }
}
