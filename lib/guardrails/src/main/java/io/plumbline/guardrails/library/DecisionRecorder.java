// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.library;

import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.assess.Outcome;
import io.plumbline.guardrails.library.Decision.Asked;
import io.plumbline.guardrails.library.Decision.Coverage;
import io.plumbline.guardrails.library.Decision.Verdict;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes down what guardrails decide, with the text only where the installation keeps texts. */
public final class DecisionRecorder {
    private final DecisionLog log;
    private final boolean keepsText;
    private final InstantSource clock;
    private final Supplier<String> ids;

    /** Records in {@code log}; {@code ids} begin with the time. */
    public DecisionRecorder(DecisionLog log, boolean keepsText, InstantSource clock, Supplier<String> ids) {
        this.log = log;
        this.keepsText = keepsText;
        this.clock = clock;
        this.ids = ids;
    }

    /** Records what {@code by} decided about {@code request} and returns the record. */
    public Decision record(Asked asked, ReadyGuardrail by, GuardRequest request, Outcome outcome) {
        return record(new Decision(newId(), now(), asked, Optional.of(by.applied()), request.direction(),
                Verdict.of(outcome), outcome.reason(), Findings.of(outcome.assessment()), outcome.detectors(),
                outcome.usage(),
                new Coverage(outcome.guardedCharacters(), outcome.totalCharacters(), outcome.totalImages()),
                outcome.failures(), outcome.took(), Optional.of(request)));
    }

    /** Records {@code decision}, which has been put together elsewhere, without its text where texts are not kept. */
    public Decision record(Decision decision) {
        Decision kept = keepsText ? decision : decision.withoutText();
        log.record(kept);
        return kept;
    }

    /** Returns the id for a decision made now. */
    public String newId() {
        return ids.get();
    }

    /** Returns the time, as exact as decisions are kept. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
