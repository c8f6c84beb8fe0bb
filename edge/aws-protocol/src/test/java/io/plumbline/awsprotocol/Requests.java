// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import io.plumbline.web.Headers;
import io.plumbline.web.Request;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Requests written by hand. */
final class Requests {
    private Requests() {}

    static Request json(String target, String body) {
        return json(target, body.getBytes(StandardCharsets.UTF_8));
    }

    static Request json(String target, byte[] body) {
        return new Request("POST", "/", Optional.empty(), Headers.none().with("X-Amz-Target", target)
                .with("Content-Type", "application/x-amz-json-1.1"), body, "127.0.0.1", false);
    }

    static Request form(String body) {
        return form(body.getBytes(StandardCharsets.UTF_8));
    }

    static Request form(byte[] body) {
        return new Request("POST", "/", Optional.empty(),
                Headers.none().with("Content-Type", "application/x-www-form-urlencoded; charset=utf-8"), body,
                "127.0.0.1", false);
    }

    static Request plain(String method, String path, String body) {
        return new Request(method, path, Optional.empty(), Headers.none(), body.getBytes(StandardCharsets.UTF_8),
                "127.0.0.1", false);
    }
}
