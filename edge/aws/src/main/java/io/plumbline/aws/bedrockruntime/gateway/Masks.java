// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.gateway;

import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.assess.GuardText;
import io.plumbline.guardrails.assess.Outcome;
import java.util.ArrayList;
import java.util.List;

/** What an outcome lets through instead of what was looked at. */
final class Masks {
    private Masks() {}

    /** Returns the last {@code count} texts of {@code request} as they may go on. */
    static List<String> of(Outcome outcome, GuardRequest request, int count) {
        List<Integer> guarded = request.guarded();
        if (outcome.outputs().size() != guarded.size()) {
            throw new IllegalStateException("a guardrail masked " + outcome.outputs().size() + " texts of "
                    + guarded.size());
        }
        List<String> texts = new ArrayList<>(request.content().stream().map(GuardText::text).toList());
        for (int i = 0; i < guarded.size(); i++) {
            texts.set(guarded.get(i), outcome.outputs().get(i));
        }
        return texts.subList(texts.size() - count, texts.size());
    }

    /** Returns what is said when a text was blocked. */
    static String blockedMessage(Outcome outcome) {
        return outcome.outputs().isEmpty() ? "" : outcome.outputs().getFirst();
    }
}
