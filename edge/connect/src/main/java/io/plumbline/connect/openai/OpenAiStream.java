// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.openai;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.connect.chat.ChatEvent;
import io.plumbline.connect.chat.ChatStream;
import io.plumbline.connect.chat.ModelFailure;
import io.plumbline.connect.chat.ModelFailure.Kind;
import io.plumbline.connect.chat.Stop;
import io.plumbline.connect.http.Json;
import io.plumbline.connect.http.ServerSentEvents;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Chunks of a chat completion as events: one block for thoughts, one for text, one for each call of a tool. */
final class OpenAiStream implements ChatStream {
    private static final String DONE = "[DONE]";

    private final String endpoint;
    private final ServerSentEvents chunks;
    private final Runnable close;
    private final Deque<ChatEvent> ready = new ArrayDeque<>();
    private Open open = Open.NOTHING;
    private int block = -1;
    private int tool = -1;
    private Optional<Stop> stop = Optional.empty();
    private boolean ended;

    /** What kind of block is being written. */
    private enum Open {
        NOTHING, REASONING, TEXT, TOOL
    }

    OpenAiStream(String endpoint, ServerSentEvents chunks, Runnable close) {
        this.endpoint = endpoint;
        this.chunks = chunks;
        this.close = close;
    }

    @Override
    public Optional<ChatEvent> next() {
        while (ready.isEmpty() && !ended) {
            Optional<String> data = chunks.next();
            if (data.isEmpty() || data.get().strip().equals(DONE)) {
                end();
            } else {
                chunk(Json.object(data.get(), endpoint));
            }
        }
        return Optional.ofNullable(ready.poll());
    }

    private void end() {
        ended = true;
        if (stop.isEmpty()) {
            throw new ModelFailure(Kind.GARBLED, 0,
                    "The endpoint '" + endpoint + "' broke off before the end of its answer.");
        }
    }

    private void chunk(JsonNode chunk) {
        if (chunk.hasNonNull("error")) {
            throw new ModelFailure(Kind.FAILED, 0, "The endpoint '" + endpoint + "' failed within its answer.");
        }
        JsonNode choice = chunk.path("choices").path(0);
        JsonNode delta = choice.path("delta");
        OpenAiReader.reasoning(delta).ifPresent(text -> {
            begin(Open.REASONING);
            ready.add(new ChatEvent.ReasoningDelta(block, text));
        });
        String text = delta.path("content").asText("") + delta.path("refusal").asText("");
        if (!text.isEmpty()) {
            begin(Open.TEXT);
            ready.add(new ChatEvent.TextDelta(block, text));
        }
        delta.path("tool_calls").forEach(this::tool);
        if (choice.hasNonNull("finish_reason") && stop.isEmpty()) {
            stop = Optional.of(OpenAiReader.stop(choice.get("finish_reason").asText()));
            finishBlock();
            ready.add(new ChatEvent.End(stop.get()));
        }
        OpenAiReader.usage(chunk.path("usage")).ifPresent(usage -> {
            if (stop.isPresent()) {
                ready.add(new ChatEvent.Used(usage));
            }
        });
    }

    private void tool(JsonNode call) {
        int index = call.path("index").asInt(tool < 0 ? 0 : tool);
        if (open != Open.TOOL || index != tool) {
            finishBlock();
            block++;
            tool = index;
            open = Open.TOOL;
            ready.add(new ChatEvent.ToolBegin(block, call.path("id").asText(), call.at("/function/name").asText()));
        }
        String json = call.at("/function/arguments").asText("");
        if (!json.isEmpty()) {
            ready.add(new ChatEvent.ToolDelta(block, json));
        }
    }

    private void begin(Open kind) {
        if (open != kind) {
            finishBlock();
            block++;
            open = kind;
        }
    }

    private void finishBlock() {
        if (open != Open.NOTHING) {
            ready.add(new ChatEvent.BlockEnd(block));
            open = Open.NOTHING;
        }
    }

    @Override
    public void close() {
        close.run();
    }
}
