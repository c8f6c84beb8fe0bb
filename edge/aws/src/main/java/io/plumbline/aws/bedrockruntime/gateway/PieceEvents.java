// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.aws.bedrockruntime.formats.BodyFormat.Pieces;
import io.plumbline.awsprotocol.Events;
import io.plumbline.connect.chat.ChatEvent;
import io.plumbline.connect.chat.ModelFailure;
import io.plumbline.connect.http.Json;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.bedrockruntime.model.ResponseStream;

/** A conversation as the chunks of an invocation, in the format of its body. */
final class PieceEvents implements Events {
    private final LiveTurn turn;
    private final Pieces pieces;
    private final Consumer<ObjectNode> last;

    /** Sends {@code turn}; {@code last} adds to the last chunk what the guardrails did. */
    PieceEvents(LiveTurn turn, Pieces pieces, Consumer<ObjectNode> last) {
        this.turn = turn;
        this.pieces = pieces;
        this.last = last;
    }

    @Override
    public void sendTo(Client client) throws IOException {
        for (Optional<ChatEvent> event = next(); event.isPresent(); event = next()) {
            for (ObjectNode piece : pieces.of(event.get())) {
                client.send(chunk(Json.bytes(piece)));
            }
        }
        List<ObjectNode> end = pieces.end();
        last.accept(end.getLast());
        for (ObjectNode piece : end) {
            client.send(chunk(Json.bytes(piece)));
        }
    }

    private Optional<ChatEvent> next() {
        try {
            return turn.next();
        } catch (ModelFailure failure) {
            throw Failures.within(failure);
        }
    }

    static SdkPojo chunk(byte[] bytes) {
        return ResponseStream.chunkBuilder().bytes(SdkBytes.fromByteArrayUnsafe(bytes)).build();
    }

    @Override
    public void close() {
        turn.close();
    }
}
