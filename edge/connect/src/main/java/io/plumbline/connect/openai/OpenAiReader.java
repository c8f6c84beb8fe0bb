// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.openai;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.connect.chat.ChatAnswer;
import io.plumbline.connect.chat.ModelFailure;
import io.plumbline.connect.chat.ModelFailure.Kind;
import io.plumbline.connect.chat.Part;
import io.plumbline.connect.chat.Stop;
import io.plumbline.connect.chat.TokenUsage;
import io.plumbline.connect.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What chat completions say, read. */
final class OpenAiReader {
    private OpenAiReader() {}

    static ChatAnswer answer(byte[] body, String endpoint) {
        JsonNode tree = Json.object(body, endpoint);
        JsonNode choice = tree.path("choices").path(0);
        JsonNode message = choice.path("message");
        if (!message.isObject()) {
            throw garbled(endpoint, "an answer without a message");
        }
        List<Part> parts = new ArrayList<>();
        reasoning(message).ifPresent(text -> parts.add(new Part.Reasoning(text, Optional.empty())));
        text(message.path("content")).or(() -> text(message.path("refusal")))
                .ifPresent(text -> parts.add(new Part.Text(text)));
        for (JsonNode call : message.path("tool_calls")) {
            parts.add(toolUse(call, endpoint));
        }
        return new ChatAnswer(parts, stop(choice.path("finish_reason").asText("stop")), usage(tree.path("usage")),
                Optional.empty());
    }

    private static Part toolUse(JsonNode call, String endpoint) {
        String arguments = call.at("/function/arguments").asText("");
        return new Part.ToolUse(call.path("id").asText(), call.at("/function/name").asText(),
                Json.object(arguments.isBlank() ? "{}" : arguments, endpoint));
    }

    /** Content is a text, or a list of pieces of text. */
    private static Optional<String> text(JsonNode content) {
        if (content.isTextual()) {
            return Optional.of(content.textValue()).filter(text -> !text.isEmpty());
        }
        StringBuilder text = new StringBuilder();
        content.forEach(piece -> text.append(piece.path("text").asText("")));
        return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
    }

    static Optional<String> reasoning(JsonNode message) {
        return text(message.path("reasoning_content")).or(() -> text(message.path("reasoning")));
    }

    static Stop stop(String reason) {
        return switch (reason) {
            case "length" -> Stop.MAX_TOKENS;
            case "tool_calls", "function_call" -> Stop.TOOL_USE;
            case "content_filter" -> Stop.CONTENT_FILTERED;
            default -> Stop.END_TURN;
        };
    }

    static Optional<TokenUsage> usage(JsonNode usage) {
        return usage.isObject()
                ? Optional.of(new TokenUsage(usage.path("prompt_tokens").asInt(),
                        usage.path("completion_tokens").asInt()))
                : Optional.empty();
    }

    static ModelFailure garbled(String endpoint, String what) {
        return new ModelFailure(Kind.GARBLED, 0, "The endpoint '" + endpoint + "' sent " + what + ".");
    }
}
