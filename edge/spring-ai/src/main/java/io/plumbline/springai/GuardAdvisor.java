// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.springai;

import io.plumbline.guardrails.assess.Guard;
import io.plumbline.guardrails.assess.Outcome;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.client.advisor.api.CallAdvisor;
import org.springframework.ai.chat.client.advisor.api.CallAdvisorChain;
import org.springframework.ai.chat.client.advisor.api.StreamAdvisor;
import org.springframework.ai.chat.client.advisor.api.StreamAdvisorChain;
import reactor.core.publisher.Flux;

/**
 * Looks at what goes to a model and what comes back. Of the prompt, the messages since the model's last answer are
 * looked at: what the user says, and what tools returned. A blocked prompt is answered with the guardrail's blocked
 * message and never reaches the model; masked texts go on masked. In streams, text is held back until it has been
 * looked at.
 *
 * <p>A blocked answer has the finish reason {@value #FINISH_REASON}. System messages, images and the arguments of tool
 * calls are not looked at.
 */
public final class GuardAdvisor implements CallAdvisor, StreamAdvisor {
    /** The finish reason of an answer that the guardrail gave instead of the model. */
    public static final String FINISH_REASON = "guardrail_intervened";

    private static final int AFTER_MEMORY = DEFAULT_CHAT_MEMORY_PRECEDENCE_ORDER + 100;

    private final Guard guard;
    private final Consumer<Outcome> record;
    private final int order;

    private GuardAdvisor(Guard guard, Consumer<Outcome> record, int order) {
        this.guard = guard;
        this.record = record;
        this.order = order;
    }

    /** Returns the advisor that applies {@code guard}, after chat memory was added to the prompt. */
    public static GuardAdvisor of(Guard guard) {
        return new GuardAdvisor(guard, outcome -> {
        }, AFTER_MEMORY);
    }

    /** Returns this advisor, which also tells {@code listener} of every outcome. */
    public GuardAdvisor recordingTo(Consumer<Outcome> listener) {
        return new GuardAdvisor(guard, listener, order);
    }

    /** Returns this advisor at {@code place} among the advisors; lower ones see the prompt earlier. */
    public GuardAdvisor ordered(int place) {
        return new GuardAdvisor(guard, record, place);
    }

    @Override
    public String getName() {
        return "Plumbline guardrail";
    }

    @Override
    public int getOrder() {
        return order;
    }

    @Override
    public ChatClientResponse adviseCall(ChatClientRequest request, CallAdvisorChain chain) {
        GuardedPrompt prompt = GuardedPrompt.of(request.prompt());
        Optional<Outcome> outcome = prompt.assess(guard);
        outcome.ifPresent(record);
        if (outcome.filter(Outcome::blocked).isPresent()) {
            return Answers.of(request, guard.policy().blockedInput());
        }
        ChatClientResponse answer = chain.nextCall(outcome.map(found -> prompt.masked(request, found)).orElse(request));
        return new GuardedAnswer(guard, record).check(answer);
    }

    @Override
    public Flux<ChatClientResponse> adviseStream(ChatClientRequest request, StreamAdvisorChain chain) {
        return Flux.defer(() -> {
            GuardedPrompt prompt = GuardedPrompt.of(request.prompt());
            Optional<Outcome> outcome = prompt.assess(guard);
            outcome.ifPresent(record);
            if (outcome.filter(Outcome::blocked).isPresent()) {
                return Flux.just(Answers.of(request, guard.policy().blockedInput()));
            }
            Flux<ChatClientResponse> upstream = chain
                    .nextStream(outcome.map(found -> prompt.masked(request, found)).orElse(request));
            return new GuardedStream(guard, record, request).over(upstream);
        });
    }
}
