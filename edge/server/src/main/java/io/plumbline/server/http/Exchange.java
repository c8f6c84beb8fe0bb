// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.plumbline.server.insight.RequestLog;
import io.plumbline.server.insight.Traces;
import io.plumbline.web.Answer;
import io.plumbline.web.Endpoint;
import io.plumbline.web.Headers;
import io.plumbline.web.Request;
import io.plumbline.web.Streamed;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;

/** One request read, answered, and logged. */
final class Exchange implements Handler {
    private final RequestReader reader;
    private final Endpoint endpoint;
    private final Traces traces;

    Exchange(RequestReader reader, Endpoint endpoint, Traces traces) {
        this.reader = reader;
        this.endpoint = endpoint;
        this.traces = traces;
    }

    @Override
    public void handle(ServerRequest wire, ServerResponse response) {
        long begin = System.nanoTime();
        Answer answer = answer(wire, reader.headers(wire));
        send(wire, response, answer);
        RequestLog.answered(wire.prologue().method().text(), wire.path().rawPath(), answer,
                Duration.ofNanos(System.nanoTime() - begin));
        if (isLast(wire, answer)) {
            reader.discardBody(wire);
            throw new CloseConnectionException("asked for");
        }
    }

    /** Helidon leaves it to the client to close, and would read what is left of a body as the next request. */
    private static boolean isLast(ServerRequest wire, Answer answer) {
        return !isSecond(wire) && (answer.headers().first("connection").isPresent()
                || wire.headers().containsToken(HeaderValues.CONNECTION_CLOSE));
    }

    private static boolean isSecond(ServerRequest wire) {
        return wire.prologue().protocolVersion().startsWith("2");
    }

    private Answer answer(ServerRequest wire, Headers headers) {
        try {
            Request request = reader.read(wire, headers);
            return traces.around(request, () -> answer(request));
        } catch (Refusal refusal) {
            // The rest of the body is not read, so nothing can follow it on this connection.
            return refusal.answer(headers).with("connection", "close");
        }
    }

    private Answer answer(Request request) {
        try {
            return endpoint.answer(request);
        } catch (RuntimeException failure) {
            RequestLog.failed(request.method(), request.path(), failure);
            return Refusal.ofOurs().answer(request.headers());
        }
    }

    private static void send(ServerRequest wire, ServerResponse response, Answer answer) {
        boolean second = isSecond(wire);
        response.status(answer.status());
        answer.headers().asMap().forEach((name, values) -> {
            if (!second || !name.equals("connection")) {
                response.header(HeaderNames.create(name), values.toArray(String[]::new));
            }
        });
        if (wire.prologue().method().text().equals("HEAD")) {
            answer.stream().ifPresent(Streamed::close);
            response.contentLength(answer.body().length);
            response.send();
        } else if (answer.stream().isPresent()) {
            stream(answer.stream().get(), response);
        } else {
            response.send(answer.body());
        }
    }

    /** Each write waits for the client; one that has gone ends the making of the rest. */
    private static void stream(Streamed body, ServerResponse response) {
        try (body) {
            OutputStream client = response.outputStream();
            body.writeTo(client);
            // Only a whole body is ended; one that broke off must look so.
            client.close();
        } catch (IOException | UncheckedIOException gone) {
            throw new CloseConnectionException("the client has gone", gone);
        } catch (RuntimeException failure) {
            throw new CloseConnectionException("the body broke off", failure);
        }
    }
}
