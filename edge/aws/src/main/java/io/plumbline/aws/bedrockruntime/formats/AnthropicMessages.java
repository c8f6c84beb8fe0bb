// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.formats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.connect.chat.ChatAnswer;
import io.plumbline.connect.chat.ChatMessage;
import io.plumbline.connect.chat.ChatMessage.Role;
import io.plumbline.connect.chat.ChatRequest;
import io.plumbline.connect.chat.Inference;
import io.plumbline.connect.chat.Part;
import io.plumbline.connect.chat.Stop;
import io.plumbline.connect.chat.Tools;
import io.plumbline.connect.chat.Tools.Choice;
import io.plumbline.connect.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The Messages format of Anthropic's models. */
final class AnthropicMessages implements BodyFormat {
    @Override
    public String name() {
        return "Anthropic messages";
    }

    @Override
    public boolean fits(JsonNode body) {
        return body.has("anthropic_version") && body.path("messages").isArray();
    }

    @Override
    public ChatRequest read(JsonNode body) {
        List<ChatMessage> messages = new ArrayList<>();
        body.path("messages").forEach(message -> messages.add(new ChatMessage(
                message.path("role").asText().equals("assistant") ? Role.ASSISTANT : Role.USER,
                parts(message.path("content")))));
        return new ChatRequest(parts(body.path("system")), messages,
                new Inference(Fields.whole(body, "max_tokens"), Fields.number(body, "temperature"),
                        Fields.number(body, "top_p"), Fields.texts(body.path("stop_sequences"))),
                tools(body), Optional.empty());
    }

    private static List<Part> parts(JsonNode content) {
        List<Part> parts = new ArrayList<>();
        if (content.isTextual()) {
            parts.add(new Part.Text(content.textValue()));
        }
        for (JsonNode block : content) {
            parts.add(part(block));
        }
        return parts;
    }

    private static Part part(JsonNode block) {
        String type = block.path("type").asText();
        return switch (type) {
            case "text" -> new Part.Text(block.path("text").asText());
            case "image" -> new Part.Image(
                    block.at("/source/media_type").asText("image/png").replaceFirst("^image/", ""),
                    Fields.base64(block.at("/source/data"), "messages.content.source.data"));
            case "tool_use" -> new Part.ToolUse(block.path("id").asText(), block.path("name").asText(),
                    block.path("input"));
            case "tool_result" -> new Part.ToolResult(block.path("tool_use_id").asText(),
                    parts(block.path("content")), block.path("is_error").asBoolean());
            case "thinking" -> new Part.Reasoning(block.path("thinking").asText(), Fields.text(block, "signature"));
            default -> throw Fields.wrong("messages.content.type",
                    "is none of text, image, tool_use, tool_result and thinking");
        };
    }

    private static Tools tools(JsonNode body) {
        List<Tools.Tool> tools = new ArrayList<>();
        body.path("tools").forEach(tool -> tools.add(new Tools.Tool(tool.path("name").asText(),
                Fields.text(tool, "description"), tool.path("input_schema"))));
        JsonNode choice = body.path("tool_choice");
        return new Tools(tools, switch (choice.path("type").asText("auto")) {
            case "any" -> new Choice.Any();
            case "tool" -> new Choice.Named(choice.path("name").asText());
            case "none" -> new Choice.None();
            default -> new Choice.Auto();
        });
    }

    @Override
    public ObjectNode write(ChatAnswer answer, Head head) {
        ObjectNode body = message(head);
        ArrayNode content = body.putArray("content");
        for (Part part : answer.parts()) {
            switch (part) {
                case Part.Text text -> content.addObject().put("type", "text").put("text", text.text());
                case Part.Reasoning thought -> content.addObject().put("type", "thinking")
                        .put("thinking", thought.text()).put("signature", thought.signature().orElse(""));
                case Part.ToolUse use -> content.addObject().put("type", "tool_use").put("id", use.id())
                        .put("name", use.name()).set("input", use.input());
                case Part.Image _,Part.ToolResult _,Part.Json _,Part.Other _ -> {
                    // No model answers with these in this format.
                }
            }
        }
        body.put("stop_reason", reason(answer.stop())).putNull("stop_sequence");
        body.putObject("usage").put("input_tokens", answer.usage().map(usage -> usage.input()).orElse(0))
                .put("output_tokens", answer.usage().map(usage -> usage.output()).orElse(0));
        return body;
    }

    static ObjectNode message(Head head) {
        return Json.object().put("id", "msg_" + head.id()).put("type", "message").put("role", "assistant").put("model",
                head.model());
    }

    static String reason(Stop stop) {
        return switch (stop) {
            case END_TURN -> "end_turn";
            case MAX_TOKENS -> "max_tokens";
            case STOP_SEQUENCE -> "stop_sequence";
            case TOOL_USE -> "tool_use";
            case CONTENT_FILTERED -> "refusal";
        };
    }

    @Override
    public Pieces pieces(Head head) {
        return new AnthropicPieces(head);
    }
}
