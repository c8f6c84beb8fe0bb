// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.gateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.connect.chat.ChatMessage;
import io.plumbline.connect.chat.ChatRequest;
import io.plumbline.connect.chat.Part;
import io.plumbline.connect.http.Json;
import io.plumbline.guardrails.assess.GuardText;
import io.plumbline.guardrails.assess.TaggedContent;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Texts with tags around what is to be guarded, cut into blocks that say so. */
final class Tagged {
    private Tagged() {}

    static ChatRequest split(ChatRequest request, String suffix) {
        List<ChatMessage> messages = request.messages().stream()
                .map(message -> new ChatMessage(message.role(), split(message.parts(), suffix))).toList();
        return new ChatRequest(split(request.system(), suffix), messages, request.inference(), request.tools(),
                request.extra());
    }

    private static List<Part> split(List<Part> parts, String suffix) {
        return parts.stream().flatMap(part -> part instanceof Part.Text text
                ? TaggedContent.parse(text.text(), suffix).stream().map(Tagged::part)
                : Stream.of(part)).toList();
    }

    private static Part part(GuardText text) {
        if (text.qualifiers().isEmpty()) {
            return new Part.Text(text.text());
        }
        ObjectNode block = Json.object();
        ArrayNode qualifiers = block.putObject("text").put("text", text.text()).putArray("qualifiers");
        text.qualifiers().forEach(each -> qualifiers.add(each.name().toLowerCase(Locale.ROOT)));
        return new Part.Other("guardContent", block);
    }
}
