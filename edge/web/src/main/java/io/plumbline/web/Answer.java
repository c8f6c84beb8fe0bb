// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What is sent back.
 *
 * @param body   the bytes, not copied; nobody changes them; none when the body is written as it comes into being
 * @param stream writes the body as it comes into being; empty when it is there as a whole
 */
public record Answer(int status, Headers headers, byte[] body, Optional<Streamed> stream) {
    /** Makes an answer whose body is there as a whole. */
    public Answer(int status, Headers headers, byte[] body) {
        this(status, headers, body, Optional.empty());
    }

    /** Returns an answer of text. */
    public static Answer text(int status, String contentType, String body) {
        return new Answer(status, Headers.none().with("content-type", contentType),
                body.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns an answer whose body {@code stream} writes as it comes into being. */
    public static Answer streamed(int status, Headers headers, Streamed stream) {
        return new Answer(status, headers, new byte[0], Optional.of(stream));
    }

    /** Returns this answer with one more header. */
    public Answer with(String name, String value) {
        return new Answer(status, headers.with(name, value), body, stream);
    }
}
