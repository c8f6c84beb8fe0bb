// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.springai;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.metadata.ChatGenerationMetadata;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.Prompt;
import reactor.core.publisher.Flux;

/** A model that says what it was given to say, whole or in pieces, and remembers what it was asked. */
final class ScriptedModel implements ChatModel {
    private final List<String> pieces;
    private final List<Prompt> asked = new ArrayList<>();

    ScriptedModel(String... pieces) {
        this.pieces = List.of(pieces);
    }

    List<Prompt> asked() {
        return List.copyOf(asked);
    }

    @Override
    public ChatResponse call(Prompt prompt) {
        asked.add(prompt);
        return response(String.join("", pieces), "stop");
    }

    @Override
    public Flux<ChatResponse> stream(Prompt prompt) {
        asked.add(prompt);
        return Flux.fromIterable(pieces).map(piece -> response(piece, null))
                .concatWith(Flux.just(response("", "stop")));
    }

    private static ChatResponse response(String text, @Nullable String reason) {
        return new ChatResponse(List.of(new Generation(new AssistantMessage(text),
                ChatGenerationMetadata.builder().finishReason(reason).build())));
    }
}
