// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of one source, found, checked and in reading order.
 *
 * @param shown the path as the user wrote it, for messages
 * @param files real paths, sorted by name; at least one
 * @param format what they all are
 */
record Parts(String shown, List<Path> files, Format format) {
    /** A URI as it looks once it has been taken for a path, which folds its slashes. */
    private static final Pattern REMOTE = Pattern
            .compile("(^|[/\\\\])(s3[an]?|gs|gcs|https?|hdfs|abfss?|wasbs?|azure?):[/\\\\]");
    private static final byte[] PARQUET_MAGIC = {'P', 'A', 'R', '1'};

    static Parts find(DatasetSpec.Source source, List<Path> allowedFolders) {
        String shown = source.path().toString();
        if (REMOTE.matcher(shown).find()) {
            throw new PlumblineException(Category.NOT_AVAILABLE_YET, "Reading " + shown
                    + " from remote storage is not available yet. Download it and give the path of the file or folder.");
        }
        if (!Files.exists(source.path())) {
            throw new PlumblineException(Category.NOT_FOUND, "Dataset " + shown
                    + " does not exist. Check dataset_uri, which is taken from the configuration's folder when relative.");
        }
        List<Path> files = Files.isDirectory(source.path()) ? filesIn(source.path()) : List.of(source.path());
        List<Path> real = files.stream().map(file -> allowed(file, allowedFolders)).toList();
        return new Parts(shown, real, format(source, real));
    }

    /** Returns the name of {@code file} as the user would say it. */
    static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    private static List<Path> filesIn(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = walk.filter(Files::isRegularFile).filter(file -> visible(folder.relativize(file)))
                    .sorted().toList();
            if (files.isEmpty()) {
                throw new PlumblineException(Category.NOT_FOUND, "Folder " + folder
                        + " holds no data files. Point dataset_uri at a file, or at a folder with files in it.");
            }
            return files;
        } catch (IOException failure) {
            throw new PlumblineException(Category.ACCESS_DENIED,
                    "Could not list folder " + folder + ": " + failure.getMessage(), failure);
        }
    }

    /** Leaves out what other programs put beside data: hidden files and markers such as {@code _SUCCESS}. */
    private static boolean visible(Path relative) {
        for (Path step : relative) {
            String name = step.toString();
            if (name.startsWith(".") || name.startsWith("_")) {
                return false;
            }
        }
        return true;
    }

    private static Path allowed(Path file, List<Path> allowedFolders) {
        if (!Files.isReadable(file)) {
            throw new PlumblineException(Category.ACCESS_DENIED,
                    "Could not read " + file + ": permission is missing for the user that runs Plumbline.");
        }
        try {
            Path real = file.toRealPath();
            for (Path folder : allowedFolders) {
                if (real.startsWith(folder.toRealPath())) {
                    return real;
                }
            }
            if (allowedFolders.isEmpty()) {
                return real;
            }
        } catch (IOException failure) {
            throw new PlumblineException(Category.ACCESS_DENIED,
                    "Could not read " + file + ": " + failure.getMessage(), failure);
        }
        throw new PlumblineException(Category.ACCESS_DENIED,
                file + " lies outside the folders that may be read (" + allowedFolders
                        + "), itself or through a link. Move it into one of them.");
    }

    private static Format format(DatasetSpec.Source source, List<Path> files) {
        if (source.format().isPresent()) {
            String mediaType = source.format().get();
            return Format.ofMediaType(mediaType)
                    .orElseThrow(() -> new PlumblineException(Category.INVALID_CONFIGURATION,
                            "dataset_type '" + mediaType + "' cannot be read as a table (allowed: "
                                    + Format.allMediaTypes()
                                    + ")."));
        }
        Format first = guess(files.get(0));
        for (Path file : files) {
            Format other = guess(file);
            if (other != first) {
                throw new PlumblineException(Category.INVALID_DATA,
                        "Folder " + source.path() + " mixes formats: " + nameOf(files.get(0)) + " is "
                                + first.mediaType() + " and " + nameOf(file) + " is " + other.mediaType()
                                + ". Keep one format per folder.");
            }
        }
        return first;
    }

    private static Format guess(Path file) {
        Optional<Format> byName = Format.ofName(nameOf(file));
        return byName.isPresent() ? byName.get() : byContent(file);
    }

    private static Format byContent(Path file) {
        byte[] start = start(file);
        if (start.length >= 4 && Stream.of(0, 1, 2, 3).allMatch(at -> start[at] == PARQUET_MAGIC[at])) {
            return Format.PARQUET;
        }
        for (byte value : start) {
            if (value == '{') {
                return Format.JSON_LINES;
            }
            if (value == '[') {
                return Format.JSON;
            }
            if (!Character.isWhitespace(value)) {
                break;
            }
        }
        return Format.CSV;
    }

    private static byte[] start(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(64);
        } catch (IOException failure) {
            throw new PlumblineException(Category.ACCESS_DENIED,
                    "Could not read " + file + ": " + failure.getMessage(), failure);
        }
    }
}
