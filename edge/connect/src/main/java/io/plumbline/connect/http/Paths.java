// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses below the base of an endpoint. */
public final class Paths {
    private Paths() {}

    /** Returns {@code base} followed by {@code path}, which begins with a slash and is encoded already. */
    public static URI below(URI base, String path) {
        return URI.create(base.toString().replaceAll("/+$", "") + path);
    }

    /** Returns {@code segment} as it stands in a path. */
    public static String encode(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A")
                .replace("%7E", "~");
    }
}
