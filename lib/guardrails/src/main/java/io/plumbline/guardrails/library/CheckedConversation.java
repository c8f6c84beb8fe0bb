// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.library;

import io.plumbline.guardrails.assess.Checks;
import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.assess.GuardText;
import io.plumbline.guardrails.assess.Span;
import io.plumbline.guardrails.assess.Usage;
import io.plumbline.guardrails.detect.Confidence;
import io.plumbline.guardrails.detect.Harm;
import io.plumbline.guardrails.library.Decision.Asked;
import io.plumbline.guardrails.library.Decision.Coverage;
import io.plumbline.guardrails.library.Decision.Verdict;
import io.plumbline.guardrails.policy.Direction;
import io.plumbline.guardrails.policy.Effect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks of a conversation without a guardrail, as a decision: nothing is done about what they find.
 *
 * @param messages  the conversation
 * @param result    what was found
 * @param detectors name and version of every stage that took part
 * @param took      how long it took
 */
public record CheckedConversation(List<Checks.Message> messages, Checks.Result result, Map<String, String> detectors,
        Duration took) {
    /** Copies the collections. */
    public CheckedConversation {
        messages = List.copyOf(messages);
        detectors = Map.copyOf(detectors);
    }

    /** Records it and returns the record. */
    public Decision record(DecisionRecorder recorder, Asked asked) {
        GuardRequest request = request();
        int characters = request.content().stream().mapToInt(block -> block.text().length()).sum();
        boolean content = result.severities().keySet().stream().anyMatch(harm -> !isAttack(harm));
        return recorder.record(new Decision(recorder.newId(), recorder.now(), asked, Optional.empty(),
                request.direction(), Verdict.PASSED, "Checks without a guardrail.", found(), detectors,
                new Usage(0, content ? result.units() : 0, 0, result.units(), 0, 0, 0),
                new Coverage(characters, characters, 0), List.of(), took, Optional.of(request)));
    }

    /** Returns the texts as blocks in their order; a conversation of answers alone goes out, every other goes in. */
    private GuardRequest request() {
        boolean answers = messages.stream().allMatch(message -> message.role() == Checks.Role.ASSISTANT);
        return new GuardRequest(answers ? Direction.OUTPUT : Direction.INPUT,
                messages.stream().flatMap(message -> message.content().stream()).map(GuardText::of).toList(), 0, false);
    }

    private List<Found> found() {
        List<Found> found = new ArrayList<>();
        result.severities().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(each -> {
            Confidence confidence = Confidence.of(each.getValue());
            found.add(new Found(Found.Policy.CONTENT, each.getKey().name(), each.getValue(), Optional.of(confidence),
                    Effect.NONE, confidence != Confidence.NONE, Optional.empty(), ""));
        });
        result.entities().forEach(each -> found.add(new Found(Found.Policy.ENTITY, each.finding().type().name(),
                each.finding().score(), Optional.empty(), Effect.NONE, true,
                Optional.of(new Span(block(each), each.finding().begin(), each.finding().end())),
                each.finding().detector())));
        return found;
    }

    private int block(Checks.Located located) {
        return messages.subList(0, located.message()).stream().mapToInt(message -> message.content().size()).sum()
                + located.content();
    }

    private static boolean isAttack(Harm harm) {
        return switch (harm) {
            case JAILBREAK, PROMPT_INJECTION, PROMPT_LEAKAGE -> true;
            case SEXUAL, VIOLENCE, HATE, INSULTS, MISCONDUCT -> false;
        };
    }
}
