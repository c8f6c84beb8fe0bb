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
        return record(asked, Optional.of(by.applied()), request, outcome);
    }

    /** Records what checks without a guardrail found in {@code request} and returns the record. */
    public Decision record(Asked asked, GuardRequest request, Outcome outcome) {
        return record(asked, Optional.empty(), request, outcome);
    }

    private Decision record(Asked asked, Optional<Decision.Applied> by, GuardRequest request, Outcome outcome) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Decision decision = new Decision(ids.get(), now, asked, by, request.direction(), Verdict.of(outcome),
                outcome.reason(), Findings.of(outcome.assessment()), outcome.detectors(), outcome.usage(),
                new Coverage(outcome.guardedCharacters(), outcome.totalCharacters(), outcome.totalImages()),
                outcome.failures(), outcome.took(), keepsText ? Optional.of(request) : Optional.empty());
        log.record(decision);
        return decision;
    }
}
