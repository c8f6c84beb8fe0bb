// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.langchain4j;

import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.guardrail.InputGuardrail;
import dev.langchain4j.guardrail.InputGuardrailResult;
import io.plumbline.guardrails.assess.Guard;
import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.assess.GuardText;
import io.plumbline.guardrails.assess.Outcome;
import io.plumbline.guardrails.policy.Direction;
import java.util.List;
import java.util.function.Consumer;

/**
 * Looks at the message of a user before the model sees it. A blocked message ends the call with an
 * {@code InputGuardrailException} whose text is the guardrail's blocked message; a masked one goes on masked.
 *
 * <p>Images are not looked at. A message of several text blocks can be blocked; where one of them would have to be
 * masked, it is blocked too, since langchain4j can put only one text in place of it.
 */
public final class PlumblineInputGuardrail implements InputGuardrail {
    private final Guard guard;
    private final Consumer<Outcome> record;

    private PlumblineInputGuardrail(Guard guard, Consumer<Outcome> record) {
        this.guard = guard;
        this.record = record;
    }

    /** Returns the guardrail that applies {@code guard}. */
    public static PlumblineInputGuardrail of(Guard guard) {
        return new PlumblineInputGuardrail(guard, outcome -> {
        });
    }

    /** Returns this guardrail, which also tells {@code listener} of every outcome. */
    public PlumblineInputGuardrail recordingTo(Consumer<Outcome> listener) {
        return new PlumblineInputGuardrail(guard, listener);
    }

    @Override
    public InputGuardrailResult validate(UserMessage message) {
        List<GuardText> texts = message.contents().stream().filter(TextContent.class::isInstance)
                .map(content -> GuardText.of(((TextContent) content).text())).toList();
        if (texts.isEmpty()) {
            return success();
        }
        Outcome outcome = guard
                .assess(new GuardRequest(Direction.INPUT, texts, images(message.contents()), false));
        record.accept(outcome);
        if (!outcome.intervened()) {
            return success();
        }
        return outcome.blocked() || texts.size() > 1
                ? fatal(guard.policy().blockedInput())
                : successWith(outcome.outputs().get(0));
    }

    private static int images(List<Content> contents) {
        return Math.toIntExact(contents.stream().filter(content -> !(content instanceof TextContent)).count());
    }
}
