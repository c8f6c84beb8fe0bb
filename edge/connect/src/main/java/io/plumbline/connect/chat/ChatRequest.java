// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * What a model is asked.
 *
 * @param system    what holds for the whole conversation, block by block
 * @param messages  what was said, the oldest first
 * @param inference how the answer is made
 * @param tools     what the model may call
 * @param extra     fields of the model's own, an object; empty when there are none
 */
public record ChatRequest(List<Part> system, List<ChatMessage> messages, Inference inference, Tools tools,
        Optional<JsonNode> extra) {
    /** Copies the lists. */
    public ChatRequest {
        system = List.copyOf(system);
        messages = List.copyOf(messages);
    }

    /** Returns a question without anything else. */
    public static ChatRequest of(List<ChatMessage> messages) {
        return new ChatRequest(List.of(), messages, Inference.USUAL, Tools.NONE, Optional.empty());
    }
}
