// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import static io.plumbline.measure.PlumblineException.Category.INVALID_CONFIGURATION;
import static io.plumbline.measure.PlumblineException.Category.NOT_AVAILABLE_YET;

import io.plumbline.measure.PlumblineException;

/** The formats of requests and answers. */
enum Format {
    CSV("text/csv"), JSON_LINES("application/jsonlines"), JSON("application/json");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Returns its name on the wire. */
    String mediaType() {
        return mediaType;
    }

    /**
     * Returns the format called {@code mediaType}.
     *
     * @param key where it is written, "predictor.content_type"
     */
    static Format of(String key, String mediaType) {
        for (Format format : values()) {
            if (format.mediaType.equals(mediaType)) {
                return format;
            }
        }
        if (mediaType.startsWith("image/") || mediaType.equals("application/x-npy")) {
            throw new PlumblineException(NOT_AVAILABLE_YET,
                    "%s '%s' is for models of pictures, which cannot be explained yet. Use text/csv, application/jsonlines or application/json."
                            .formatted(key, mediaType));
        }
        throw new PlumblineException(INVALID_CONFIGURATION,
                "%s '%s' is not a format that endpoints are asked in. Use text/csv, application/jsonlines or application/json."
                        .formatted(key, mediaType));
    }
}
