// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.springai;

import io.plumbline.guardrails.assess.Guard;
import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.assess.GuardText;
import io.plumbline.guardrails.assess.Outcome;
import io.plumbline.guardrails.policy.Direction;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.MessageType;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.messages.ToolResponseMessage.ToolResponse;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.prompt.Prompt;

/** The messages of a prompt since the model's last answer, and their texts in the order a guardrail sees them. */
record GuardedPrompt(Prompt prompt, int from, List<GuardText> texts) {
    static GuardedPrompt of(Prompt prompt) {
        List<Message> messages = prompt.getInstructions();
        int from = messages.size();
        while (from > 0 && messages.get(from - 1).getMessageType() != MessageType.ASSISTANT) {
            from--;
        }
        List<GuardText> texts = new ArrayList<>();
        for (Message message : messages.subList(from, messages.size())) {
            texts(message).forEach(text -> texts.add(GuardText.of(text)));
        }
        return new GuardedPrompt(prompt, from, texts);
    }

    /** Looks at the texts; empty when there is none. */
    Optional<Outcome> assess(Guard guard) {
        return texts.isEmpty()
                ? Optional.empty()
                : Optional.of(guard.assess(new GuardRequest(Direction.INPUT, texts, 0, false)));
    }

    /** Returns {@code request} with the masked texts of {@code outcome} in place of its own. */
    ChatClientRequest masked(ChatClientRequest request, Outcome outcome) {
        if (!outcome.intervened()) {
            return request;
        }
        Iterator<String> masked = outcome.outputs().iterator();
        List<Message> messages = new ArrayList<>(prompt.getInstructions());
        for (int i = from; i < messages.size(); i++) {
            messages.set(i, with(messages.get(i), masked));
        }
        return request.mutate().prompt(new Prompt(messages, prompt.getOptions())).build();
    }

    private static List<String> texts(Message message) {
        if (message instanceof ToolResponseMessage tools) {
            return tools.getResponses().stream().map(ToolResponse::responseData).toList();
        }
        return message instanceof UserMessage user && user.getText() != null ? List.of(user.getText()) : List.of();
    }

    private static Message with(Message message, Iterator<String> masked) {
        if (message instanceof ToolResponseMessage tools) {
            return ToolResponseMessage.builder().responses(tools.getResponses().stream()
                    .map(each -> new ToolResponse(each.id(), each.name(), masked.next())).toList())
                    .metadata(tools.getMetadata()).build();
        }
        return message instanceof UserMessage user && user.getText() != null
                ? user.mutate().text(masked.next()).build()
                : message;
    }
}
