// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.formats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.connect.chat.ChatAnswer;
import io.plumbline.connect.chat.ChatRequest;
import io.plumbline.connect.chat.Part;
import io.plumbline.connect.chat.Stop;
import io.plumbline.connect.http.Json;

/** The chat completions of OpenAI. */
public final class OpenAiChatBody implements BodyFormat {
    @Override
    public String name() {
        return "OpenAI chat";
    }

    @Override
    public boolean fits(JsonNode body) {
        return body.path("messages").isArray() && !body.has("anthropic_version");
    }

    @Override
    public ChatRequest read(JsonNode body) {
        return new OpenAiBodyReader(body).read();
    }

    @Override
    public ObjectNode write(ChatAnswer answer, Head head) {
        ObjectNode body = head(head, "chat.completion");
        ObjectNode choice = body.putArray("choices").addObject().put("index", 0);
        ObjectNode message = choice.putObject("message").put("role", "assistant");
        String text = TitanText.text(answer);
        if (text.isEmpty() && answer.parts().stream().anyMatch(Part.ToolUse.class::isInstance)) {
            message.putNull("content");
        } else {
            message.put("content", text);
        }
        for (Part part : answer.parts()) {
            if (part instanceof Part.ToolUse use) {
                message.withArray("tool_calls").addObject().put("id", use.id()).put("type", "function")
                        .putObject("function").put("name", use.name()).put("arguments", Json.text(use.input()));
            } else if (part instanceof Part.Reasoning thought) {
                message.put("reasoning_content", thought.text());
            }
        }
        choice.put("finish_reason", reason(answer.stop()));
        answer.usage().ifPresent(usage -> body.putObject("usage").put("prompt_tokens", usage.input())
                .put("completion_tokens", usage.output()).put("total_tokens", usage.total()));
        return body;
    }

    @Override
    public Pieces pieces(Head head) {
        return new OpenAiPieces(head);
    }

    static ObjectNode head(Head head, String kind) {
        return Json.object().put("id", "chatcmpl-" + head.id()).put("object", kind).put("created", head.time())
                .put("model", head.model());
    }

    static String reason(Stop stop) {
        return switch (stop) {
            case END_TURN, STOP_SEQUENCE -> "stop";
            case MAX_TOKENS -> "length";
            case TOOL_USE -> "tool_calls";
            case CONTENT_FILTERED -> "content_filter";
        };
    }
}
