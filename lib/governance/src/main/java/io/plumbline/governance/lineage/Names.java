// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.lineage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Names of entities that nobody named, in the manner of SageMaker: what it is about, and {@code -aws-...}. */
final class Names {
    private static final int LONGEST = 120;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Names() {}

    /** Returns {@code subject-aws-suffix}; a subject that is too long, or not a name, ends in a hash instead. */
    static String of(String subject, String suffix) {
        String end = "-aws-" + suffix;
        String plain = subject.replaceAll("[^a-zA-Z0-9]+", "-").replaceAll("^-+|-+$", "");
        if (!subject.isEmpty() && plain.equals(subject) && subject.length() + end.length() <= LONGEST) {
            return subject + end;
        }
        String hash = Hashes.hex(subject, 12);
        int room = LONGEST - end.length() - hash.length() - 1;
        String cut = plain.substring(0, Math.min(room, plain.length())).replaceAll("-+$", "");
        return (cut.isEmpty() ? hash : cut + "-" + hash) + end;
    }

    /** Returns the same with the moment, for what can happen to a subject again. */
    static String of(String subject, Instant at, String suffix) {
        return of(subject + "-" + TIME.format(at), suffix);
    }
}
