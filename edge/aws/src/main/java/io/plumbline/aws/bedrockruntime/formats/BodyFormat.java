// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.formats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.connect.chat.ChatAnswer;
import io.plumbline.connect.chat.ChatEvent;
import io.plumbline.connect.chat.ChatRequest;
import java.util.List;

/** The bodies of one maker's models. */
public interface BodyFormat {
    /** Returns what people call it. */
    String name();

    /** Returns whether {@code body} is of this format. */
    boolean fits(JsonNode body);

    /** Returns the conversation in {@code body}; INVALID_ARGUMENT when it cannot be read. */
    ChatRequest read(JsonNode body);

    /** Returns the body of an answer. */
    ObjectNode write(ChatAnswer answer, Head head);

    /** Begins to write an answer piece by piece. */
    Pieces pieces(Head head);

    /**
     * What an answer is headed by.
     *
     * @param id    of the answer
     * @param model as the caller names it
     * @param time  in seconds since 1970
     */
    record Head(String id, String model, long time) {}

    /** An answer in pieces. For one thread. */
    interface Pieces {
        /** Returns what to send for {@code event}. */
        List<ObjectNode> of(ChatEvent event);

        /** Returns what to send at the end, after every event. */
        List<ObjectNode> end();
    }
}
