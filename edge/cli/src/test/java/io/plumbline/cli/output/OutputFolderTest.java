// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.measure.PlumblineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
    private static final byte[] RESULTS = "{\"$schema\": \"results.schema.json\"}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = {1};

    @TempDir
    Path folder;

    @Test
    void filesAppearTogetherWhenAllAreWritten() throws IOException {
        try (OutputFolder output = OutputFolder.prepare(folder.resolve("a/b/out"), () -> {
        })) {
            output.write("results.json", RESULTS);
            assertThat(folder.resolve("a")).doesNotExist();

            output.publish();
        }

        assertThat(names(folder.resolve("a/b/out"))).containsExactly("results.json");
        assertThat(names(folder)).containsExactly("a");
    }

    @Test
    void aRunThatFailsLeavesNothing() throws IOException {
        try (OutputFolder output = OutputFolder.prepare(folder.resolve("out"), () -> {
        })) {
            output.write("results.json", RESULTS);
        }

        assertThat(names(folder)).isEmpty();
    }

    @Test
    void earlierResultsAreReplacedAsAWhole() throws IOException {
        publish("out", "report.html", "junit.xml");
        publish("out", "other.pdf");

        assertThat(names(folder.resolve("out"))).containsExactly("other.pdf", "results.json");
        assertThat(names(folder)).containsExactly("out");
    }

    @Test
    void earlierResultsStayWhenALaterRunFails() throws IOException {
        publish("out", "report.html");

        OutputFolder.prepare(folder.resolve("out"), () -> {
        }).close();

        assertThat(names(folder.resolve("out"))).containsExactly("report.html", "results.json");
    }

    @Test
    void anEmptyFolderIsFilled() throws IOException {
        Files.createDirectory(folder.resolve("out"));

        publish("out", "report.html");

        assertThat(names(folder.resolve("out"))).containsExactly("report.html", "results.json");
    }

    @Test
    void aFolderWithOtherFilesIsRefusedAndLeftAlone() throws IOException {
        Files.createDirectory(folder.resolve("out"));
        Files.write(folder.resolve("out/thesis.docx"), OTHER);
        Files.write(folder.resolve("out/results.json"), RESULTS);

        assertThatThrownBy(() -> OutputFolder.prepare(folder.resolve("out"), () -> {
        }))
                .isInstanceOf(PlumblineException.class).hasMessage("the output folder " + folder.resolve("out")
                        + " holds thesis.docx, which is not a result of Plumbline, so the folder is left as it is. "
                        + "Choose another with --output.");
        assertThat(names(folder.resolve("out"))).containsExactly("results.json", "thesis.docx");
    }

    @Test
    void aResultsFileOfAnotherProgramIsNotOurs() throws IOException {
        Files.createDirectory(folder.resolve("out"));
        Files.writeString(folder.resolve("out/results.json"), "{\"accuracy\": 0.9}");

        assertThatThrownBy(() -> OutputFolder.prepare(folder.resolve("out"), () -> {
        }))
                .hasMessageContaining("holds results.json, which is not a result of Plumbline");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Files.write(folder.resolve("out"), OTHER);

        assertThatThrownBy(() -> OutputFolder.prepare(folder.resolve("out"), () -> {
        }))
                .hasMessage("the output " + folder.resolve("out") + " is a file. Choose a folder with --output.");
    }

    @Test
    void aLinkIsFollowedAndKept() throws IOException {
        Files.createDirectory(folder.resolve("disk"));
        Files.createSymbolicLink(folder.resolve("out"), folder.resolve("disk"));

        publish("out", "report.html");

        assertThat(folder.resolve("out")).isSymbolicLink();
        assertThat(names(folder.resolve("disk"))).containsExactly("report.html", "results.json");
    }

    @Test
    void aStoppedProcessLeavesNothingAndSaysSo() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"), StoppedRun.class.getName(), folder.toString());
        Process process = builder.start();
        assertThat(process.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("writing");
        assertThat(names(folder)).hasSize(1);

        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(process.errorReader(StandardCharsets.UTF_8).readLine()).isEqualTo("stopped");
        assertThat(names(folder)).isEmpty();
    }

    private void publish(String name, String... files) throws IOException {
        try (OutputFolder output = OutputFolder.prepare(folder.resolve(name), () -> {
        })) {
            for (String file : files) {
                output.write(file, OTHER);
            }
            output.write("results.json", RESULTS);
            output.publish();
        }
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }
}
