// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.library;

import java.time.Instant;
import java.util.Optional;

/**
 * An allow list that is kept.
 *
 * @param id          a UUID
 * @param name        1 to 128 characters
 * @param description up to 512 characters
 * @param source      what it allows
 * @param createdAt   when it was made
 * @param updatedAt   when it was changed last
 */
public record KeptAllowList(String id, String name, Optional<String> description, Source source, Instant createdAt,
        Instant updatedAt) {
    /** What an allow list allows. */
    public sealed interface Source {
        /** Whatever matches {@code regex} as a whole. */
        record Pattern(String regex) implements Source {}

        /** The lines of an object. */
        record WordsObject(String bucket, String key) implements Source {}
    }
}
