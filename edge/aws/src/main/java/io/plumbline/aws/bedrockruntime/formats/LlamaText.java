// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.formats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.connect.chat.ChatAnswer;
import io.plumbline.connect.chat.ChatMessage;
import io.plumbline.connect.chat.ChatMessage.Role;
import io.plumbline.connect.chat.ChatRequest;
import io.plumbline.connect.chat.Inference;
import io.plumbline.connect.chat.Stop;
import io.plumbline.connect.chat.TokenUsage;
import io.plumbline.connect.chat.Tools;
import io.plumbline.connect.http.Json;
import java.util.List;
import java.util.Optional;

/** The prompt format of Meta's Llama. */
final class LlamaText implements BodyFormat {
    @Override
    public String name() {
        return "Llama prompt";
    }

    @Override
    public boolean fits(JsonNode body) {
        return body.path("prompt").isTextual() && !body.has("messages");
    }

    @Override
    public ChatRequest read(JsonNode body) {
        return new ChatRequest(List.of(), List.of(ChatMessage.of(Role.USER, body.path("prompt").asText())),
                new Inference(Fields.whole(body, "max_gen_len", "max_tokens"), Fields.number(body, "temperature"),
                        Fields.number(body, "top_p"), Fields.texts(body.path("stop"))),
                Tools.NONE, Optional.empty());
    }

    @Override
    public ObjectNode write(ChatAnswer answer, Head head) {
        TokenUsage usage = answer.usage().orElse(new TokenUsage(0, 0));
        return piece(TitanText.text(answer)).put("prompt_token_count", usage.input())
                .put("generation_token_count", usage.output()).put("stop_reason", reason(answer.stop()));
    }

    @Override
    public Pieces pieces(Head head) {
        return new TextPieces(text -> piece(text).putNull("stop_reason"),
                (stop, usage) -> piece("").put("prompt_token_count", usage.input())
                        .put("generation_token_count", usage.output()).put("stop_reason", reason(stop)));
    }

    private static ObjectNode piece(String text) {
        return Json.object().put("generation", text);
    }

    private static String reason(Stop stop) {
        return stop == Stop.MAX_TOKENS ? "length" : "stop";
    }
}
