// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.bedrock;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.connect.chat.RawModel;
import io.plumbline.connect.http.HttpCalls.Whole;
import io.plumbline.connect.http.HttpReply;
import io.plumbline.connect.http.Json;
import io.plumbline.web.frames.Frame;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** A model behind InvokeModel and InvokeModelWithResponseStream. */
public final class BedrockRaw implements RawModel {
    private final BedrockLine line;

    /** Talks over {@code line}. */
    public BedrockRaw(BedrockLine line) {
        this.line = line;
    }

    @Override
    public RawAnswer invoke(byte[] body, String contentType, String accept) {
        Whole answer = line.call("invoke", body, Map.of("content-type", contentType, "accept", accept));
        return new RawAnswer(answer.body(), answer.contentType());
    }

    @Override
    public RawStream stream(byte[] body, String contentType, String accept) {
        HttpReply reply = line.stream("invoke-with-response-stream", body,
                Map.of("content-type", contentType, "x-amzn-bedrock-accept", accept));
        EventFrames frames = new EventFrames(line.endpoint(), reply.body(), line.largest());
        return new RawStream() {
            @Override
            public Optional<byte[]> next() {
                return frames.next().map(BedrockRaw.this::piece);
            }

            @Override
            public void close() {
                reply.close();
            }
        };
    }

    private byte[] piece(Frame frame) {
        JsonNode bytes = Json.object(frame.payload(), line.endpoint()).path("bytes");
        try {
            return bytes.binaryValue() == null ? new byte[0] : bytes.binaryValue();
        } catch (IOException _) {
            throw ConverseReader.garbled(line.endpoint(), "a piece of an answer that is not in base64");
        }
    }
}
