// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.xgboost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Universal Binary JSON, draft 12, as far as XGBoost writes it.
 *
 * @see <a href="https://ubjson.org/type-reference/">UBJSON type reference</a>
 */
final class UbjsonReader {
    private static final int DEEPEST = 64;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ByteBuffer bytes;
    private int depth;

    private UbjsonReader(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    /** Returns the document; an IllegalArgumentException says at which byte it stops making sense. */
    static JsonNode read(byte[] bytes) {
        UbjsonReader reader = new UbjsonReader(bytes);
        try {
            return reader.value(reader.marker());
        } catch (BufferUnderflowException end) {
            throw new IllegalArgumentException("it ends in the middle", end);
        }
    }

    private JsonNode value(char type) {
        return switch (type) {
            case '{' -> nested(true);
            case '[' -> nested(false);
            case 'S' -> NODES.textNode(text());
            case 'C' -> NODES.textNode(String.valueOf((char) bytes.get()));
            case 'd' -> NODES.numberNode(bytes.getFloat());
            case 'D' -> NODES.numberNode(bytes.getDouble());
            case 'i', 'U', 'I', 'l', 'L' -> NODES.numberNode(whole(type));
            case 'T' -> NODES.booleanNode(true);
            case 'F' -> NODES.booleanNode(false);
            case 'Z' -> NODES.nullNode();
            default -> throw unexpected(type);
        };
    }

    private JsonNode nested(boolean object) {
        if (++depth > DEEPEST) {
            throw new IllegalArgumentException("it is nested more than " + DEEPEST + " deep");
        }
        JsonNode value = object ? object() : array();
        depth--;
        return value;
    }

    private ObjectNode object() {
        ObjectNode object = NODES.objectNode();
        for (char next = marker(); next != '}'; next = marker()) {
            if (next == '#' || next == '$') {
                throw unexpected(next);
            }
            String key = text(whole(next));
            object.set(key, value(marker()));
        }
        return object;
    }

    private ArrayNode array() {
        ArrayNode array = NODES.arrayNode();
        char next = marker();
        char type = 0;
        if (next == '$') {
            type = marker();
            next = marker();
        }
        if (next == '#') {
            long count = whole(marker());
            if (count < 0 || count > bytes.remaining()) {
                throw new BufferUnderflowException();
            }
            for (long entry = 0; entry < count; entry++) {
                array.add(value(type == 0 ? marker() : type));
            }
            return array;
        }
        for (; next != ']'; next = marker()) {
            array.add(value(next));
        }
        return array;
    }

    private String text() {
        return text(whole(marker()));
    }

    private String text(long length) {
        if (length < 0 || length > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] text = new byte[(int) length];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private long whole(char type) {
        return switch (type) {
            case 'i' -> bytes.get();
            case 'U' -> bytes.get() & 0xFF;
            case 'I' -> bytes.getShort();
            case 'l' -> bytes.getInt();
            case 'L' -> bytes.getLong();
            default -> throw unexpected(type);
        };
    }

    private char marker() {
        char marker = (char) (bytes.get() & 0xFF);
        return marker == 'N' ? marker() : marker;
    }

    private IllegalArgumentException unexpected(char type) {
        return new IllegalArgumentException("byte " + (bytes.position() - 1) + " has the value " + (int) type
                + " where a type is expected");
    }
}
