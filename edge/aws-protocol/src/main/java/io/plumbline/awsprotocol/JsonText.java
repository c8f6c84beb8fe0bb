// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Strict JSON in, compact JSON out: one document, no member twice, bounded depth and numbers, real UTF-8. */
final class JsonText {
    static final int DEEPEST = 100;
    static final int LONGEST_NUMBER = 100;
    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER).maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(10_000).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();

    private JsonText() {}

    /** Returns the JSON that {@code body} holds. */
    static JsonNode read(byte[] body) {
        return read(utf8(body, "the body"));
    }

    /** Returns the JSON that {@code text} holds. */
    static JsonNode read(String text) {
        try {
            JsonNode tree = MAPPER.readTree(text);
            if (tree == null || tree instanceof MissingNode) {
                throw WireException.unreadable("The body holds no JSON.");
            }
            return tree;
        } catch (StreamConstraintsException tooMuch) {
            throw WireException
                    .unreadable("The JSON nests deeper than " + DEEPEST + " levels, or holds a number of more than "
                            + LONGEST_NUMBER + " digits or a name of more than 10,000 characters.");
        } catch (JsonProcessingException malformed) {
            throw WireException
                    .unreadable("The body is not well-formed JSON with each member once" + where(malformed) + ".");
        }
    }

    /** Returns {@code tree} as compact text. */
    static String write(JsonNode tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a JSON tree could not be written", impossible);
        }
    }

    /** Returns the text that {@code bytes} hold in UTF-8. */
    static String utf8(byte[] bytes, String what) {
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException invalid) {
            throw WireException.unreadable("The bytes of " + what + " are not UTF-8.");
        }
    }

    private static String where(JsonProcessingException malformed) {
        return malformed.getLocation() == null
                ? ""
                : ", near line " + malformed.getLocation().getLineNr() + " column "
                        + malformed.getLocation().getColumnNr();
    }
}
