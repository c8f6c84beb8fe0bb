// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.formats;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.aws.bedrockruntime.formats.BodyFormat.Pieces;
import io.plumbline.connect.chat.ChatEvent;
import io.plumbline.connect.chat.Stop;
import io.plumbline.connect.chat.TokenUsage;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** An answer of nothing but text, piece by piece, for formats that know nothing else. */
final class TextPieces implements Pieces {
    private final Function<String, ObjectNode> piece;
    private final BiFunction<Stop, TokenUsage, ObjectNode> last;
    private Stop stop = Stop.END_TURN;
    private TokenUsage usage = new TokenUsage(0, 0);

    TextPieces(Function<String, ObjectNode> piece, BiFunction<Stop, TokenUsage, ObjectNode> last) {
        this.piece = piece;
        this.last = last;
    }

    @Override
    public List<ObjectNode> of(ChatEvent event) {
        return switch (event) {
            case ChatEvent.TextDelta delta -> List.of(piece.apply(delta.text()));
            case ChatEvent.End end -> {
                stop = end.stop();
                yield List.of();
            }
            case ChatEvent.Used used -> {
                usage = used.usage();
                yield List.of();
            }
            case ChatEvent.ReasoningDelta _,ChatEvent.ToolBegin _,ChatEvent.ToolDelta _,ChatEvent.BlockEnd _ ->
                List.of();
        };
    }

    @Override
    public List<ObjectNode> end() {
        return List.of(last.apply(stop, usage));
    }
}
