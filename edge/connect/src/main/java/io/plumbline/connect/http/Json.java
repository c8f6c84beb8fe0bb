// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.connect.chat.ModelFailure;
import io.plumbline.connect.chat.ModelFailure.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** JSON of others, read with care: bounded depth, numbers kept digit by digit. */
public final class Json {
    private static final int DEEPEST = 100;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
                    .maxStringLength(Integer.MAX_VALUE).build())
            .build()).enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();

    private Json() {}

    /** Returns an empty object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Returns the object that {@code bytes} hold; anything else is a failure of {@code endpoint}. */
    public static JsonNode object(byte[] bytes, String endpoint) {
        return tree(bytes).filter(JsonNode::isObject).orElseThrow(() -> no("object", endpoint));
    }

    /** Returns the list that {@code bytes} hold; anything else is a failure of {@code endpoint}. */
    public static JsonNode array(byte[] bytes, String endpoint) {
        return tree(bytes).filter(JsonNode::isArray).orElseThrow(() -> no("list", endpoint));
    }

    private static Optional<JsonNode> tree(byte[] bytes) {
        try {
            return Optional.ofNullable(MAPPER.readTree(bytes));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static ModelFailure no(String kind, String endpoint) {
        return new ModelFailure(Kind.GARBLED, 0, "The endpoint '" + endpoint + "' answered with something that is no "
                + "JSON " + kind + ".");
    }

    /** Returns the object that {@code text} holds; anything else is a failure of {@code endpoint}. */
    public static JsonNode object(String text, String endpoint) {
        return object(text.getBytes(StandardCharsets.UTF_8), endpoint);
    }

    /** Returns {@code tree} as text. */
    public static String text(JsonNode tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a JSON tree could not be written", impossible);
        }
    }

    /** Returns {@code tree} as bytes. */
    public static byte[] bytes(JsonNode tree) {
        return text(tree).getBytes(StandardCharsets.UTF_8);
    }
}
