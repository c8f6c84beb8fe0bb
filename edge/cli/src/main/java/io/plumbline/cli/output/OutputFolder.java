// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.output;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder a run's results go to. Files are written to a hidden folder beside it and put in place together when all are
 * complete; results of an earlier run are replaced as a whole, and a folder that holds anything else is refused.
 */
public final class OutputFolder implements AutoCloseable {
    /** Written last and looked for first: a folder without it is not a folder of results. */
    public static final String RESULTS = "results.json";

    private final Path target;
    private final Scratch staging;

    private OutputFolder(Path target, Scratch staging) {
        this.target = target;
        this.staging = staging;
    }

    /**
     * Checks that {@code folder} may be written and makes room beside it.
     *
     * @param whenStopped run when the process is asked to stop before the results are in place
     */
    public static OutputFolder prepare(Path folder, Runnable whenStopped) throws IOException {
        Path target = real(folder.toAbsolutePath().normalize());
        requireReplaceable(folder, target);
        Path place = stagingPlace(target);
        if (!Files.isWritable(place)) {
            throw new PlumblineException(Category.ACCESS_DENIED, "cannot write to the output folder " + folder + ": "
                    + place + " is not writable for you. Choose another place with --output.");
        }
        String name = "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".partial";
        return new OutputFolder(target, Scratch.create(place, name, whenStopped));
    }

    /** Writes the file {@code name}, perhaps in a folder of its own; it is not in the folder until {@link #publish}. */
    public void write(String name, byte[] content) throws IOException {
        write(name, stream -> stream.write(content));
    }

    /** Writes the file {@code name} likewise, as it is made. */
    public void write(String name, Scratch.Content content) throws IOException {
        staging.write(name, content);
    }

    /** Puts all files in place. */
    public void publish() throws IOException {
        staging.complete(() -> {
            if (!Files.exists(target)) {
                Files.createDirectories(target.getParent());
                Files.move(staging.folder(), target);
            } else if (staging.folder().startsWith(target) || isCurrentFolder(target)) {
                moveFiles();
            } else {
                exchange();
            }
        });
    }

    @Override
    public void close() {
        staging.close();
    }

    private void exchange() throws IOException {
        Path before = staging.folder().resolveSibling(staging.folder().getFileName() + ".before");
        try {
            Files.move(target, before);
        } catch (FileSystemException _) {
            moveFiles(); // a mounted folder cannot be renamed
            return;
        }
        try {
            Files.move(staging.folder(), target);
        } catch (IOException e) {
            Files.move(before, target);
            throw e;
        }
        Scratch.deleteTree(before);
    }

    private void moveFiles() throws IOException {
        Files.deleteIfExists(target.resolve(RESULTS));
        for (Path old : entries(target)) {
            Scratch.deleteTree(old);
        }
        for (Path entry : entries(staging.folder()).stream().filter(each -> !named(each, RESULTS)).toList()) {
            Files.move(entry, target.resolve(entry.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(staging.folder().resolve(RESULTS), target.resolve(RESULTS));
    }

    private static void requireReplaceable(Path asGiven, Path target) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new PlumblineException(Category.ACCESS_DENIED,
                    "the output " + asGiven + " is a file. Choose a folder with --output.");
        }
        Optional<Path> foreign = OwnFiles.foreignIn(target);
        if (foreign.isPresent()) {
            throw new PlumblineException(Category.ACCESS_DENIED, "the output folder " + asGiven + " holds "
                    + foreign.get().getFileName()
                    + ", which is not a result of Plumbline, so the folder is left as it is. Choose another with --output.");
        }
    }

    /** Returns where the files can wait so that putting them in place is a rename: beside the folder, or else in it. */
    private static Path stagingPlace(Path target) throws IOException {
        Path place = target.getParent();
        while (place != null && !Files.exists(place)) {
            place = place.getParent();
        }
        if (place == null || (Files.exists(target) && (!Files.isWritable(place)
                || !Files.getFileStore(place).equals(Files.getFileStore(target))))) {
            return target;
        }
        return place;
    }

    private static boolean isCurrentFolder(Path folder) throws IOException {
        return Files.isSameFile(folder, Path.of(""));
    }

    private static Path real(Path path) throws IOException {
        return Files.exists(path) ? path.toRealPath() : path;
    }

    /** What a run wrote: files, and the folders of {@link OwnFiles#FOLDERS}. */
    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.isRegularFile(entry)
                    || OwnFiles.FOLDERS.contains(entry.getFileName().toString())).toList();
        }
    }

    private static boolean named(Path file, String name) {
        return file.getFileName().toString().equals(name);
    }
}
