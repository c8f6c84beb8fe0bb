// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The files of the checkout, without what is built or fetched. */
final class Repository {
    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", "__pycache__", ".git", ".idea",
            ".vscode", "plumbline-output",
            "shared");

    private Repository() {}

    /** Returns the folder with the wrapper in it. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = Optional.ofNullable(folder.getParent()).orElseThrow(
                    () -> new IllegalStateException("the tests run inside the checkout, which holds mvnw"));
        }
        return folder;
    }

    /** Returns every file, as paths below {@link #root}. */
    static List<Path> files() {
        List<Path> files = new ArrayList<>();
        Path root = root();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean skipped = NOT_OURS.contains(folder.getFileName().toString());
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(root.relativize(file));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Returns the text of {@code file}; empty for files that are not text. */
    static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(root().resolve(file)));
        } catch (MalformedInputException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
