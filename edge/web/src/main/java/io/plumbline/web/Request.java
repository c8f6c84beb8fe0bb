// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.web;

import java.util.Optional;

/**
 * One HTTP request as it came.
 *
 * @param method   in upper case
 * @param path     raw, percent signs as sent, without the query
 * @param query    raw, without the question mark; empty when there is none
 * @param headers  all fields; {@code :authority} of HTTP/2 is there under that name as well as under {@code host}
 * @param body     the bytes, not copied; nobody changes them
 * @param address  of the peer
 * @param secure   whether it came over TLS
 */
public record Request(String method, String path, Optional<String> query, Headers headers, byte[] body,
        String address, boolean secure) {
    /** Returns the first value of a header. */
    public Optional<String> header(String name) {
        return headers.first(name);
    }
}
