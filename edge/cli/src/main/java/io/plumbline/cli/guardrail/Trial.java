// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.guardrail;

import io.plumbline.guardrails.assess.Outcome;
import io.plumbline.guardrails.library.Decision.Verdict;

/**
 * What a guardrail said about a case.
 *
 * @param tried   the case
 * @param outcome the answer
 */
public record Trial(TrialCase tried, Outcome outcome) {
    /** Returns what became of the text. */
    public Verdict verdict() {
        return Verdict.of(outcome);
    }

    /** Returns whether it is not what was expected. */
    public boolean isSurprise() {
        return tried.expected().filter(wanted -> wanted != verdict()).isPresent();
    }

    /** Returns {@code verdict} as the API names what is done. */
    public static String word(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> "NONE";
            case MASKED -> "ANONYMIZED";
            case BLOCKED -> "BLOCKED";
        };
    }
}
