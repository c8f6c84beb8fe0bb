// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.data.objects;

import java.time.Instant;
import java.util.Map;

/**
 * What is known of an object without reading it.
 *
 * @param size     its bytes
 * @param etag     a fingerprint of its content, hexadecimal
 * @param metadata the short texts kept beside it
 */
public record ObjectInfo(ObjectName name, long size, String etag, Instant modified, Map<String, String> metadata) {
    public ObjectInfo {
        metadata = Map.copyOf(metadata);
    }
}
