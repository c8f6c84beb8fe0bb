// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.springai;

import java.util.List;
import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.metadata.ChatGenerationMetadata;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;

/** Answers in the shape of Spring AI that the guardrail writes itself. */
final class Answers {
    private Answers() {}

    /** Returns the answer {@code text}, marked as the guardrail's. */
    static ChatClientResponse of(ChatClientRequest request, String text) {
        return ChatClientResponse.builder()
                .chatResponse(ChatResponse.builder().generations(List.of(blocked(text))).build())
                .context(request.context()).build();
    }

    /** Returns a generation that holds {@code text} and is marked as the guardrail's. */
    static Generation blocked(String text) {
        return new Generation(new AssistantMessage(text),
                ChatGenerationMetadata.builder().finishReason(GuardAdvisor.FINISH_REASON).build());
    }

    /** Returns {@code generation} with {@code text} in place of its own; tool calls and figures stay. */
    static Generation with(Generation generation, String text) {
        AssistantMessage answer = generation.getOutput();
        return new Generation(AssistantMessage.builder().content(text).properties(answer.getMetadata())
                .toolCalls(answer.getToolCalls()).media(answer.getMedia()).build(), generation.getMetadata());
    }

    /** Returns {@code response} with {@code generations} in place of its own. */
    static ChatClientResponse with(ChatClientResponse response, List<Generation> generations) {
        ChatResponse inner = response.chatResponse();
        ChatResponse.Builder changed = ChatResponse.builder().generations(generations);
        if (inner != null) {
            changed.metadata(inner.getMetadata());
        }
        return response.mutate().chatResponse(changed.build()).build();
    }
}
