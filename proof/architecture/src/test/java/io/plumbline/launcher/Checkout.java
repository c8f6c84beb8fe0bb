// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A checkout small enough to build in a second: the real launcher, one class that prints a word, and a stand-in for Maven
 * that compiles it and writes down that it was called. Unlike the real build it leaves caches of earlier builds lying about.
 */
final class Checkout {
    private static final long SECONDS_TO_WAIT = 150;

    private static final String BUILD = """
            #!/usr/bin/env bash
            set -e
            echo built >> builds.log
            app=edge/cli/target/plumbline
            rm -rf edge/cli/target/classes "$app/lib"
            mkdir -p edge/cli/target/classes
            touch edge/cli/target/started
            "$JAVA_HOME/bin/javac" -d edge/cli/target/classes $(find edge/cli/src -name '*.java')
            mkdir -p "$app/lib" "$app/training"
            "$JAVA_HOME/bin/jar" --create --date=2026-01-01T00:00:00Z --file "$app/lib/plumbline.jar" -C edge/cli/target/classes .
            cksum < "$app/lib/plumbline.jar" > "$app/BUILD"
            mv edge/cli/target/started "$app/BUILT"
            """;

    private final Path root;

    private Checkout(Path root) {
        this.root = root;
    }

    /** Lays one out in {@code folder}; its class prints {@code word} and the arguments. */
    static Checkout in(Path folder, String word) throws IOException {
        Checkout checkout = new Checkout(folder);
        for (String each : List.of("lib", "engine", ".mvn")) {
            Files.createDirectories(folder.resolve(each));
        }
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        Files.writeString(folder.resolve("mvnw"), BUILD);
        Files.copy(launcher(), folder.resolve("plumbline"));
        for (String each : List.of("mvnw", "plumbline")) {
            if (!folder.resolve(each).toFile().setExecutable(true)) {
                throw new IOException("cannot make " + each + " executable");
            }
        }
        checkout.source(word);
        return checkout;
    }

    /** Returns the launcher under test. */
    static Path launcher() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("plumbline"))) {
            folder = Optional.ofNullable(folder.getParent()).orElseThrow();
        }
        return folder.resolve("plumbline");
    }

    /** Makes the class print {@code word} from now on. */
    void source(String word) throws IOException {
        write("edge/cli/src/main/java/io/plumbline/cli/Plumbline.java", """
                package io.plumbline.cli;

                public class Plumbline {
                    public static void main(String[] arguments) {
                        System.out.println("%s " + String.join("|", arguments));
                    }
                }
                """.formatted(word));
    }

    /** Writes {@code text} to the file {@code path}, later than everything written before. */
    void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
        Files.writeString(file, text);
    }

    /** Runs the launcher with {@code arguments} to its end. */
    Outcome run(String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), arguments);
    }

    /** Runs the launcher with {@code arguments} and {@code environment} to its end. */
    Outcome run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        Path errors = Files.createTempFile("plumbline-stderr", ".txt");
        List<String> command = new ArrayList<>(List.of(root.resolve("plumbline").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().put("PLUMBLINE_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Outcome outcome = new Outcome(process.waitFor(), out, Files.readString(errors));
        Files.delete(errors);
        return outcome;
    }

    /** Returns how often the stand-in for Maven was called. */
    long builds() throws IOException {
        Path log = root.resolve("builds.log");
        return Files.exists(log) ? Files.readAllLines(log).size() : 0;
    }

    /** Returns the folder the build lays out. */
    Path app() {
        return root.resolve("edge/cli/target/plumbline");
    }

    /** Waits until the ahead-of-time cache has been made in the background, and returns it. */
    Path cache() throws IOException, InterruptedException {
        for (long waited = 0; waited < TimeUnit.SECONDS.toMillis(SECONDS_TO_WAIT); waited += 50) {
            Optional<Path> cache = cacheFile();
            if (cache.isPresent()) {
                return cache.get();
            }
            Thread.sleep(50);
        }
        throw new AssertionError("no cache in " + app() + " after " + SECONDS_TO_WAIT + " s");
    }

    private Optional<Path> cacheFile() throws IOException {
        Path folder = app().resolve("cache");
        if (!Files.exists(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".aot")).findFirst();
        }
    }

    /** How a run ended. */
    record Outcome(int code, String out, String errors) {}
}
