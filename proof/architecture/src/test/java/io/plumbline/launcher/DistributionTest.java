// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build lays out for use; run after the build has packaged it. */
class DistributionTest {
    private static final int JAVA_8 = 52;

    private final Path app = Checkout.launcher().resolveSibling("edge/cli/target/plumbline");

    @TempDir
    Path folder;

    @Test
    void runsAnAnalysisFromAPlaceWithoutSources() throws IOException, InterruptedException {
        copy(app, folder.resolve("app"));

        ProcessBuilder builder = new ProcessBuilder(folder.resolve("app/plumbline").toString(), "analyze",
                folder.resolve("app/training/analysis_config.json").toString(), "--output", "out")
                .directory(folder.toFile());
        builder.environment().put("PLUMBLINE_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("PLUMBLINE_AOT", "off");
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(out).contains("sex = female against sex = male", "Report: out/report.html");
        assertThat(folder.resolve("out/report.pdf")).isNotEmptyFile();
    }

    @Test
    void duckDbsLibraryLiesBesideItsJarAndNotInIt() throws IOException {
        assertThat(names(app.resolve("lib"))).filteredOn(name -> name.startsWith("libduckdb_java")).hasSize(1);
        try (JarFile jar = new JarFile(jar("duckdb_jdbc"))) {
            assertThat(jar.stream()).noneMatch(entry -> entry.getName().startsWith("libduckdb_java"));
        }
    }

    @Test
    void picocliIsNewEnoughForTheCache() throws IOException {
        try (JarFile jar = new JarFile(jar("picocli"));
                DataInputStream data = new DataInputStream(
                        jar.getInputStream(jar.getEntry("picocli/CommandLine.class")))) {
            data.skipNBytes(6);
            assertThat(data.readUnsignedShort()).isEqualTo(JAVA_8);
        }
    }

    @Test
    void bringsTheTextsOfLicencesAndNoClientOfTheAwsSdk() throws IOException {
        Path texts = app.resolve("licenses");
        String pages = names(texts).stream().filter(name -> name.startsWith("openhtmltopdf-core")).findFirst()
                .orElseThrow();

        assertThat(names(texts)).contains("MPL-2.0.txt", "BSD-3-Clause.txt", "MIT.txt");
        assertThat(names(texts.resolve(pages))).contains("LICENSE-LGPL-2.1.txt");
        assertThat(names(app.resolve("lib")))
                .noneMatch(name -> name.matches("(apache5?|netty-nio|url-connection)-client-.*"));
    }

    @Test
    void saysWhatItWasBuiltFrom() throws IOException {
        assertThat(Files.readString(app.resolve("BUILD"))).matches("[0-9a-f]{64}\n");
        assertThat(names(app)).contains("LICENSE", "NOTICE", "plumbline");
    }

    private File jar(String prefix) throws IOException {
        String name = names(app.resolve("lib")).stream().filter(each -> each.startsWith(prefix)).findFirst()
                .orElseThrow();
        return app.resolve("lib").resolve(name).toFile();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.filter(each -> !each.startsWith(from.resolve("cache"))).toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }
}
