// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console;

import io.plumbline.report.charts.Ink;
import io.plumbline.web.Answer;
import io.plumbline.web.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/** The static files of the console: one style sheet, two scripts, one picture. All come from this server. */
final class Assets {
    private static final Map<String, Answer> FILES = Map.of("console.css",
            file("text/css; charset=utf-8",
                    (Ink.declarations() + text("/io/plumbline/console/console.css")).getBytes(StandardCharsets.UTF_8)),
            "htmx.js",
            file("text/javascript; charset=utf-8",
                    bytes("/META-INF/resources/webjars/htmx.org/2.0.8/dist/htmx.min.js")),
            "console.js", file("text/javascript; charset=utf-8", bytes("/io/plumbline/console/console.js")),
            "icon.svg", file("image/svg+xml", bytes("/io/plumbline/console/icon.svg")));

    /** Changes whenever a file does, so that browsers may keep them for good. */
    static final String VERSION = version();

    private Assets() {}

    /** Finds the file {@code name}. */
    static Optional<Answer> find(String name) {
        return Optional.ofNullable(FILES.get(name));
    }

    private static String version() {
        CRC32 sum = new CRC32();
        FILES.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(file -> sum.update(file.getValue().body()));
        return Long.toHexString(sum.getValue());
    }

    private static Answer file(String type, byte[] content) {
        return new Answer(200, Headers.none().with("content-type", type).with("cache-control",
                "public, max-age=31536000, immutable"), content);
    }

    private static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        try (InputStream stream = Assets.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the installation lacks " + name);
            }
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
