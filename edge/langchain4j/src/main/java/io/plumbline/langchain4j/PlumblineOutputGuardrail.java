// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.langchain4j;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.guardrail.OutputGuardrail;
import dev.langchain4j.guardrail.OutputGuardrailRequest;
import dev.langchain4j.guardrail.OutputGuardrailResult;
import dev.langchain4j.rag.AugmentationResult;
import io.plumbline.guardrails.assess.Guard;
import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.assess.GuardText;
import io.plumbline.guardrails.assess.GuardText.Qualifier;
import io.plumbline.guardrails.assess.Outcome;
import io.plumbline.guardrails.policy.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the answer of a model. A masked answer goes on masked; a blocked one is replaced by the guardrail's blocked
 * message, unless {@link #failing} or {@link #reprompting} says otherwise.
 *
 * <p>Behind a retriever, what it found is the source that grounding is judged by, and what the user asked is the query.
 * The arguments of tool calls are not looked at.
 */
public final class PlumblineOutputGuardrail implements OutputGuardrail {
    private final Guard guard;
    private final Consumer<Outcome> record;
    private final Function<AiMessage, OutputGuardrailResult> onBlock;

    private PlumblineOutputGuardrail(Guard guard, Consumer<Outcome> record,
            Function<AiMessage, OutputGuardrailResult> onBlock) {
        this.guard = guard;
        this.record = record;
        this.onBlock = onBlock;
    }

    /** Returns the guardrail that applies {@code guard} and puts the blocked message in place of blocked answers. */
    public static PlumblineOutputGuardrail of(Guard guard) {
        return new PlumblineOutputGuardrail(guard, outcome -> {
        }, answer -> OutputGuardrailResult
                .successWith(answer.toBuilder().text(guard.policy().blockedOutput()).build()));
    }

    /** Returns this guardrail, which also tells {@code listener} of every outcome. */
    public PlumblineOutputGuardrail recordingTo(Consumer<Outcome> listener) {
        return new PlumblineOutputGuardrail(guard, listener, onBlock);
    }

    /** Returns this guardrail, which ends the call with an exception when an answer is blocked. */
    public PlumblineOutputGuardrail failing() {
        return new PlumblineOutputGuardrail(guard, record, answer -> fatal(guard.policy().blockedOutput()));
    }

    /** Returns this guardrail, which asks the model again with {@code instruction} when an answer is blocked. */
    public PlumblineOutputGuardrail reprompting(String instruction) {
        return new PlumblineOutputGuardrail(guard, record,
                answer -> reprompt(guard.policy().blockedOutput(), instruction));
    }

    @Override
    public OutputGuardrailResult validate(OutputGuardrailRequest request) {
        return judge(request.responseFromLLM().aiMessage(), context(request.requestParams().augmentationResult()));
    }

    @Override
    public OutputGuardrailResult validate(AiMessage answer) {
        return judge(answer, List.of());
    }

    private OutputGuardrailResult judge(AiMessage answer, List<GuardText> context) {
        if (answer.text() == null || answer.text().isEmpty()) {
            return success();
        }
        List<GuardText> content = new ArrayList<>(context);
        content.add(context.isEmpty()
                ? GuardText.of(answer.text())
                : new GuardText(answer.text(), Set.of(Qualifier.GUARD_CONTENT)));
        Outcome outcome = guard.assess(new GuardRequest(Direction.OUTPUT, content, 0, false));
        record.accept(outcome);
        if (!outcome.intervened()) {
            return success();
        }
        return outcome.blocked()
                ? onBlock.apply(answer)
                : successWith(answer.toBuilder().text(outcome.outputs().get(outcome.outputs().size() - 1)).build());
    }

    private static List<GuardText> context(@Nullable AugmentationResult augmented) {
        if (augmented == null || augmented.contents() == null || augmented.contents().isEmpty()) {
            return List.of();
        }
        List<GuardText> context = new ArrayList<>();
        augmented.contents().forEach(found -> context
                .add(new GuardText(found.textSegment().text(), Set.of(Qualifier.GROUNDING_SOURCE))));
        question(augmented).ifPresent(
                question -> context.add(new GuardText(question, Set.of(Qualifier.QUERY))));
        return context;
    }

    private static Optional<String> question(AugmentationResult augmented) {
        return augmented.chatMessage() instanceof UserMessage asked && asked.hasSingleText()
                ? Optional.of(asked.singleText())
                : Optional.empty();
    }
}
