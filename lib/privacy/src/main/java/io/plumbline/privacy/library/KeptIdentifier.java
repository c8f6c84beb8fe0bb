// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.library;

import io.plumbline.privacy.custom.CustomCriteria;
import java.time.Instant;
import java.util.Optional;

/**
 * A custom identifier that is kept. It never changes; when it was deleted, findings that name it can still be read.
 *
 * @param id          a UUID
 * @param name        1 to 128 characters
 * @param description up to 512 characters
 * @param criteria    what it looks for
 * @param createdAt   when it was made
 * @param deleted     whether it was deleted
 */
public record KeptIdentifier(String id, String name, Optional<String> description, CustomCriteria criteria,
        Instant createdAt, boolean deleted) {}
