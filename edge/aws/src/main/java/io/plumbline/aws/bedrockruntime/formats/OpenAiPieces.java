// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.formats;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.aws.bedrockruntime.formats.BodyFormat.Head;
import io.plumbline.aws.bedrockruntime.formats.BodyFormat.Pieces;
import io.plumbline.connect.chat.ChatEvent;
import io.plumbline.connect.chat.Stop;
import io.plumbline.connect.chat.TokenUsage;
import io.plumbline.connect.http.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An answer as chunks of a chat completion. */
final class OpenAiPieces implements Pieces {
    private final Head head;
    private final Map<Integer, Integer> tools = new HashMap<>();
    private Stop stop = Stop.END_TURN;
    private Optional<TokenUsage> usage = Optional.empty();
    private boolean begun;

    OpenAiPieces(Head head) {
        this.head = head;
    }

    @Override
    public List<ObjectNode> of(ChatEvent event) {
        return switch (event) {
            case ChatEvent.TextDelta delta -> List.of(chunk(Json.object().put("content", delta.text())));
            case ChatEvent.ReasoningDelta delta ->
                List.of(chunk(Json.object().put("reasoning_content", delta.text())));
            case ChatEvent.ToolBegin begin -> {
                tools.put(begin.block(), tools.size());
                ObjectNode delta = Json.object();
                call(delta, begin.block()).put("id", begin.id()).put("type", "function").putObject("function")
                        .put("name", begin.name()).put("arguments", "");
                yield List.of(chunk(delta));
            }
            case ChatEvent.ToolDelta more -> {
                ObjectNode delta = Json.object();
                call(delta, more.block()).putObject("function").put("arguments", more.json());
                yield List.of(chunk(delta));
            }
            case ChatEvent.BlockEnd _ -> List.of();
            case ChatEvent.End end -> {
                stop = end.stop();
                yield List.of();
            }
            case ChatEvent.Used used -> {
                usage = Optional.of(used.usage());
                yield List.of();
            }
        };
    }

    @Override
    public List<ObjectNode> end() {
        ObjectNode last = chunk(Json.object());
        ((ObjectNode) last.at("/choices/0")).put("finish_reason", OpenAiChatBody.reason(stop));
        return usage.map(used -> List.of(last, used(used))).orElseGet(() -> List.of(last));
    }

    private ObjectNode used(TokenUsage tokens) {
        ObjectNode chunk = OpenAiChatBody.head(head, "chat.completion.chunk");
        chunk.putArray("choices");
        chunk.putObject("usage").put("prompt_tokens", tokens.input()).put("completion_tokens", tokens.output())
                .put("total_tokens", tokens.total());
        return chunk;
    }

    private ObjectNode call(ObjectNode delta, int block) {
        return delta.putArray("tool_calls").addObject().put("index", tools.getOrDefault(block, 0));
    }

    private ObjectNode chunk(ObjectNode delta) {
        if (!begun) {
            begun = true;
            delta.put("role", "assistant");
        }
        ObjectNode chunk = OpenAiChatBody.head(head, "chat.completion.chunk");
        ObjectNode choice = chunk.putArray("choices").addObject().put("index", 0);
        choice.set("delta", delta);
        choice.putNull("finish_reason");
        return chunk;
    }
}
