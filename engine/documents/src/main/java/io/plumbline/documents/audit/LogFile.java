// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.audit;

import io.plumbline.security.audit.Hash;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A log file of CloudTrail: {@code {"Records":[...]}}, packed by gzip. The same records give the same bytes. */
public final class LogFile {
    private LogFile() {}

    /** Returns the text of a file of these records. */
    public static byte[] write(List<String> records) {
        return ("{\"Records\":[" + String.join(",", records) + "]}").getBytes(StandardCharsets.UTF_8);
    }

    /** Returns {@code bytes} packed by gzip. */
    public static byte[] pack(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
            stream.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    /** Returns what {@code packed} holds; throws IllegalArgumentException when it is not gzip. */
    public static byte[] unpack(byte[] packed) {
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new IllegalArgumentException("not a gzip file", broken);
        }
    }

    /** Returns the hash that a digest names: that of the unpacked text. */
    public static String hash(byte[] text) {
        return Hash.sha256(text).hex();
    }
}
