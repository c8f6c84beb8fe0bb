// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.pii;

import io.plumbline.cli.output.Scratch;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Copies of files on their way into a folder: they appear all at the end, or none when something goes wrong before. */
public final class MaskedFiles implements AutoCloseable {
    private final Path folder;
    private final Scratch scratch;
    private final List<Path> made;
    private final List<String> names = new ArrayList<>();
    private boolean published;

    private MaskedFiles(Path folder, Scratch scratch, List<Path> made) {
        this.folder = folder;
        this.scratch = scratch;
        this.made = made;
    }

    /** Prepares copies of {@code files} in {@code folder}, which may hold other files but none of their names. */
    public static MaskedFiles in(Path folder, List<Path> files) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new PlumblineException(Category.ACCESS_DENIED,
                    "the output " + folder + " is a file. Choose a folder with --output.");
        }
        Set<String> seen = new HashSet<>();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            if (!seen.add(name)) {
                throw new PlumblineException(Category.INVALID_ARGUMENT, "two files are named " + name
                        + ", and their copies would be one. Mask them into different folders.");
            }
            if (Files.exists(folder.resolve(name))) {
                throw new PlumblineException(Category.ALREADY_EXISTS, folder.resolve(name)
                        + " exists already and is left as it is. Choose another folder with --output.");
            }
        }
        List<Path> missing = missing(folder);
        Files.createDirectories(folder);
        return new MaskedFiles(folder, Scratch.create(folder, "." + ProcessHandle.current().pid() + ".partial",
                () -> remove(missing)), missing);
    }

    /** Returns the folders that must be made for there to be {@code folder}, the innermost first. */
    private static List<Path> missing(Path folder) {
        List<Path> missing = new ArrayList<>();
        for (Path at = folder.toAbsolutePath(); at != null && !Files.exists(at); at = at.getParent()) {
            missing.add(at);
        }
        return missing;
    }

    private static void remove(List<Path> paths) {
        try {
            for (Path each : paths) {
                Files.deleteIfExists(each);
            }
        } catch (IOException _) {
            // Somebody has put something there meanwhile; it is theirs.
        }
    }

    /** Writes the copy of {@code file}. */
    public void write(Path file, Scratch.Content content) throws IOException {
        String name = String.valueOf(file.getFileName());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(scratch.folder().resolve(name)),
                1 << 16)) {
            content.writeTo(out);
        }
        names.add(name);
    }

    /** Puts all copies in place, or none. */
    public void publish() throws IOException {
        List<Path> placed = new ArrayList<>();
        try {
            for (String name : names) {
                placed.add(Files.move(scratch.folder().resolve(name), folder.resolve(name)));
            }
            published = true;
        } finally {
            if (!published) {
                remove(placed);
            }
        }
    }

    @Override
    public void close() {
        scratch.close();
        if (!published) {
            remove(made);
        }
    }
}
