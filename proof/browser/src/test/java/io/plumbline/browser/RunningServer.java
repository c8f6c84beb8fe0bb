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
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** A server over an empty folder, on a free port of this machine. */
final class RunningServer implements AutoCloseable {
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final PlumblineServer server;
    private final Founding founding;

    RunningServer(Path folder) {
        server = PlumblineServer.start(
                ServerSettings.read(new SettingSources(Optional.empty(), Map.of(), Map.of("plumbline.data",
                        folder.toString(), "plumbline.server.port", "0"))),
                new Wiring(), InstantSource.system(), new PrintStream(log, true, StandardCharsets.UTF_8));
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

    /** Returns what it logged so far. */
    String log() {
        return log.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
    }
}
