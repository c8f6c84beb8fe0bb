// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.library;

import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.assess.Outcome;
import io.plumbline.guardrails.assess.Usage;
import io.plumbline.guardrails.policy.Direction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was decided about one text, kept as evidence. It holds no text unless the installation keeps texts.
 *
 * @param id        begins with the time, so that ids of later decisions come later
 * @param at        when
 * @param asked     who asked for it, and how
 * @param applied   which guardrail decided; empty for checks without one
 * @param direction which way the text went
 * @param verdict   what became of the text
 * @param reason    why, in a sentence without the text
 * @param found     every finding
 * @param detectors name and version of every stage that took part
 * @param usage     text units
 * @param coverage  how much was looked at
 * @param failures  stages that could not answer, each in a sentence
 * @param took      how long it took
 * @param text      what was judged; only where texts are kept
 */
public record Decision(String id, Instant at, Asked asked, Optional<Applied> applied, Direction direction,
        Verdict verdict, String reason, List<Found> found, Map<String, String> detectors, Usage usage,
        Coverage coverage, List<String> failures, Duration took, Optional<GuardRequest> text) {
    /** Copies the collections. */
    public Decision {
        found = List.copyOf(found);
        detectors = Map.copyOf(detectors);
        failures = List.copyOf(failures);
    }

    /** Returns the same decision without its text. */
    public Decision withoutText() {
        return new Decision(id, at, asked, applied, direction, verdict, reason, found, detectors, usage, coverage,
                failures, took, Optional.empty());
    }

    /** How a decision came to be asked for. */
    public enum Way {
        /** By ApplyGuardrail. */
        APPLY,
        /** By InvokeGuardrailChecks. */
        CHECKS,
        /** In front of a model. */
        MODEL
    }

    /** What became of a text. */
    public enum Verdict {
        PASSED, MASKED, BLOCKED;

        /** Returns what {@code outcome} means for the text. */
        public static Verdict of(Outcome outcome) {
            if (outcome.blocked()) {
                return BLOCKED;
            }
            return outcome.intervened() ? MASKED : PASSED;
        }
    }

    /**
     * Who asked, and how.
     *
     * @param way    how
     * @param caller the ARN of the principal
     * @param model  the model the text was for or came from
     */
    public record Asked(Way way, String caller, Optional<String> model) {}

    /**
     * The guardrail that decided.
     *
     * @param guardrailId its id
     * @param version     DRAFT or a number
     * @param revision    when that version got the terms it had
     * @param origins     why it was applied
     */
    public record Applied(String guardrailId, String version, Instant revision, Set<Origin> origins) {
        /** Copies the set. */
        public Applied {
            origins = Set.copyOf(origins);
        }
    }

    /** How much was looked at. */
    public record Coverage(int guardedCharacters, int totalCharacters, int images) {}
}
