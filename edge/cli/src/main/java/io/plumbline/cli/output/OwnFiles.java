// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells files that a run writes from anybody else's. */
final class OwnFiles {
    private static final Set<String> NAMES = Set.of("analysis.json", OutputFolder.RESULTS, "junit.xml",
            "results.sarif");
    /** Folders that a run writes, each with files only. */
    static final Set<String> FOLDERS = Set.of("explanations_shap");
    private static final Set<String> IN_FOLDERS = Set.of("out.csv", "errors.csv", "baseline.csv", "out.jsonl",
            "errors.jsonl", "reasons.csv", "replay.json");
    private static final List<String> REPORT_ENDINGS = List.of(".html", ".pdf", ".ipynb");
    private static final int HEAD_BYTES = 4096;
    private static final String SIGN = "results.schema.json";

    private OwnFiles() {}

    /** Returns a file of {@code folder} that no run wrote; empty when there is none, or nothing at all. */
    static Optional<Path> foreignIn(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> all = entries.filter(path -> !isLeftOver(path)).sorted().toList();
            boolean results = isResults(folder.resolve(OutputFolder.RESULTS));
            for (Path path : all) {
                if (!results || !isOwn(path)) {
                    return Optional.of(path);
                }
            }
            return Optional.empty();
        }
    }

    private static boolean isOwn(Path path) throws IOException {
        String name = path.getFileName().toString();
        if (FOLDERS.contains(name) && Files.isDirectory(path)) {
            try (Stream<Path> files = Files.list(path)) {
                return files.allMatch(file -> IN_FOLDERS.contains(file.getFileName().toString()));
            }
        }
        return Files.isRegularFile(path)
                && (NAMES.contains(name) || REPORT_ENDINGS.stream().anyMatch(name::endsWith));
    }

    /** A killed run that staged its files in the folder itself leaves them behind. */
    private static boolean isLeftOver(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(".") && name.endsWith(".partial");
    }

    private static boolean isResults(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8).contains(SIGN);
        }
    }
}
