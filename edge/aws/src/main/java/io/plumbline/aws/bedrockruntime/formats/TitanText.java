// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.formats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.connect.chat.ChatAnswer;
import io.plumbline.connect.chat.ChatMessage;
import io.plumbline.connect.chat.ChatMessage.Role;
import io.plumbline.connect.chat.ChatRequest;
import io.plumbline.connect.chat.Inference;
import io.plumbline.connect.chat.Part;
import io.plumbline.connect.chat.Stop;
import io.plumbline.connect.chat.TokenUsage;
import io.plumbline.connect.chat.Tools;
import io.plumbline.connect.http.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The text format of Amazon Titan. */
final class TitanText implements BodyFormat {
    @Override
    public String name() {
        return "Titan text";
    }

    @Override
    public boolean fits(JsonNode body) {
        return body.path("inputText").isTextual();
    }

    @Override
    public ChatRequest read(JsonNode body) {
        JsonNode config = body.path("textGenerationConfig");
        return new ChatRequest(List.of(), List.of(ChatMessage.of(Role.USER, body.path("inputText").asText())),
                new Inference(Fields.whole(config, "maxTokenCount"), Fields.number(config, "temperature"),
                        Fields.number(config, "topP"), Fields.texts(config.path("stopSequences"))),
                Tools.NONE, Optional.empty());
    }

    @Override
    public ObjectNode write(ChatAnswer answer, Head head) {
        TokenUsage usage = answer.usage().orElse(new TokenUsage(0, 0));
        ObjectNode body = Json.object().put("inputTextTokenCount", usage.input());
        body.putArray("results").addObject().put("tokenCount", usage.output()).put("outputText", text(answer))
                .put("completionReason", reason(answer.stop()));
        return body;
    }

    @Override
    public Pieces pieces(Head head) {
        return new TextPieces(text -> Json.object().put("outputText", text).put("index", 0),
                (stop, usage) -> Json.object().put("outputText", "").put("index", 0)
                        .put("totalOutputTextTokenCount", usage.output()).put("completionReason", reason(stop))
                        .put("inputTextTokenCount", usage.input()));
    }

    static String text(ChatAnswer answer) {
        return answer.parts().stream().filter(Part.Text.class::isInstance).map(part -> ((Part.Text) part).text())
                .collect(Collectors.joining());
    }

    private static String reason(Stop stop) {
        return switch (stop) {
            case MAX_TOKENS -> "LENGTH";
            case CONTENT_FILTERED -> "CONTENT_FILTERED";
            case END_TURN, STOP_SEQUENCE, TOOL_USE -> "FINISH";
        };
    }
}
