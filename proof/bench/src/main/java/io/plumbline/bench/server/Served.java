// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.server;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, started as anybody would. */
final class Served implements AutoCloseable {
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(120);
    private static final byte[] HEALTH = Requests.bytes("GET /health HTTP/1.1\r\nhost: localhost\r\n\r\n");

    private final Process process;
    private final int port;
    private final Path folder;
    private final double firstAnswer;

    private Served(Process process, int port, Path folder, double firstAnswer) {
        this.process = process;
        this.port = port;
        this.folder = folder;
        this.firstAnswer = firstAnswer;
    }

    /** Starts {@code launcher} on a data folder and waits for its first answer. */
    static Served start(Path launcher, Path folder, int port, List<String> more)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toAbsolutePath().toString(), "serve", "--data",
                folder.resolve("data").toString(), "--port", String.valueOf(port)));
        command.addAll(more);
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile()).start();
        while (!isReady(port)) {
            if (!process.isAlive() || System.nanoTime() - begun > LONGEST) {
                process.destroyForcibly();
                throw new IllegalStateException("no answer from the server; it wrote:\n"
                        + Files.readString(folder.resolve("log")));
            }
            Thread.sleep(5);
        }
        return new Served(process, port, folder, (System.nanoTime() - begun) / 1e9);
    }

    private static boolean isReady(int port) {
        try (Line line = new Line(port)) {
            return line.ask(HEALTH) == 200;
        } catch (IOException _) {
            return false;
        }
    }

    /** Returns the seconds from the command to the first answer. */
    double firstAnswer() {
        return firstAnswer;
    }

    int port() {
        return port;
    }

    /** Returns what the first start wrote: the id of the root's access key, and its secret. */
    List<String> keys() throws IOException {
        Map<String, String> values = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("data").resolve("credentials"))) {
            String[] pair = line.split(" = ", 2);
            values.put(pair[0], pair[pair.length - 1]);
        }
        return List.of(values.getOrDefault("aws_access_key_id", ""),
                values.getOrDefault("aws_secret_access_key", ""));
    }

    /** Returns the processor time it used so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Returns the megabytes that are in memory, on Linux; 0 elsewhere. */
    double residentMegabytes() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        return !Files.isReadable(status)
                ? 0
                : Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS:"))
                        .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) * 1024 / 1e6).sum();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    /** Returns a port that is free now. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
