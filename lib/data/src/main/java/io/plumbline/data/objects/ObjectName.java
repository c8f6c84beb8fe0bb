// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.data.objects;

import java.util.Optional;

/** The place of an object: {@code s3://bucket/key}. */
public record ObjectName(String bucket, String key) {
    public ObjectName {
        if (bucket.isEmpty() || key.isEmpty()) {
            throw new IllegalArgumentException("an object needs a bucket and a key");
        }
    }

    /** Reads {@code s3://bucket/key}; empty when {@code uri} is not of that form. */
    public static Optional<ObjectName> parse(String uri) {
        if (!uri.startsWith("s3://")) {
            return Optional.empty();
        }
        int slash = uri.indexOf('/', 5);
        if (slash <= 5 || slash == uri.length() - 1) {
            return Optional.empty();
        }
        return Optional.of(new ObjectName(uri.substring(5, slash), uri.substring(slash + 1)));
    }

    /** Returns {@code s3://bucket/key}. */
    public String uri() {
        return "s3://" + bucket + "/" + key;
    }
}
