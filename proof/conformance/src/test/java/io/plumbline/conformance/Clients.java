// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The stock clients of this machine that are no Java. One that is absent fails the test when {@code CI} is {@code true} and is
 * named by a broken assumption otherwise.
 */
final class Clients {
    private static final Path SCRIPTS = Path.of("src", "test");
    private static final int MOST_SECONDS = 180;
    private static final Map<Client, Optional<List<String>>> COMMANDS = new ConcurrentHashMap<>();

    private Clients() {}

    /** A client that runs the scripts of one folder. */
    enum Client {
        /** The AWS command line, version 1 or 2. */
        COMMAND_LINE("cli", ".sh", "the AWS CLI (install awscli)"),
        /** The AWS SDK for JavaScript, version 3, on Node. */
        JAVASCRIPT("js", ".mjs", "Node with the AWS SDK for JavaScript (install nodejs and npm, run npm ci in"
                + " proof/conformance/src/test/js)"),
        /** The AWS SDK for Python. */
        BOTO3("python", ".py", "Python with boto3 (install python3-boto3)");

        private final String folder;
        private final String suffix;
        private final String words;

        Client(String folder, String suffix, String words) {
            this.folder = folder;
            this.suffix = suffix;
            this.words = words;
        }

        /** Returns what to put before the script, none when this client cannot run here. */
        private Optional<List<String>> command() {
            return switch (this) {
                case COMMAND_LINE -> runs("aws", "--version") ? Optional.of(commandLine()) : Optional.empty();
                case JAVASCRIPT -> runs("node", "--version")
                        && Files.isDirectory(SCRIPTS.resolve("js/node_modules/@aws-sdk/client-sagemaker"))
                                ? Optional.of(List.of("node", "--no-warnings"))
                                : Optional.empty();
                case BOTO3 -> List.of("python3", "/usr/bin/python3").stream()
                        .filter(python -> runs(python, "-c", "import boto3")).findFirst()
                        .map(python -> List.of(python, "-B"));
            };
        }

        /** The scripts call the command line many times, which is one process where its own Python can be found. */
        private static List<String> commandLine() {
            return Stream
                    .of("\"$(head -n 1 \"$(pyenv which aws 2> /dev/null || command -v aws)\" | sed -n 's/^#! *//p')\"",
                            "python3", "/usr/bin/python3")
                    .filter(python -> runs("bash", "-c", python + " -c 'import awscli.clidriver'"))
                    .<List<String>>map(python -> List.of("bash", "-c",
                            "PLUMBLINE_AWS_PYTHON=" + python + " exec bash \"$0\""))
                    .findFirst().orElseGet(() -> List.of("bash"));
        }
    }

    /**
     * What a script did.
     *
     * @param exit  0 when every step went well
     * @param lines one JSON object a step
     */
    record Outcome(int exit, List<String> lines) {
        Outcome {
            lines = List.copyOf(lines);
        }
    }

    /** Runs a script, {@code cards} for instance, with these variables added to the environment. */
    static Outcome run(Client client, String script, Map<String, String> environment) {
        Optional<List<String>> command = COMMANDS.computeIfAbsent(client, Client::command);
        if (command.isEmpty()) {
            String absent = "not tried with " + client.words + ", which is absent here";
            Assertions.assertNotEquals("true", System.getenv("CI"), absent);
            Assumptions.abort(absent);
        }
        List<String> words = new ArrayList<>(command.orElseThrow());
        words.add(SCRIPTS.resolve(client.folder).resolve(script + client.suffix).toString());
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        withoutSettingsOfThisMachine(builder.environment());
        builder.environment().putAll(environment);
        return outcome(builder);
    }

    private static Outcome outcome(ProcessBuilder builder) {
        try {
            Path output = Files.createTempFile("conformance", ".jsonl");
            try {
                Process process = builder.redirectOutput(output.toFile()).start();
                boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
                if (!ended) {
                    process.destroyForcibly();
                }
                String text = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
                return new Outcome(ended ? process.exitValue() : -1, text.lines().toList());
            } finally {
                Files.delete(output);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a client ran", stopped);
        }
    }

    /** Profiles, keys and proxies of the person at this machine are not to reach a test. */
    private static void withoutSettingsOfThisMachine(Map<String, String> environment) {
        environment.keySet()
                .removeIf(name -> name.startsWith("AWS_") || name.toLowerCase(Locale.ROOT).endsWith("_proxy"));
        environment.put("AWS_CONFIG_FILE", "/dev/null");
        environment.put("AWS_SHARED_CREDENTIALS_FILE", "/dev/null");
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
        environment.put("AWS_REGION", "eu-central-1");
    }

    private static boolean runs(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
