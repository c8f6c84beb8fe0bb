// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.connect.chat.ChatEvent;
import io.plumbline.connect.chat.ModelFailure;
import io.plumbline.connect.http.Json;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A call of a tool that waits until it was looked at. */
final class HeldTool {
    private final ChatEvent.ToolBegin begin;
    private final StringBuilder json = new StringBuilder();

    HeldTool(ChatEvent.ToolBegin begin) {
        this.begin = begin;
    }

    void add(ChatEvent.ToolDelta delta) {
        json.append(delta.json());
    }

    /** Returns the texts among its arguments; what is no JSON counts as one. */
    List<String> texts() {
        Optional<JsonNode> tree = tree();
        if (tree.isEmpty()) {
            return json.isEmpty() ? List.of() : List.of(json.toString());
        }
        List<String> texts = new ArrayList<>();
        JsonNode unused = Leaves.map(tree.get(), text -> {
            texts.add(text);
            return text;
        });
        return texts;
    }

    /** Returns the call with {@code texts} in their places. */
    List<ChatEvent> events(List<String> texts) {
        Iterator<String> next = texts.iterator();
        String written = json.isEmpty() || texts.equals(texts())
                ? json.toString()
                : tree().map(tree -> Json.text(Leaves.map(tree, text -> next.next()))).orElseGet(texts::getFirst);
        return written.isEmpty()
                ? List.of(begin)
                : List.of(begin, new ChatEvent.ToolDelta(begin.block(), written));
    }

    private Optional<JsonNode> tree() {
        try {
            return Optional.of(Json.object(json.toString(), ""));
        } catch (ModelFailure _) {
            return Optional.empty();
        }
    }
}
