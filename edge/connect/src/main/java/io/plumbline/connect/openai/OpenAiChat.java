// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.connect.chat.ChatAnswer;
import io.plumbline.connect.chat.ChatModel;
import io.plumbline.connect.chat.ChatRequest;
import io.plumbline.connect.chat.ChatStream;
import io.plumbline.connect.http.Json;
import io.plumbline.connect.http.ServerSentEvents;
import java.util.OptionalInt;

/** A model that speaks chat completions, wherever their bytes go. */
public final class OpenAiChat implements ChatModel {
    private final String endpoint;
    private final String model;
    private final Line line;
    private final int largest;

    /**
     * Makes a model.
     *
     * @param endpoint its name, for sentences about failures
     * @param model    what the endpoint calls it
     * @param line     carries bytes
     * @param largest  the largest event of a stream, in bytes
     */
    public OpenAiChat(String endpoint, String model, Line line, int largest) {
        this.endpoint = endpoint;
        this.model = model;
        this.line = line;
        this.largest = largest;
    }

    @Override
    public ChatAnswer answer(ChatRequest request) {
        return OpenAiReader.answer(line.whole(bytes(request, false)), endpoint);
    }

    @Override
    public ChatStream stream(ChatRequest request) {
        Line.Flow flow = line.stream(bytes(request, true));
        return new OpenAiStream(endpoint, new ServerSentEvents(endpoint, flow.body(), largest), flow.close());
    }

    /** Chat completions have no way to ask. */
    @Override
    public OptionalInt countTokens(ChatRequest request) {
        return OptionalInt.empty();
    }

    private byte[] bytes(ChatRequest request, boolean stream) {
        ObjectNode body = OpenAiRequest.body(request, model, stream, endpoint);
        return Json.bytes(body);
    }
}
