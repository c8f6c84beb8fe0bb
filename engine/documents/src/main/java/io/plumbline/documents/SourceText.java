// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import static io.plumbline.measure.PlumblineException.Category.ACCESS_DENIED;
import static io.plumbline.measure.PlumblineException.Category.INVALID_CONFIGURATION;
import static io.plumbline.measure.PlumblineException.Category.NOT_FOUND;

import io.plumbline.measure.PlumblineException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Text of a document a person wrote, read whole. */
final class SourceText {
    /** Far above any document written by hand, and far below a data file named by mistake. */
    private static final int MOST_BYTES = 16 << 20;

    private SourceText() {}

    /** Returns the text of {@code file}, without a byte order mark. */
    static String read(Path file) {
        return decode(bytes(file), file.toString());
    }

    private static byte[] bytes(Path file) {
        if (Files.isDirectory(file)) {
            throw new PlumblineException(NOT_FOUND, file + " is a folder. Name the file in it.");
        }
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new PlumblineException(INVALID_CONFIGURATION, file + " is larger than " + (MOST_BYTES >> 20)
                        + " MiB, which no configuration is. Check that it is not a data file.");
            }
            return bytes;
        } catch (NoSuchFileException missing) {
            throw new PlumblineException(NOT_FOUND, file + " does not exist. Check the path.", missing);
        } catch (AccessDeniedException denied) {
            throw new PlumblineException(ACCESS_DENIED, file + " cannot be read: permission denied.", denied);
        } catch (IOException failure) {
            throw new PlumblineException(NOT_FOUND, file + " cannot be read: " + failure.getMessage() + ".", failure);
        }
    }

    private static String decode(byte[] bytes, String source) {
        ByteBuffer unread = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(unread).toString();
            return withoutMark(text);
        } catch (CharacterCodingException failure) {
            throw new PlumblineException(INVALID_CONFIGURATION, "%s is not UTF-8 text (byte %d). Save it as UTF-8."
                    .formatted(source, unread.position() + 1), failure);
        }
    }

    /** Returns {@code text} without a leading byte order mark. */
    static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
