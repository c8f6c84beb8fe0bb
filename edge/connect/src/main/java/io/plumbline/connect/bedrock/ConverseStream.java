// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.bedrock;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.connect.chat.ChatEvent;
import io.plumbline.connect.chat.ChatStream;
import io.plumbline.connect.http.HttpReply;
import io.plumbline.connect.http.Json;
import io.plumbline.web.frames.Frame;
import java.util.Optional;

/** The events of ConverseStream. */
final class ConverseStream implements ChatStream {
    private final String endpoint;
    private final HttpReply reply;
    private final EventFrames frames;
    private boolean stopped;

    ConverseStream(String endpoint, HttpReply reply, int largest) {
        this.endpoint = endpoint;
        this.reply = reply;
        this.frames = new EventFrames(endpoint, reply.body(), largest);
    }

    @Override
    public Optional<ChatEvent> next() {
        for (Optional<Frame> frame = frames.next(); frame.isPresent(); frame = frames.next()) {
            Optional<ChatEvent> event = event(frame.get());
            if (event.isPresent()) {
                return event;
            }
        }
        if (!stopped) {
            throw ConverseReader.garbled(endpoint, "a stream that broke off before its end");
        }
        return Optional.empty();
    }

    private Optional<ChatEvent> event(Frame frame) {
        JsonNode event = Json.object(frame.payload(), endpoint);
        int block = event.path("contentBlockIndex").asInt();
        return switch (frame.header(":event-type").orElse("")) {
            case "contentBlockStart" -> event.at("/start/toolUse").isObject()
                    ? Optional.of(new ChatEvent.ToolBegin(block, event.at("/start/toolUse/toolUseId").asText(),
                            event.at("/start/toolUse/name").asText()))
                    : Optional.empty();
            case "contentBlockDelta" -> delta(block, event.path("delta"));
            case "contentBlockStop" -> Optional.of(new ChatEvent.BlockEnd(block));
            case "messageStop" -> {
                stopped = true;
                yield Optional.of(new ChatEvent.End(ConverseReader.stop(event.path("stopReason").asText())));
            }
            case "metadata" -> ConverseReader.usage(event.path("usage")).map(ChatEvent.Used::new);
            default -> Optional.empty();
        };
    }

    private static Optional<ChatEvent> delta(int block, JsonNode delta) {
        if (delta.path("text").isTextual()) {
            return Optional.of(new ChatEvent.TextDelta(block, delta.path("text").textValue()));
        }
        if (delta.at("/toolUse/input").isTextual()) {
            return Optional.of(new ChatEvent.ToolDelta(block, delta.at("/toolUse/input").textValue()));
        }
        if (delta.at("/reasoningContent/text").isTextual()) {
            return Optional.of(new ChatEvent.ReasoningDelta(block, delta.at("/reasoningContent/text").textValue()));
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        reply.close();
    }
}
