// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.cards;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** JSON text and its tree; numbers keep every digit they were written with. */
final class CardJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();

    private CardJson() {}

    /** Returns the tree of a card's content; of empty text, an empty object. */
    static JsonNode content(String text) {
        return text.isEmpty() ? object() : read(text, "the content of the model card");
    }

    /** Returns the tree of {@code text}; {@code what} names it in messages. */
    static JsonNode read(String text, String what) {
        try {
            JsonNode tree = MAPPER.readTree(text);
            if (tree.isMissingNode()) {
                throw new PlumblineException(Category.INVALID_DOCUMENT, what + " is blank; write a JSON object.");
            }
            return tree;
        } catch (JsonProcessingException failure) {
            throw new PlumblineException(Category.INVALID_DOCUMENT, what + " is not JSON: it stops making sense at "
                    + place(failure.getLocation()) + ". Write a JSON object.", failure);
        }
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** Returns {@code tree} as text without spaces. */
    static String text(JsonNode tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns {@code tree} as text for people: indented, with line feeds on every system. */
    static String pretty(JsonNode tree) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree).replace("\r\n", "\n") + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static JsonNode resource(String name) {
        try (InputStream stream = CardJson.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the installation lacks " + name);
            }
            return MAPPER.readTree(stream);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String place(JsonLocation location) {
        return "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
