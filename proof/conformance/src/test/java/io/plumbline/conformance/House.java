// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.conformance;

import io.plumbline.server.PlumblineServer;
import io.plumbline.server.settings.ServerSettings;
import io.plumbline.server.settings.SettingSources;
import io.plumbline.server.wiring.Wiring;
import io.plumbline.store.DatabaseSettings;
import io.plumbline.store.PostgresServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The server that the tests of one class call, in a folder of its own. When the class is done, nothing that the server wrote
 * may hold a secret that was used.
 */
final class House implements BeforeAllCallback, AfterAllCallback {
    /** The clients share this JVM, and with it the log; what they write is theirs. */
    private static final List<Logger> CLIENTS = List.of("software.amazon", "io.netty", "sun.net", "jdk").stream()
            .map(Logger::getLogger).toList();

    private final Supplier<Map<String, String>> settings;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final Set<String> secrets = ConcurrentHashMap.newKeySet();
    private volatile Duration ahead = Duration.ZERO;
    private @Nullable Path folder;
    private @Nullable PlumblineServer server;
    private @Nullable Stock root;

    private House(Supplier<Map<String, String>> settings) {
        this.settings = settings;
    }

    /** A server that keeps everything in its folder. */
    static House onFile(Map<String, String> settings) {
        return new House(() -> settings);
    }

    /** A server whose system of record is an empty PostgreSQL database. */
    static House onPostgres() {
        return new House(() -> {
            PostgresServer.assumeInstalled();
            return postgres(PostgresServer.shared().freshDatabase());
        });
    }

    /** A server with these settings, asked for when it starts. */
    static House with(Supplier<Map<String, String>> settings) {
        return new House(settings);
    }

    /** Returns how a server is told to use this database. */
    static Map<String, String> postgres(DatabaseSettings database) {
        return Map.of("plumbline.database.url", database.url(), "plumbline.database.user", database.user().orElse(""),
                "plumbline.database.password", database.password().orElse(""));
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        CLIENTS.forEach(each -> each.setLevel(Level.WARNING));
        folder = Files.createTempDirectory("plumbline-conformance");
        Map<String, String> flags = new HashMap<>(settings.get());
        flags.put("plumbline.data", folder().toString());
        flags.put("plumbline.server.port", "0");
        flags.put("plumbline.logging.level", "debug");
        server = PlumblineServer.start(ServerSettings.read(new SettingSources(Optional.empty(), Map.of(), flags)),
                new Wiring(), this::now, new PrintStream(log, true, StandardCharsets.UTF_8));
        server().founding().ifPresent(founding -> secret(founding.password()));
        root = stock(Keys.founded(folder()));
        secret(root().keys().secret());
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        if (server != null) {
            root().close();
            server().close();
            Leaks.none(secrets, log.toString(StandardCharsets.UTF_8), folder());
            Leaks.delete(folder());
        }
    }

    /** Sets the clock of the server before that of its clients. */
    void setAhead(Duration time) {
        ahead = time;
    }

    /** Returns the time of the server. */
    Instant now() {
        return Instant.now().plus(ahead);
    }

    /** Returns where the server is reached. */
    URI address() {
        return URI.create("http://127.0.0.1:" + server().port());
    }

    Path folder() {
        return there(folder);
    }

    /** Returns the stock clients of the root, over plain HTTP/1.1. */
    Stock root() {
        return there(root);
    }

    /** Returns stock clients of somebody else; close them. */
    Stock stock(Keys keys) {
        return new Stock(address(), keys, Transport.PLAIN);
    }

    /** Remembers what must never be found in what the server writes, and returns it. */
    String secret(String secret) {
        secrets.add(secret);
        return secret;
    }

    /** Returns what the server logged so far. */
    String log() {
        return log.toString(StandardCharsets.UTF_8);
    }

    private PlumblineServer server() {
        return there(server);
    }

    private static <T> T there(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("the server of this class did not start");
        }
        return value;
    }
}
