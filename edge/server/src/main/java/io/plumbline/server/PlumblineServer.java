// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server;

import io.plumbline.server.data.DataFolder;
import io.plumbline.server.data.FreeSpace;
import io.plumbline.server.front.FrontDoor;
import io.plumbline.server.http.HttpServer;
import io.plumbline.server.insight.Logs;
import io.plumbline.server.insight.Metrics;
import io.plumbline.server.insight.Traces;
import io.plumbline.server.settings.ServerSettings;
import io.plumbline.web.Observed;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** A server that runs. Closing it turns new clients away, finishes what is under way, and closes the stores. */
public final class PlumblineServer implements AutoCloseable {
    private final Deque<Runnable> closing;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final HttpServer http;
    private final Optional<Founding> founding;

    private PlumblineServer(Deque<Runnable> closing, HttpServer http, Optional<Founding> founding) {
        this.closing = closing;
        this.http = http;
        this.founding = founding;
    }

    /**
     * Starts a server; when this returns it answers.
     *
     * @param log where log lines go
     */
    public static PlumblineServer start(ServerSettings settings, Assembly assembly, InstantSource clock,
            PrintStream log) {
        Deque<Runnable> closing = new ArrayDeque<>();
        try {
            DataFolder folder = DataFolder.open(settings.data());
            closing.push(folder::close);
            Logs logs = Logs.open(settings.logs(), log);
            closing.push(logs::close);
            Metrics metrics = new Metrics();
            closing.push(metrics::close);
            FreeSpace space = new FreeSpace(() -> usable(folder.path()), System::nanoTime);
            metrics.gauge("plumbline.disk.free.bytes", "Free bytes on the disk of the data folder", space::bytes);
            Traces traces = Traces.open(settings.telemetry());
            closing.push(traces::close);
            Observed observed = (service, operation, status, took) -> {
                metrics.served(service, operation, status, took);
                traces.served(service, operation, status, took);
            };
            Parts parts = assembly.assemble(new Foundation(settings, folder.path(), space,
                    observed, metrics, clock));
            closing.push(parts.close());
            FrontDoor door = new FrontDoor(parts.aws(), parts.console(), parts.lineage(), parts.openAi(), parts.ready(),
                    metrics);
            HttpServer http = HttpServer.start(settings, door, traces);
            closing.push(http::close);
            closing.push(door::drain);
            return new PlumblineServer(closing, http, parts.founding());
        } catch (RuntimeException | Error failure) {
            closeAll(closing, failure);
            throw failure;
        }
    }

    /** Returns the port it listens on. */
    public int port() {
        return http.port();
    }

    /** Returns how it is reached from this machine, such as {@code http://localhost:8080}. */
    public String address() {
        return http.address();
    }

    /** Returns what the first start made; empty at every later one. */
    public Optional<Founding> founding() {
        return founding;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            RuntimeException none = new IllegalStateException("closing failed");
            closeAll(closing, none);
            if (none.getSuppressed().length > 0) {
                throw none;
            }
        }
    }

    /** Closes what was opened, the last first; what fails does not keep the rest open. */
    private static void closeAll(Deque<Runnable> closing, Throwable failure) {
        while (!closing.isEmpty()) {
            try {
                closing.pop().run();
            } catch (RuntimeException another) {
                failure.addSuppressed(another);
            }
        }
    }

    private static long usable(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
