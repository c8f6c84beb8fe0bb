// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.browser;

import io.plumbline.server.Founding;
import io.plumbline.server.PlumblineServer;
import io.plumbline.server.settings.ServerSettings;
import io.plumbline.server.settings.SettingSources;
import io.plumbline.server.wiring.Wiring;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A server over an empty folder, on a free port of this machine. */
final class RunningServer implements AutoCloseable {
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final PlumblineServer server;
    private final Founding founding;

    RunningServer(Path folder) {
        server = PlumblineServer.start(
                ServerSettings.read(new SettingSources(Optional.empty(), Map.of(), Map.of("plumbline.data",
                        folder.toString(), "plumbline.server.port", "0"))),
                new Wiring(), () -> Instant.now().plus(ahead.get()),
                new PrintStream(log, true, StandardCharsets.UTF_8));
        founding = server.founding().orElseThrow();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    String user() {
        return founding.user();
    }

    String password() {
        return founding.password();
    }

    Path credentials() {
        return founding.credentials();
    }

    /** Moves its clock ahead, so that nobody has to wait for what it does every minute. */
    void later(Duration more) {
        ahead.updateAndGet(more::plus);
    }

    /** Returns what it logged so far. */
    String log() {
        return log.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
    }
}
