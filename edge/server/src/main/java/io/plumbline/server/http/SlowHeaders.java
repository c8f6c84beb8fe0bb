// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.http;

import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionListener;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;

/** Closes connections of HTTP/1.1 whose header fields do not arrive in time. */
final class SlowHeaders implements Http1ConnectionListener {
    private final Deadlines deadlines;
    private final Duration time;
    private final Map<ConnectionContext, Future<?>> waiting = new ConcurrentHashMap<>();

    SlowHeaders(Deadlines deadlines, Duration time) {
        this.deadlines = deadlines;
        this.time = time;
    }

    @Override
    public void prologue(ConnectionContext connection, HttpPrologue prologue) {
        waiting.put(connection, deadlines.after(time, () -> {
            if (waiting.remove(connection) != null) {
                connection.serverSocket().close();
            }
        }));
    }

    @Override
    public void headers(ConnectionContext connection, Headers headers) {
        Future<?> end = waiting.remove(connection);
        if (end != null) {
            end.cancel(false);
        }
    }
}
