// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.pii;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/** The kinds of files that can be searched, told by their endings; whatever else is plain text. */
public enum FileKind {
    /** Fields separated by commas. */
    CSV(".csv"),
    /** JSON: one document, or one a line. */
    JSON(".jsonl", ".ndjson", ".json"),
    /** Parquet. */
    PARQUET(".parquet", ".pq"),
    /** Plain text in UTF-8. */
    TEXT;

    private final List<String> endings;

    FileKind(String... endings) {
        this.endings = List.of(endings);
    }

    /** Returns the kind of {@code file}. */
    public static FileKind of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(kind -> kind.endings.stream().anyMatch(name::endsWith)).findFirst()
                .orElse(TEXT);
    }

    /** Returns whether its pieces have columns. */
    public boolean isTable() {
        return this != TEXT;
    }

    /** Refuses what is missing or a folder. */
    public static void require(Path file) {
        if (Files.isDirectory(file)) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, file + " is a folder; name the files in it.");
        }
        if (!Files.exists(file)) {
            throw new PlumblineException(Category.NOT_FOUND, file + " does not exist. Check the path.");
        }
    }

    /**
     * Hands the pieces of {@code file} to {@code pieces}, and writes the file with what they become to {@code out}.
     *
     * @param out  where the changed file goes; empty to read only
     * @param how  what is looked for, and in what
     * @param read told how many bytes were read so far
     */
    public void walk(Path file, Optional<OutputStream> out, Reading how, Pieces pieces, LongConsumer read)
            throws IOException {
        require(file);
        PieceSearch search = how.search();
        try {
            if (!isTable()) {
                text(file, out, search, pieces, read);
                return;
            }
            // What comes through a pipe is there once.
            if (search.seeksNames() && Files.isRegularFile(file)) {
                ColumnVotes votes = search.votes();
                table(file, Optional.empty(), votes, how.headed(), votes, bytes -> {
                });
                search.namesIn(votes.names());
            } else {
                search.namesIn(Map.of());
            }
            table(file, out, search, how.headed(), pieces, read);
        } catch (CharacterCodingException e) {
            throw new PlumblineException(Category.INVALID_DATA, file
                    + " is not text in UTF-8. Convert it, or leave it out when it is no text at all.", e);
        }
    }

    private static void text(Path file, Optional<OutputStream> out, PieceSearch search, Pieces pieces,
            LongConsumer read) throws IOException {
        try (InputStream in = new CountedInput(Files.newInputStream(file), read)) {
            TextPieces.walk(in, out.orElse(OutputStream.nullOutputStream()), search, pieces);
        }
    }

    private void table(Path file, Optional<OutputStream> out, Cells cells, boolean headed, Pieces pieces,
            LongConsumer read) throws IOException {
        if (this == PARQUET) {
            ParquetPieces.walk(file, out, cells, pieces, read);
            return;
        }
        OutputStream sink = out.orElse(OutputStream.nullOutputStream());
        try (InputStream in = new CountedInput(Files.newInputStream(file), read)) {
            if (this == CSV) {
                CsvPieces.walk(file, in, sink, cells, headed, pieces);
            } else {
                JsonPieces.walk(file, in, sink, cells, pieces);
            }
        }
    }
}
