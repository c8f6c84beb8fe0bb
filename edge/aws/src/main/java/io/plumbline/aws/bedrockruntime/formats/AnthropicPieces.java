// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.formats;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.aws.bedrockruntime.formats.BodyFormat.Head;
import io.plumbline.aws.bedrockruntime.formats.BodyFormat.Pieces;
import io.plumbline.connect.chat.ChatEvent;
import io.plumbline.connect.chat.Stop;
import io.plumbline.connect.chat.TokenUsage;
import io.plumbline.connect.http.Json;
import java.util.ArrayList;
import java.util.List;

/** An answer as the events of Anthropic's stream. */
final class AnthropicPieces implements Pieces {
    private final Head head;
    private boolean begun;
    private int open = -1;
    private Stop stop = Stop.END_TURN;
    private TokenUsage usage = new TokenUsage(0, 0);

    AnthropicPieces(Head head) {
        this.head = head;
    }

    @Override
    public List<ObjectNode> of(ChatEvent event) {
        List<ObjectNode> pieces = new ArrayList<>(begin());
        switch (event) {
            case ChatEvent.TextDelta delta -> {
                open(delta.block(), Json.object().put("type", "text").put("text", ""), pieces);
                pieces.add(delta(delta.block(), "text_delta", "text", delta.text()));
            }
            case ChatEvent.ReasoningDelta delta -> {
                open(delta.block(), Json.object().put("type", "thinking").put("thinking", ""), pieces);
                pieces.add(delta(delta.block(), "thinking_delta", "thinking", delta.text()));
            }
            case ChatEvent.ToolBegin tool -> {
                ObjectNode block = Json.object().put("type", "tool_use").put("id", tool.id()).put("name", tool.name());
                block.putObject("input");
                open(tool.block(), block, pieces);
            }
            case ChatEvent.ToolDelta delta -> pieces
                    .add(delta(delta.block(), "input_json_delta", "partial_json", delta.json()));
            case ChatEvent.BlockEnd end -> pieces.add(typed("content_block_stop").put("index", end.block()));
            case ChatEvent.End end -> stop = end.stop();
            case ChatEvent.Used used -> usage = used.usage();
        }
        return pieces;
    }

    @Override
    public List<ObjectNode> end() {
        List<ObjectNode> pieces = new ArrayList<>(begin());
        ObjectNode delta = typed("message_delta");
        delta.putObject("delta").put("stop_reason", AnthropicMessages.reason(stop)).putNull("stop_sequence");
        delta.putObject("usage").put("output_tokens", usage.output());
        pieces.add(delta);
        ObjectNode last = typed("message_stop");
        last.putObject("amazon-bedrock-invocationMetrics").put("inputTokenCount", usage.input())
                .put("outputTokenCount", usage.output());
        pieces.add(last);
        return pieces;
    }

    private List<ObjectNode> begin() {
        if (begun) {
            return List.of();
        }
        begun = true;
        ObjectNode message = AnthropicMessages.message(head);
        message.putArray("content");
        message.putNull("stop_reason").putNull("stop_sequence").putObject("usage").put("input_tokens", 0)
                .put("output_tokens", 0);
        ObjectNode start = typed("message_start");
        start.set("message", message);
        return List.of(start);
    }

    private void open(int block, ObjectNode content, List<ObjectNode> pieces) {
        if (open != block) {
            open = block;
            ObjectNode start = typed("content_block_start").put("index", block);
            start.set("content_block", content);
            pieces.add(start);
        }
    }

    private static ObjectNode delta(int block, String type, String field, String value) {
        ObjectNode piece = typed("content_block_delta").put("index", block);
        piece.putObject("delta").put("type", type).put(field, value);
        return piece;
    }

    private static ObjectNode typed(String type) {
        return Json.object().put("type", type);
    }
}
