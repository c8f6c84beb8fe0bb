// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.http;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.plumbline.web.Answer;
import io.plumbline.web.Headers;

/** Says in the shape of AWS, and in none of Helidon's words, what is wrong with bytes that are no request. */
final class EarlyRefusal implements DirectHandler {
    private static final int SERVER_FAULT = 500;

    @Override
    public TransportResponse handle(TransportRequest request, EventType type, Status status,
            ServerResponseHeaders headers, String message) {
        Answer answer = refusal(status.code()).answer(Headers.none());
        TransportResponse.Builder response = TransportResponse.builder().status(status).keepAlive(false)
                .entity(answer.body());
        answer.headers().asMap().forEach((name, values) -> response.header(HeaderNames.create(name),
                values.toArray(String[]::new)));
        return response.build();
    }

    private static Refusal refusal(int status) {
        return switch (status) {
            case 413 -> new Refusal(status, "RequestEntityTooLargeException", "The request is too large; send less.");
            case 431 -> new Refusal(status, "MalformedHttpRequestException",
                    "The header fields are too large; send less.");
            case 503 -> new Refusal(status, "ServiceUnavailable",
                    "The server is answering as many requests as it may; try again.");
            case 505 -> new Refusal(status, "HttpVersionNotSupported", "HTTP/1.1 and HTTP/2 are served.");
            default -> status < SERVER_FAULT
                    ? new Refusal(status, "MalformedHttpRequestException", "The request is not well-formed HTTP.")
                    : Refusal.ofOurs();
        };
    }
}
