// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.connect.chat.ChatMessage;
import io.plumbline.connect.chat.ChatMessage.Role;
import io.plumbline.connect.chat.ChatRequest;
import io.plumbline.connect.chat.Inference;
import io.plumbline.connect.chat.ModelFailure;
import io.plumbline.connect.chat.ModelFailure.Kind;
import io.plumbline.connect.chat.Part;
import io.plumbline.connect.chat.Tools;
import io.plumbline.connect.chat.Tools.Choice;
import io.plumbline.connect.http.Json;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** A conversation as the body of a chat completion. */
final class OpenAiRequest {
    private final String endpoint;
    private final ObjectNode body = Json.object();

    private OpenAiRequest(String endpoint) {
        this.endpoint = endpoint;
    }

    static ObjectNode body(ChatRequest request, String model, boolean stream, String endpoint) {
        return new OpenAiRequest(endpoint).write(request, model, stream);
    }

    private ObjectNode write(ChatRequest request, String model, boolean stream) {
        body.put("model", model);
        ArrayNode messages = body.putArray("messages");
        if (!request.system().isEmpty()) {
            messages.addObject().put("role", "system").put("content", text(request.system()));
        }
        request.messages().forEach(message -> message(message, messages));
        inference(request.inference());
        tools(request.tools());
        if (stream) {
            body.put("stream", true).putObject("stream_options").put("include_usage", true);
        }
        request.extra().ifPresent(extra -> extra.properties().forEach(field -> {
            if (!body.has(field.getKey())) {
                body.set(field.getKey(), field.getValue());
            }
        }));
        return body;
    }

    private void message(ChatMessage message, ArrayNode messages) {
        if (message.role() == Role.ASSISTANT) {
            assistant(message.parts(), messages.addObject().put("role", "assistant"));
            return;
        }
        for (Part part : message.parts()) {
            if (part instanceof Part.ToolResult result) {
                messages.addObject().put("role", "tool").put("tool_call_id", result.id())
                        .put("content", text(result.content()));
            }
        }
        List<Part> said = message.parts().stream().filter(part -> !(part instanceof Part.ToolResult)).toList();
        if (!said.isEmpty()) {
            user(said, messages.addObject().put("role", "user"));
        }
    }

    private void user(List<Part> parts, ObjectNode message) {
        if (parts.stream().noneMatch(Part.Image.class::isInstance)) {
            message.put("content", text(parts));
            return;
        }
        ArrayNode content = message.putArray("content");
        for (Part part : parts) {
            if (part instanceof Part.Image image) {
                content.addObject().put("type", "image_url").putObject("image_url").put("url", "data:image/"
                        + image.format() + ";base64," + Base64.getEncoder().encodeToString(image.bytes()));
            } else {
                content.addObject().put("type", "text").put("text", text(List.of(part)));
            }
        }
    }

    private void assistant(List<Part> parts, ObjectNode message) {
        List<Part> said = parts.stream()
                .filter(part -> !(part instanceof Part.ToolUse) && !(part instanceof Part.Reasoning)).toList();
        if (said.isEmpty()) {
            message.putNull("content");
        } else {
            message.put("content", text(said));
        }
        for (Part part : parts) {
            if (part instanceof Part.ToolUse use) {
                message.withArray("tool_calls").addObject().put("id", use.id()).put("type", "function")
                        .putObject("function").put("name", use.name()).put("arguments", Json.text(use.input()));
            }
        }
    }

    private String text(List<Part> parts) {
        return parts.stream().map(part -> switch (part) {
            case Part.Text text -> text.text();
            case Part.Json json -> Json.text(json.value());
            case Part.Image _ -> throw unsupported("an image in this place");
            case Part.ToolUse _ -> throw unsupported("a call of a tool in this place");
            case Part.ToolResult _ -> throw unsupported("the result of a tool in this place");
            case Part.Reasoning _ -> throw unsupported("reasoning in this place");
            case Part.Other other -> throw unsupported("a block of the kind " + other.kind());
        }).collect(Collectors.joining("\n"));
    }

    private ModelFailure unsupported(String what) {
        return new ModelFailure(Kind.UNSUPPORTED, 0,
                "The endpoint '" + endpoint + "' speaks chat completions, which cannot carry " + what + ".");
    }

    private void inference(Inference inference) {
        inference.maxTokens().ifPresent(most -> body.put("max_tokens", most));
        inference.temperature().ifPresent(value -> body.put("temperature", value));
        inference.topP().ifPresent(value -> body.put("top_p", value));
        if (!inference.stopSequences().isEmpty()) {
            ArrayNode stop = body.putArray("stop");
            inference.stopSequences().forEach(stop::add);
        }
    }

    private void tools(Tools tools) {
        if (tools.tools().isEmpty()) {
            return;
        }
        ArrayNode list = body.putArray("tools");
        for (Tools.Tool tool : tools.tools()) {
            ObjectNode function = list.addObject().put("type", "function").putObject("function").put("name",
                    tool.name());
            tool.description().ifPresent(text -> function.put("description", text));
            function.set("parameters", tool.schema());
        }
        body.set("tool_choice", choice(tools.choice()));
    }

    private static JsonNode choice(Choice choice) {
        return switch (choice) {
            case Choice.Auto _ -> Json.object().textNode("auto");
            case Choice.Any _ -> Json.object().textNode("required");
            case Choice.None _ -> Json.object().textNode("none");
            case Choice.Named named -> {
                ObjectNode node = Json.object().put("type", "function");
                node.putObject("function").put("name", named.name());
                yield node;
            }
        };
    }
}
