// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.bedrock;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.connect.chat.ChatAnswer;
import io.plumbline.connect.chat.ModelFailure;
import io.plumbline.connect.chat.ModelFailure.Kind;
import io.plumbline.connect.chat.Part;
import io.plumbline.connect.chat.Stop;
import io.plumbline.connect.chat.TokenUsage;
import io.plumbline.connect.http.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Converse answers, read. */
final class ConverseReader {
    private ConverseReader() {}

    static ChatAnswer answer(byte[] body, String endpoint) {
        JsonNode tree = Json.object(body, endpoint);
        JsonNode message = tree.at("/output/message");
        if (!message.isObject() || !tree.path("stopReason").isTextual()) {
            throw garbled(endpoint, "an answer without a message or a stop reason");
        }
        return new ChatAnswer(parts(message.path("content")), stop(tree.path("stopReason").textValue()),
                usage(tree.path("usage")),
                Optional.ofNullable(tree.get("additionalModelResponseFields")));
    }

    static List<Part> parts(JsonNode blocks) {
        List<Part> parts = new ArrayList<>();
        blocks.forEach(block -> part(block).ifPresent(parts::add));
        return parts;
    }

    private static Optional<Part> part(JsonNode block) {
        for (Map.Entry<String, JsonNode> field : block.properties()) {
            JsonNode value = field.getValue();
            return Optional.of(switch (field.getKey()) {
                case "text" -> new Part.Text(value.asText());
                case "toolUse" -> new Part.ToolUse(value.path("toolUseId").asText(), value.path("name").asText(),
                        value.path("input"));
                case "json" -> new Part.Json(value);
                case "image" -> image(value).orElseGet(() -> new Part.Other("image", value));
                case "toolResult" -> new Part.ToolResult(value.path("toolUseId").asText(),
                        parts(value.path("content")), value.path("status").asText().equals("error"));
                case "reasoningContent" -> value.has("reasoningText")
                        ? new Part.Reasoning(value.at("/reasoningText/text").asText(),
                                Optional.ofNullable(value.at("/reasoningText/signature").textValue()))
                        : new Part.Other(field.getKey(), value);
                default -> new Part.Other(field.getKey(), value);
            });
        }
        return Optional.empty();
    }

    /** Images that lie elsewhere are named only. */
    private static Optional<Part> image(JsonNode image) {
        try {
            return Optional.ofNullable(image.at("/source/bytes").binaryValue())
                    .map(bytes -> new Part.Image(image.path("format").asText(), bytes));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    static Stop stop(String reason) {
        return switch (reason) {
            case "max_tokens", "model_context_window_exceeded" -> Stop.MAX_TOKENS;
            case "stop_sequence" -> Stop.STOP_SEQUENCE;
            case "tool_use" -> Stop.TOOL_USE;
            case "guardrail_intervened", "content_filtered" -> Stop.CONTENT_FILTERED;
            default -> Stop.END_TURN;
        };
    }

    static Optional<TokenUsage> usage(JsonNode usage) {
        return usage.isObject()
                ? Optional.of(new TokenUsage(usage.path("inputTokens").asInt(), usage.path("outputTokens").asInt()))
                : Optional.empty();
    }

    static ModelFailure garbled(String endpoint, String what) {
        return new ModelFailure(Kind.GARBLED, 0, "The endpoint '" + endpoint + "' sent " + what + ".");
    }
}
