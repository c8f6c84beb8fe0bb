// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.springai;

import io.plumbline.guardrails.assess.Guard;
import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.assess.Outcome;
import io.plumbline.guardrails.policy.Direction;
import java.util.function.Consumer;
import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.model.Generation;

/** Looks at a whole answer: each of its generations by itself. */
record GuardedAnswer(Guard guard, Consumer<Outcome> record) {
    ChatClientResponse check(ChatClientResponse response) {
        return response.chatResponse() == null
                ? response
                : Answers.with(response, response.chatResponse().getResults().stream().map(this::check).toList());
    }

    private Generation check(Generation generation) {
        String text = generation.getOutput().getText();
        if (text == null || text.isEmpty()) {
            return generation;
        }
        Outcome outcome = guard.assess(GuardRequest.of(Direction.OUTPUT, text));
        record.accept(outcome);
        if (outcome.blocked()) {
            return Answers.blocked(guard.policy().blockedOutput());
        }
        return outcome.intervened() ? Answers.with(generation, outcome.outputs().get(0)) : generation;
    }
}
