// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.bedrock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.connect.chat.ChatAnswer;
import io.plumbline.connect.chat.ChatModel;
import io.plumbline.connect.chat.ChatRequest;
import io.plumbline.connect.chat.ChatStream;
import io.plumbline.connect.http.Json;
import java.util.OptionalInt;

/** A model behind Converse and ConverseStream. */
public final class BedrockChat implements ChatModel {
    private final BedrockLine line;

    /** Talks over {@code line}. */
    public BedrockChat(BedrockLine line) {
        this.line = line;
    }

    @Override
    public ChatAnswer answer(ChatRequest request) {
        return ConverseReader.answer(line.whole("converse", Json.bytes(ConverseWriter.body(request))), line.endpoint());
    }

    @Override
    public ChatStream stream(ChatRequest request) {
        return new ConverseStream(line.endpoint(),
                line.stream("converse-stream", Json.bytes(ConverseWriter.body(request))), line.largest());
    }

    @Override
    public OptionalInt countTokens(ChatRequest request) {
        ObjectNode body = Json.object();
        body.putObject("input").set("converse", ConverseWriter.conversation(request));
        JsonNode tokens = Json.object(line.whole("count-tokens", Json.bytes(body)), line.endpoint())
                .path("inputTokens");
        if (!tokens.isInt()) {
            throw ConverseReader.garbled(line.endpoint(), "a count without a number");
        }
        return OptionalInt.of(tokens.intValue());
    }
}
