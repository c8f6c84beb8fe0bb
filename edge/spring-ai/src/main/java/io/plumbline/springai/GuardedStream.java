// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.springai;

import io.plumbline.guardrails.assess.Guard;
import io.plumbline.guardrails.assess.Outcome;
import io.plumbline.guardrails.stream.StreamGuard;
import io.plumbline.guardrails.stream.StreamGuard.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.client.ChatClientResponse;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.model.Generation;
import reactor.core.publisher.Flux;

/** Looks at an answer while it is being written. For one subscriber. */
final class GuardedStream {
    private final Guard guard;
    private final Consumer<Outcome> record;
    private final ChatClientRequest request;
    private final StreamGuard stream;
    private Optional<Last> last = Optional.empty();
    private boolean blocked;

    GuardedStream(Guard guard, Consumer<Outcome> record, ChatClientRequest request) {
        this.guard = guard;
        this.record = record;
        this.request = request;
        this.stream = StreamGuard.of(guard, StreamGuard.Mode.SYNC, List.of());
    }

    /** Lets of {@code upstream} through what was looked at; it is cancelled when the answer is blocked. */
    Flux<ChatClientResponse> over(Flux<ChatClientResponse> upstream) {
        return upstream.concatMapIterable(this::piece).takeUntil(any -> blocked)
                .concatWith(Flux.defer(() -> Flux.fromIterable(end())));
    }

    private List<ChatClientResponse> piece(ChatClientResponse response) {
        if (blocked || response.chatResponse() == null || response.chatResponse().getResults().isEmpty()) {
            return blocked ? List.of() : List.of(response);
        }
        Generation generation = response.chatResponse().getResults().get(0);
        String text = generation.getOutput().getText();
        boolean isLast = generation.getMetadata().getFinishReason() != null;
        Step step = stream.feed(text == null ? "" : text);
        step.outcome().ifPresent(record);
        if (step.blocked()) {
            return refusal();
        }
        ChatClientResponse passed = Answers.with(response, List.of(Answers.with(generation, step.released())));
        if (isLast) {
            // What is held back must go out before the piece that says the answer is complete.
            last = Optional.of(new Last(passed, generation, step.released()));
            return List.of();
        }
        return step.released().isEmpty() && !generation.getOutput().hasToolCalls() ? List.of() : List.of(passed);
    }

    private List<ChatClientResponse> end() {
        if (blocked) {
            return List.of();
        }
        Step step = stream.end();
        step.outcome().ifPresent(record);
        if (step.blocked()) {
            return refusal();
        }
        List<ChatClientResponse> rest = new ArrayList<>();
        last.ifPresentOrElse(piece -> rest.add(piece.with(step.released())), () -> {
            if (!step.released().isEmpty()) {
                rest.add(Answers.with(Answers.of(request, ""),
                        List.of(new Generation(new AssistantMessage(step.released())))));
            }
        });
        return rest;
    }

    private List<ChatClientResponse> refusal() {
        blocked = true;
        return List.of(Answers.of(request, guard.policy().blockedOutput()));
    }

    /** The piece that says the answer is complete, what it is made of, and what of its text may go out. */
    private record Last(ChatClientResponse response, Generation generation, String released) {
        ChatClientResponse with(String more) {
            return Answers.with(response, List.of(Answers.with(generation, released + more)));
        }
    }
}
