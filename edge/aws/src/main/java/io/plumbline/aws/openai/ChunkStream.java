// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.aws.bedrockruntime.formats.BodyFormat.Pieces;
import io.plumbline.aws.bedrockruntime.gateway.LiveTurn;
import io.plumbline.aws.bedrockruntime.gateway.Wishes;
import io.plumbline.connect.chat.ChatEvent;
import io.plumbline.connect.http.Json;
import io.plumbline.web.Streamed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** An answer as server-sent chunks. One that failed ends with an error and without the mark of a complete answer. */
final class ChunkStream implements Streamed {
    private final LiveTurn turn;
    private final Pieces pieces;
    private final Wishes wishes;
    private final boolean usage;

    ChunkStream(LiveTurn turn, Pieces pieces, Wishes wishes, boolean usage) {
        this.turn = turn;
        this.pieces = pieces;
        this.wishes = wishes;
        this.usage = usage;
    }

    @Override
    public void writeTo(OutputStream client) throws IOException {
        try {
            for (Optional<ChatEvent> event = turn.next(); event.isPresent(); event = turn.next()) {
                for (ObjectNode piece : pieces.of(event.get())) {
                    send(client, piece);
                }
            }
        } catch (RuntimeException failure) {
            send(client, OpenAiErrors.of(failure).body());
            return;
        }
        List<ObjectNode> end = pieces.end();
        Extension.of(turn.judgement(), turn.intervened(), wishes)
                .ifPresent(more -> end.getFirst().set(Extension.NAME, more));
        for (ObjectNode piece : end) {
            if (usage || !piece.has("usage")) {
                send(client, piece);
            }
        }
        write(client, "[DONE]");
    }

    private static void send(OutputStream client, JsonNode piece) throws IOException {
        write(client, Json.text(piece));
    }

    private static void write(OutputStream client, String data) throws IOException {
        client.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        client.flush();
    }

    @Override
    public void close() {
        turn.close();
    }
}
