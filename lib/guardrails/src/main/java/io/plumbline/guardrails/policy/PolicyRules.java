// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.policy;

import java.util.List;

/** What a policy may hold: counts, lengths, and combinations that make no sense. */
public final class PolicyRules {
    private PolicyRules() {}

    /** Throws INVALID_ARGUMENT with the first of {@link #problems}. */
    public static void check(GuardrailPolicy policy) {
        throw new UnsupportedOperationException();
    }

    /** Returns a sentence for everything that is not allowed in {@code policy}; none when it is sound. */
    public static List<String> problems(GuardrailPolicy policy) {
        throw new UnsupportedOperationException();
    }
}
