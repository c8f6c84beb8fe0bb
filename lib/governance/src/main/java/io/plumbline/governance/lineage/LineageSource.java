// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.lineage;

import java.util.List;
import java.util.Optional;

/**
 * Where an entity comes from.
 *
 * @param uri         its address: a URI or an ARN
 * @param type        the kind of address of an action or context
 * @param id          the identity of the source of an action or context
 * @param identifiers hashes and versions that tell the contents of an artifact apart
 */
public record LineageSource(String uri, Optional<String> type, Optional<String> id, List<Identifier> identifiers) {
    public LineageSource {
        identifiers = List.copyOf(identifiers);
    }

    /** Returns a source that is only an address. */
    public static LineageSource of(String uri) {
        return new LineageSource(uri, Optional.empty(), Optional.empty(), List.of());
    }

    /** Returns the source of an action or context with the kind of its address. */
    public static LineageSource of(String uri, String type) {
        return new LineageSource(uri, Optional.of(type), Optional.empty(), List.of());
    }

    /**
     * One hash or version.
     *
     * @param type  {@code MD5Hash}, {@code S3ETag}, {@code S3Version} or {@code Custom}
     * @param value the hash or version
     */
    public record Identifier(String type, String value) {}
}
