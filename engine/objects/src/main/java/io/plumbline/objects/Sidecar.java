// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.objects;

import io.plumbline.data.objects.ObjectInfo;
import io.plumbline.data.objects.ObjectName;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is known of an object, as a small text file beside it: one {@code name=value} a line. */
final class Sidecar {
    private static final String METADATA = "metadata.";

    private Sidecar() {}

    static byte[] write(ObjectInfo info) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("key", info.name().key());
        lines.put("size", String.valueOf(info.size()));
        lines.put("etag", info.etag());
        lines.put("modified", info.modified().toString());
        new TreeMap<>(info.metadata()).forEach((name, value) -> lines.put(METADATA + name, value));
        StringBuilder text = new StringBuilder();
        lines.forEach((name, value) -> text.append(encode(name)).append('=').append(encode(value)).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads a sidecar; empty when there is none, or it is not one of ours. */
    static Optional<ObjectInfo> read(String bucket, Path file) throws IOException {
        Map<String, String> lines = new HashMap<>();
        Map<String, String> metadata = new HashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                int sign = line.indexOf('=');
                if (sign > 0) {
                    String name = decode(line.substring(0, sign));
                    boolean given = name.startsWith(METADATA);
                    (given ? metadata : lines).put(given ? name.substring(METADATA.length()) : name,
                            decode(line.substring(sign + 1)));
                }
            }
            return Optional.of(new ObjectInfo(new ObjectName(bucket, lines.getOrDefault("key", "")),
                    Long.parseLong(lines.getOrDefault("size", "")), lines.getOrDefault("etag", ""),
                    Instant.parse(lines.getOrDefault("modified", "")), metadata));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
