// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import static io.plumbline.measure.PlumblineException.Category.INVALID_DATA;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.plumbline.measure.PlumblineException;

/** Reads JSON as models write it. */
final class Tolerant {
    /** Python writes NaN where JSON has no such number; it is read so that the record can be named. */
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS, JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private Tolerant() {}

    /**
     * Returns the JSON value {@code text}.
     *
     * @param where what the text is, "the answer for rows 1 to 5 of the 5 asked"
     */
    static JsonNode read(String text, String where) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException failure) {
            // The cause would quote the text, which may hold personal data.
            throw new PlumblineException(INVALID_DATA,
                    "The endpoint's answer for %s is not JSON (it stops making sense at character %d in line %d). Check predictor.accept_type and the model's log."
                            .formatted(where, failure.getLocation().getColumnNr(), failure.getLocation().getLineNr()));
        }
    }
}
