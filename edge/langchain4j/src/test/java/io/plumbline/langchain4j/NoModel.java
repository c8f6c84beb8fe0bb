// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.langchain4j;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.guardrail.ChatExecutor;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.List;

/** A model that must not be asked again. */
final class NoModel implements ChatExecutor {
    @Override
    public ChatResponse execute() {
        throw new IllegalStateException("the model was asked again");
    }

    @Override
    public ChatResponse execute(List<ChatMessage> messages) {
        throw new IllegalStateException("the model was asked again");
    }
}
