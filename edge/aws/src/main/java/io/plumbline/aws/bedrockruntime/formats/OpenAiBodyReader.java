// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.formats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.connect.chat.ChatMessage;
import io.plumbline.connect.chat.ChatMessage.Role;
import io.plumbline.connect.chat.ChatRequest;
import io.plumbline.connect.chat.Inference;
import io.plumbline.connect.chat.ModelFailure;
import io.plumbline.connect.chat.Part;
import io.plumbline.connect.chat.Tools;
import io.plumbline.connect.chat.Tools.Choice;
import io.plumbline.connect.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The body of a chat completion as a conversation. */
final class OpenAiBodyReader {
    private static final Set<String> UNDERSTOOD = Set.of("model", "messages", "max_tokens", "max_completion_tokens",
            "temperature", "top_p", "stop", "tools", "tool_choice", "stream", "stream_options", "n");

    private final JsonNode body;
    private final List<Part> system = new ArrayList<>();
    private final List<ChatMessage> messages = new ArrayList<>();

    OpenAiBodyReader(JsonNode body) {
        this.body = body;
    }

    ChatRequest read() {
        if (body.path("n").asInt(1) != 1) {
            throw Fields.wrong("n", "must be 1: one answer is guarded at a time");
        }
        body.path("messages").forEach(this::message);
        if (messages.isEmpty()) {
            throw Fields.wrong("messages", "must hold at least one message of a user");
        }
        return new ChatRequest(system, messages,
                new Inference(Fields.whole(body, "max_completion_tokens", "max_tokens"),
                        Fields.number(body, "temperature"), Fields.number(body, "top_p"),
                        Fields.texts(body.path("stop"))),
                tools(), extra());
    }

    private void message(JsonNode message) {
        String role = message.path("role").asText();
        switch (role) {
            case "system", "developer" -> system.addAll(parts(message.path("content")));
            case "user" -> messages.add(new ChatMessage(Role.USER, parts(message.path("content"))));
            case "assistant" -> assistant(message);
            case "tool" -> result(new Part.ToolResult(message.path("tool_call_id").asText(),
                    parts(message.path("content")), false));
            default -> throw Fields.wrong("messages.role",
                    "is none of system, developer, user, assistant and tool");
        }
    }

    /** What several tools gave belongs into one message. */
    private void result(Part.ToolResult result) {
        List<Part> parts = new ArrayList<>();
        if (!messages.isEmpty() && messages.getLast().parts().stream().anyMatch(Part.ToolResult.class::isInstance)) {
            parts.addAll(messages.removeLast().parts());
        }
        parts.add(result);
        messages.add(new ChatMessage(Role.USER, parts));
    }

    private void assistant(JsonNode message) {
        List<Part> parts = new ArrayList<>(parts(message.path("content")));
        for (JsonNode call : message.path("tool_calls")) {
            parts.add(new Part.ToolUse(call.path("id").asText(), call.at("/function/name").asText(),
                    arguments(call.at("/function/arguments").asText("{}"))));
        }
        messages.add(new ChatMessage(Role.ASSISTANT, parts));
    }

    private static JsonNode arguments(String text) {
        try {
            return Json.object(text.isBlank() ? "{}" : text, "");
        } catch (ModelFailure _) {
            throw Fields.wrong("messages.tool_calls.function.arguments", "must be a JSON object as text");
        }
    }

    private static List<Part> parts(JsonNode content) {
        List<Part> parts = new ArrayList<>();
        if (content.isTextual()) {
            parts.add(new Part.Text(content.textValue()));
        }
        for (JsonNode piece : content) {
            parts.add(switch (piece.path("type").asText()) {
                case "text", "input_text", "refusal" ->
                    new Part.Text(piece.path("text").asText(piece.path("refusal").asText("")));
                case "image_url" -> image(piece.at("/image_url/url").asText());
                default -> throw Fields.wrong("messages.content.type", "is none of text and image_url");
            });
        }
        return parts;
    }

    /** Only images that are in the request: this server fetches nothing that a caller names. */
    private static Part image(String url) {
        int comma = url.indexOf(";base64,");
        if (!url.toLowerCase(Locale.ROOT).startsWith("data:image/") || comma < 0) {
            throw Fields.wrong("messages.content.image_url.url", "must be a data: address with an image in base64");
        }
        return new Part.Image(url.substring("data:image/".length(), comma), Fields.base64(
                Json.object().textNode(url.substring(comma + ";base64,".length())), "messages.content.image_url.url"));
    }

    private Tools tools() {
        List<Tools.Tool> tools = new ArrayList<>();
        body.path("tools").forEach(tool -> {
            JsonNode function = tool.path("function");
            tools.add(new Tools.Tool(function.path("name").asText(), Fields.text(function, "description"),
                    function.has("parameters") ? function.get("parameters") : Json.object().put("type", "object")));
        });
        JsonNode choice = body.path("tool_choice");
        if (choice.isObject()) {
            return new Tools(tools, new Choice.Named(choice.at("/function/name").asText()));
        }
        return new Tools(tools, switch (choice.asText("auto")) {
            case "required" -> new Choice.Any();
            case "none" -> new Choice.None();
            default -> new Choice.Auto();
        });
    }

    /** Fields that only the model knows go on as they are. */
    private Optional<JsonNode> extra() {
        ObjectNode extra = Json.object();
        body.properties().forEach(field -> {
            if (!UNDERSTOOD.contains(field.getKey()) && !field.getKey().startsWith("amazon-bedrock-")) {
                extra.set(field.getKey(), field.getValue());
            }
        });
        return extra.isEmpty() ? Optional.empty() : Optional.of(extra);
    }
}
