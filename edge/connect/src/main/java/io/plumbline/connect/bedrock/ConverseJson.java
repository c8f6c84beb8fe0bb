// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.bedrock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.plumbline.connect.chat.ChatMessage;
import io.plumbline.connect.chat.ChatMessage.Role;
import io.plumbline.connect.chat.ChatRequest;
import io.plumbline.connect.chat.Inference;
import io.plumbline.connect.chat.ModelFailure;
import io.plumbline.connect.chat.ModelFailure.Kind;
import io.plumbline.connect.chat.Part;
import io.plumbline.connect.chat.Tools;
import io.plumbline.connect.chat.Tools.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Conversations as Converse writes them. */
public final class ConverseJson {
    private ConverseJson() {}

    /** Returns the conversation that {@code body}, a request of Converse, holds. */
    public static ChatRequest request(JsonNode body) {
        List<ChatMessage> messages = new ArrayList<>();
        body.path("messages").forEach(message -> messages.add(new ChatMessage(
                message.path("role").asText().equals("assistant") ? Role.ASSISTANT : Role.USER,
                ConverseReader.parts(message.path("content")))));
        return new ChatRequest(ConverseReader.parts(body.path("system")), messages,
                inference(body.path("inferenceConfig")), tools(body.path("toolConfig")),
                Optional.ofNullable(body.get("additionalModelRequestFields")).filter(JsonNode::isObject));
    }

    /** Returns content blocks. */
    public static ArrayNode content(List<Part> parts) {
        return ConverseWriter.parts(parts);
    }

    private static Inference inference(JsonNode config) {
        List<String> stop = new ArrayList<>();
        config.path("stopSequences").forEach(each -> stop.add(each.asText()));
        return new Inference(
                config.has("maxTokens") ? OptionalInt.of(config.path("maxTokens").asInt()) : OptionalInt.empty(),
                number(config.path("temperature")), number(config.path("topP")), stop);
    }

    private static OptionalDouble number(JsonNode value) {
        return value.isNumber() ? OptionalDouble.of(value.decimalValue().doubleValue()) : OptionalDouble.empty();
    }

    private static Tools tools(JsonNode config) {
        List<Tools.Tool> tools = new ArrayList<>();
        for (JsonNode tool : config.path("tools")) {
            JsonNode spec = tool.path("toolSpec");
            if (spec.isObject()) {
                tools.add(new Tools.Tool(spec.path("name").asText(),
                        Optional.ofNullable(spec.path("description").textValue()), spec.at("/inputSchema/json")));
            } else if (!tool.has("cachePoint")) {
                throw new ModelFailure(Kind.UNSUPPORTED, 0,
                        "toolConfig.tools holds a tool without a toolSpec; tools that a provider runs are not known here.");
            }
        }
        return new Tools(tools, choice(config.path("toolChoice")));
    }

    private static Choice choice(JsonNode choice) {
        if (choice.has("any")) {
            return new Choice.Any();
        }
        return choice.has("tool") ? new Choice.Named(choice.at("/tool/name").asText()) : new Choice.Auto();
    }
}
