// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.server.PlumblineServer;
import io.plumbline.server.settings.ServerSettings;
import io.plumbline.server.settings.SettingSources;
import io.plumbline.server.wiring.Wiring;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A whole server in a process of its own, made to be killed. */
final class ServerProcess {
    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Serves with the settings in {@code arguments} until it is killed. */
    public static void main(String[] arguments) throws InterruptedException {
        Map<String, String> settings = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            settings.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
        Thread.ofPlatform().daemon().name("end-with-parent").start(ServerProcess::endWithParent);
        PlumblineServer server = serve(settings);
        System.out.println(server.port());
        System.out.flush();
        new CountDownLatch(1).await();
    }

    /** Whoever started this holds the other end of its input; when that is gone, nobody is left to kill it. */
    private static void endWithParent() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            // The same as the end of it.
        }
        Runtime.getRuntime().halt(1);
    }

    /** Serves in this process. */
    static PlumblineServer serve(Map<String, String> settings) {
        return PlumblineServer.start(ServerSettings.read(new SettingSources(Optional.empty(), Map.of(), settings)),
                new Wiring(), InstantSource.system(), System.err);
    }

    /** Starts the process; when this returns, it answers. One that does not within a minute shows its threads and ends. */
    static ServerProcess start(Map<String, String> settings) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "-cp", System.getProperty("java.class.path"), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Xmx512m", "--enable-native-access=ALL-UNNAMED", ServerProcess.class.getName()));
        settings.forEach((key, value) -> command.add(key + "=" + value));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        CompletableFuture<String> line = CompletableFuture.supplyAsync(() -> firstLine(process),
                task -> Thread.ofPlatform().daemon().name("port-of-server").start(task));
        try {
            return new ServerProcess(process, Integer.parseInt(line.get(LONGEST_START.toSeconds(), TimeUnit.SECONDS)));
        } catch (ExecutionException | TimeoutException | NumberFormatException | InterruptedException failure) {
            showThreads(process);
            process.destroyForcibly();
            throw new IOException("the server did not answer; its threads are in the log", failure);
        }
    }

    private static String firstLine(Process process) {
        try {
            return String.valueOf(process.inputReader().readLine());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What a JVM prints when it is sent a SIGQUIT. */
    private static void showThreads(Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-QUIT", Long.toString(process.pid())).start().waitFor(5, TimeUnit.SECONDS);
        process.waitFor(1, TimeUnit.SECONDS);
    }

    int port() {
        return port;
    }

    /** Kills it hard, as {@code kill -9} does, and waits until it is gone. */
    void kill() throws InterruptedException {
        assertThat(process.destroyForcibly().waitFor(30, TimeUnit.SECONDS)).as("killed").isTrue();
    }
}
