// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.connect.chat.RawModel;
import io.plumbline.connect.http.Json;
import io.plumbline.connect.http.ServerSentEvents;
import io.plumbline.connect.openai.Line;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bodies of chat completions, passed on as they are but for the name of the model. */
final class OpenAiRaw implements RawModel {
    private final Line line;
    private final String model;
    private final String endpoint;
    private final int largest;

    OpenAiRaw(Line line, String model, String endpoint, int largest) {
        this.line = line;
        this.model = model;
        this.endpoint = endpoint;
        this.largest = largest;
    }

    @Override
    public RawAnswer invoke(byte[] body, String contentType, String accept) {
        return new RawAnswer(line.whole(named(body, false)), "application/json");
    }

    @Override
    public RawStream stream(byte[] body, String contentType, String accept) {
        Line.Flow flow = line.stream(named(body, true));
        ServerSentEvents chunks = new ServerSentEvents(endpoint, flow.body(), largest);
        return new RawStream() {
            @Override
            public Optional<byte[]> next() {
                return chunks.next().filter(data -> !data.strip().equals("[DONE]"))
                        .map(data -> data.getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public void close() {
                flow.close().run();
            }
        };
    }

    private byte[] named(byte[] body, boolean stream) {
        JsonNode tree = Json.object(body, endpoint);
        return Json.bytes(((ObjectNode) tree).put("model", model).put("stream", stream));
    }
}
