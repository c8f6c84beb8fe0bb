// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.data.objects;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Named bytes in buckets, written whole or not at all. */
public interface ObjectStore {
    /**
     * Writes an object, replacing one of the same name; a reader sees the old or the new one, never half of one.
     *
     * @param metadata short texts kept beside the bytes, such as a signature
     */
    void put(ObjectName name, byte[] content, Map<String, String> metadata);

    /** Opens an object for reading; empty when there is none. The caller closes the stream. */
    Optional<InputStream> open(ObjectName name);

    /** Describes an object; empty when there is none. */
    Optional<ObjectInfo> find(ObjectName name);

    /** Lists the objects of a bucket whose key starts with {@code prefix}, by key, after {@code afterKey}. */
    List<ObjectInfo> list(String bucket, String prefix, Optional<String> afterKey, int limit);

    /** Removes an object; returns whether there was one. */
    boolean delete(ObjectName name);
}
