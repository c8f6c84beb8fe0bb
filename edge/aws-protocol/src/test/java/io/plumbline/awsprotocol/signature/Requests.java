// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol.signature;

import io.plumbline.web.Headers;
import io.plumbline.web.Request;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Requests for tests, written as lines: the request line, header fields, an empty line, the body. */
final class Requests {
    private Requests() {}

    static Request of(String text) {
        String[] parts = text.split("\n\n", 2);
        String[] lines = parts[0].split("\n", -1);
        String[] first = lines[0].split(" ", 3);
        String[] target = first[1].split("\\?", 2);
        Headers headers = Headers.none();
        for (int i = 1; i < lines.length; i++) {
            String[] field = lines[i].split(":", 2);
            headers = headers.with(field[0], field[1]);
        }
        return new Request(first[0], target[0], target.length == 2 ? Optional.of(target[1]) : Optional.empty(), headers,
                (parts.length == 2 ? parts[1] : "").getBytes(StandardCharsets.UTF_8), "127.0.0.1", false);
    }

    static Request withBody(Request request, byte[] body) {
        return new Request(request.method(), request.path(), request.query(), request.headers(), body,
                request.address(),
                request.secure());
    }

    static Request overTls(Request request) {
        return new Request(request.method(), request.path(), request.query(), request.headers(), request.body(),
                request.address(), true);
    }
}
