// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of files that can be read, with their media types and the endings that tell them. */
enum Format {
    CSV("text/csv", List.of(".csv", ".csv.gz")), JSON_LINES("application/jsonlines",
            List.of(".jsonl", ".ndjson", ".jsonlines")), JSON("application/json",
                    List.of(".json")), PARQUET("application/x-parquet", List.of(".parquet", ".pq"));

    private final String mediaType;
    private final List<String> endings;

    Format(String mediaType, List<String> endings) {
        this.mediaType = mediaType;
        this.endings = endings;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<Format> ofMediaType(String mediaType) {
        return Arrays.stream(values()).filter(format -> format.mediaType.equalsIgnoreCase(mediaType.strip()))
                .findFirst();
    }

    static Optional<Format> ofName(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> format.endings.stream().anyMatch(lower::endsWith)).findFirst();
    }

    static String allMediaTypes() {
        return Arrays.stream(values()).map(Format::mediaType).collect(Collectors.joining(", "));
    }
}
