// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;

/** Small JSON documents as text. */
public final class JsonTexts {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonTexts() {}

    /** Writes names and texts as an object, by name. */
    public static String object(Map<String, String> members) {
        try {
            return MAPPER.writeValueAsString(new TreeMap<>(members));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts could not be written as JSON", impossible);
        }
    }

    /** Writes a document over several lines; what is no JSON stays as it is. */
    public static String indented(String json) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(MAPPER.readTree(json));
        } catch (JsonProcessingException notJson) {
            return json;
        }
    }
}
