// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import static io.plumbline.measure.PlumblineException.Category.INVALID_CONFIGURATION;

import io.plumbline.documents.PredictorConfig;
import io.plumbline.measure.PlumblineException;
import java.util.Map;
import java.util.TreeMap;

/** The headers of each request. */
final class Headers {
    private static final int LONGEST = 1024;

    private Headers() {}

    /** Returns the headers that {@code config} describes. */
    static Map<String, String> of(PredictorConfig config) {
        Map<String, String> headers = new TreeMap<>();
        headers.put("Content-Type", config.contentType());
        headers.put("Accept", config.acceptType());
        config.customAttributes().ifPresent(value -> headers.put("X-Amzn-SageMaker-Custom-Attributes",
                sendable("predictor.custom_attributes", value)));
        config.targetModel().ifPresent(
                value -> headers.put("X-Amzn-SageMaker-Target-Model", sendable("predictor.target_model", value)));
        return headers;
    }

    private static String sendable(String key, String value) {
        if (value.length() > LONGEST || !value.chars().allMatch(character -> character >= ' ' && character <= '~')) {
            // Not quoted: attributes may hold tokens.
            throw new PlumblineException(INVALID_CONFIGURATION,
                    "%s must be at most %d visible ASCII characters, because it is sent as a header."
                            .formatted(key, LONGEST));
        }
        return value;
    }
}
