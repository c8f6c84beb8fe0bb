// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.gateway;

import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.assess.GuardText;
import io.plumbline.guardrails.assess.GuardText.Qualifier;
import io.plumbline.guardrails.assess.Outcome;
import java.util.List;

/** What an outcome lets through instead of what was looked at. */
final class Masks {
    private Masks() {}

    /** Returns the last {@code count} texts of {@code request} as they may go on. */
    static List<String> of(Outcome outcome, GuardRequest request, int count) {
        List<GuardText> content = request.content();
        List<String> outputs = outcome.outputs();
        if (outputs.size() == content.size()) {
            return outputs.subList(outputs.size() - count, outputs.size());
        }
        List<GuardText> last = content.subList(content.size() - count, content.size());
        boolean anyMarked = content.stream().anyMatch(text -> text.is(Qualifier.GUARD_CONTENT));
        long looked = last.stream().filter(text -> !anyMarked || text.is(Qualifier.GUARD_CONTENT)).count();
        if (outputs.size() != looked) {
            throw new IllegalStateException("a guardrail masked " + outputs.size() + " texts of " + looked);
        }
        int[] next = {0};
        return last.stream().map(text -> !anyMarked || text.is(Qualifier.GUARD_CONTENT)
                ? outputs.get(next[0]++)
                : text.text()).toList();
    }

    /** Returns what is said when a text was blocked. */
    static String blockedMessage(Outcome outcome) {
        return outcome.outputs().isEmpty() ? "" : outcome.outputs().getFirst();
    }
}
