// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.opentest4j.AssertionFailedError;

/** A PostgreSQL server for the tests of one JVM, on a free port of the loopback, in a folder that goes with it. */
public final class PostgresServer {
    private static final long ROOM = 4L << 30;
    private static @Nullable PostgresServer running;

    private final int port;
    private final MigratedDatabases migrated = new MigratedDatabases(this);

    private PostgresServer(int port) {
        this.port = port;
    }

    /** Fails with CI=true, and stops the test with a sentence otherwise, when no PostgreSQL server is installed. */
    public static void assumeInstalled() {
        boolean there = programs().isPresent();
        if (!there && "true".equals(System.getenv("CI"))) {
            throw new AssertionFailedError("no PostgreSQL server is installed (initdb and pg_ctl were not found)");
        }
        Assumptions.assumeTrue(there, "PostgreSQL is not installed, so its half of the store tests did not run");
    }

    /** Returns the server of this JVM, started when it is first asked for. */
    public static synchronized PostgresServer shared() {
        PostgresServer server = running == null ? start() : running;
        running = server;
        return server;
    }

    /** Makes an empty database and returns how to reach it. */
    public DatabaseSettings freshDatabase() {
        return created(newName(), "template1");
    }

    /** Opens a database as the migrations leave it. */
    Database migrated() {
        return migrated.open();
    }

    DatabaseSettings created(String name, String template) {
        try (Connection connection = DriverManager.getConnection(settings("postgres").url(), "plumbline", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + template);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return settings(name);
    }

    DatabaseSettings settings(String database) {
        return new DatabaseSettings("jdbc:postgresql://127.0.0.1:" + port + "/" + database, Optional.of("plumbline"),
                Optional.of(""), 10);
    }

    static String newName() {
        return "t" + UUID.randomUUID().toString().replace("-", "");
    }

    private static PostgresServer start() {
        try {
            Path programs = programs().orElseThrow();
            Path data = Files.createTempDirectory(place(), "plumbline-postgres");
            own(data);
            int port = freePort();
            run(programs.resolve("initdb").toString(), "-D", data + "/db", "-U", "plumbline", "-A", "trust", "-N",
                    "-E", "UTF8", "--locale=C");
            run(programs.resolve("pg_ctl").toString(), "-D", data + "/db", "-w", "-t", "50", "-l", data + "/log", "-o",
                    "-F -p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= "
                            + "-c max_connections=200 -c autovacuum=off",
                    "start");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(programs, data)));
            return new PostgresServer(port);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** In memory where there is room for it: a server that lives for one run writes some hundred megabytes. */
    private static Path place() throws IOException {
        Path memory = Path.of("/dev/shm");
        boolean roomy = Files.isWritable(memory) && Files.getFileStore(memory).getUsableSpace() >= ROOM;
        return roomy ? memory : Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static void stop(Path programs, Path data) {
        try (Stream<Path> files = Files.walk(data)) {
            run(programs.resolve("pg_ctl").toString(), "-D", data + "/db", "-m", "immediate", "stop");
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** PostgreSQL refuses to run as root, so root lends it the user nobody. */
    private static void own(Path folder) throws IOException {
        if (isRoot()) {
            run(List.of("chown", "nobody", folder.toString()));
        }
    }

    private static void run(String... command) throws IOException {
        List<String> words = new ArrayList<>();
        if (isRoot()) {
            words.addAll(List.of("runuser", "-u", "nobody", "--"));
        }
        words.addAll(Arrays.asList(command));
        run(words);
    }

    private static void run(List<String> words) throws IOException {
        Path log = Files.createTempFile("plumbline-postgres", ".log");
        Process process = new ProcessBuilder(words).directory(Path.of("/").toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(words + " failed: " + Files.readString(log));
            }
            Files.delete(log);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Optional<Path> programs() {
        List<Path> folders = new ArrayList<>();
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            folders.add(Path.of(folder));
        }
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            versions.sorted(Comparator.reverseOrder()).forEach(version -> folders.add(version.resolve("bin")));
        } catch (IOException | UncheckedIOException ignored) {
            // Not a Debian machine: the PATH alone decides.
        }
        return folders.stream().filter(folder -> Files.isExecutable(folder.resolve("initdb"))
                && Files.isExecutable(folder.resolve("pg_ctl"))).findFirst();
    }
}
