// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** A piece of a message. */
public sealed interface Part {
    /** Text. */
    record Text(String text) implements Part {}

    /**
     * An image.
     *
     * @param format such as {@code png}
     * @param bytes  not copied; nobody changes them
     */
    record Image(String format, byte[] bytes) implements Part {}

    /**
     * The model wants a tool called.
     *
     * @param id    to which the result answers
     * @param input the arguments, an object
     */
    record ToolUse(String id, String name, JsonNode input) implements Part {}

    /**
     * What a tool gave.
     *
     * @param id      of the call it answers
     * @param content what it gave
     * @param failed  whether it is an account of a failure
     */
    record ToolResult(String id, List<Part> content, boolean failed) implements Part {
        /** Copies the list. */
        public ToolResult {
            content = List.copyOf(content);
        }
    }

    /** A document without a schema. */
    record Json(JsonNode value) implements Part {}

    /** What the model thought before it answered. */
    record Reasoning(String text, Optional<String> signature) implements Part {}

    /**
     * Something that only endpoints of Bedrock's kind know, such as a document or a cache point.
     *
     * @param kind  the name of the block
     * @param value the block
     */
    record Other(String kind, JsonNode value) implements Part {}
}
