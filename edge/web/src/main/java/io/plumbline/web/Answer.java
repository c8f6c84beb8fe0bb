// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.web;

import java.nio.charset.StandardCharsets;

/**
 * What is sent back.
 *
 * @param body the bytes, not copied; nobody changes them
 */
public record Answer(int status, Headers headers, byte[] body) {
    /** Returns an answer of text. */
    public static Answer text(int status, String contentType, String body) {
        return new Answer(status, Headers.none().with("content-type", contentType),
                body.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns this answer with one more header. */
    public Answer with(String name, String value) {
        return new Answer(status, headers.with(name, value), body);
    }
}
