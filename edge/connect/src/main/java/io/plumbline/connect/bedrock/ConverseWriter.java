// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.bedrock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.connect.chat.ChatMessage;
import io.plumbline.connect.chat.ChatRequest;
import io.plumbline.connect.chat.Inference;
import io.plumbline.connect.chat.Part;
import io.plumbline.connect.chat.Tools;
import io.plumbline.connect.chat.Tools.Choice;
import io.plumbline.connect.http.Json;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** A conversation as the body of Converse. */
final class ConverseWriter {
    private ConverseWriter() {}

    static ObjectNode body(ChatRequest request) {
        ObjectNode body = conversation(request);
        inference(request.inference(), body);
        if (!request.tools().tools().isEmpty()) {
            body.set("toolConfig", tools(request.tools()));
        }
        request.extra().ifPresent(extra -> body.set("additionalModelRequestFields", extra));
        return body;
    }

    /** Returns what is said, without how it is to be answered. */
    static ObjectNode conversation(ChatRequest request) {
        ObjectNode body = Json.object();
        if (!request.system().isEmpty()) {
            body.set("system", parts(request.system()));
        }
        ArrayNode messages = body.putArray("messages");
        for (ChatMessage message : request.messages()) {
            messages.addObject().put("role", message.role().name().toLowerCase(Locale.ROOT)).set("content",
                    parts(message.parts()));
        }
        return body;
    }

    static ArrayNode parts(List<Part> parts) {
        ArrayNode content = Json.object().arrayNode();
        parts.forEach(part -> content.add(part(part)));
        return content;
    }

    private static ObjectNode part(Part part) {
        ObjectNode block = Json.object();
        switch (part) {
            case Part.Text text -> block.put("text", text.text());
            case Part.Json json -> block.set("json", json.value());
            case Part.Other other -> block.set(other.kind(), other.value());
            case Part.Image image -> block.putObject("image").put("format", image.format()).putObject("source")
                    .put("bytes", Base64.getEncoder().encodeToString(image.bytes()));
            case Part.ToolUse use -> block.putObject("toolUse").put("toolUseId", use.id()).put("name", use.name())
                    .set("input", use.input());
            case Part.ToolResult result -> block.putObject("toolResult").put("toolUseId", result.id())
                    .put("status", result.failed() ? "error" : "success").set("content", parts(result.content()));
            case Part.Reasoning reasoning -> {
                ObjectNode text = block.putObject("reasoningContent").putObject("reasoningText").put("text",
                        reasoning.text());
                reasoning.signature().ifPresent(signature -> text.put("signature", signature));
            }
        }
        return block;
    }

    private static void inference(Inference inference, ObjectNode body) {
        ObjectNode config = Json.object();
        inference.maxTokens().ifPresent(most -> config.put("maxTokens", most));
        inference.temperature().ifPresent(value -> config.put("temperature", value));
        inference.topP().ifPresent(value -> config.put("topP", value));
        if (!inference.stopSequences().isEmpty()) {
            ArrayNode stop = config.putArray("stopSequences");
            inference.stopSequences().forEach(stop::add);
        }
        if (!config.isEmpty()) {
            body.set("inferenceConfig", config);
        }
    }

    private static JsonNode tools(Tools tools) {
        ObjectNode config = Json.object();
        ArrayNode list = config.putArray("tools");
        for (Tools.Tool tool : tools.tools()) {
            ObjectNode spec = list.addObject().putObject("toolSpec").put("name", tool.name());
            tool.description().ifPresent(text -> spec.put("description", text));
            spec.putObject("inputSchema").set("json", tool.schema());
        }
        switch (tools.choice()) {
            case Choice.Auto _ -> config.putObject("toolChoice").putObject("auto");
            case Choice.Any _ -> config.putObject("toolChoice").putObject("any");
            case Choice.Named named -> config.putObject("toolChoice").putObject("tool").put("name", named.name());
            // Converse knows no such choice; a model that must not call a tool is told of none.
            case Choice.None _ -> list.removeAll();
        }
        return config;
    }
}
