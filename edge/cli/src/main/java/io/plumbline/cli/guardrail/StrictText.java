// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.guardrail;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Whole texts in UTF-8; what is something else is refused instead of being read with replacements. */
public final class StrictText {
    private StrictText() {}

    /** Returns what {@code file} holds. */
    public static String of(Path file) {
        if (Files.isDirectory(file)) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, file + " is a folder; name a file.");
        }
        try {
            return decoded(Files.readAllBytes(file), file.toString());
        } catch (NoSuchFileException missing) {
            throw new PlumblineException(Category.NOT_FOUND, file + " does not exist. Check the path.", missing);
        } catch (AccessDeniedException denied) {
            throw new PlumblineException(Category.ACCESS_DENIED,
                    file + " may not be read. Check its permissions.", denied);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns what comes from standard input until it ends. */
    public static String of(InputStream standardInput) {
        try {
            return decoded(standardInput.readAllBytes(), "standard input");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String decoded(byte[] bytes, String where) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException mistake) {
            throw new PlumblineException(Category.INVALID_DATA, where + " is not text in UTF-8. Convert it first.",
                    mistake);
        }
    }
}
