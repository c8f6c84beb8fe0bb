// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.policy;

import io.plumbline.guardrails.detect.ContentFilter;
import io.plumbline.guardrails.detect.Strength;

/**
 * One content filter.
 *
 * @param filter   what it looks for
 * @param input    how strict it is with prompts
 * @param output   how strict it is with responses; NONE for PROMPT_ATTACK
 * @param handling what it does
 */
public record ContentRule(ContentFilter filter, Strength input, Strength output, Handling handling) {
    /** Returns how strict it is in {@code direction}. */
    public Strength strength(Direction direction) {
        return direction == Direction.INPUT ? input : output;
    }
}
