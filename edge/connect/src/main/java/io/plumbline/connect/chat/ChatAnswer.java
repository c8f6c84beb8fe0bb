// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * What a model answered.
 *
 * @param parts text, calls of tools, thoughts
 * @param stop  why it ended
 * @param usage empty when the model did not say
 * @param extra fields of the model's own that were asked for; empty when there are none
 */
public record ChatAnswer(List<Part> parts, Stop stop, Optional<TokenUsage> usage, Optional<JsonNode> extra) {
    /** Copies the list. */
    public ChatAnswer {
        parts = List.copyOf(parts);
    }
}
