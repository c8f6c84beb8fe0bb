// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.library;

import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.assess.Outcome;
import io.plumbline.guardrails.library.Decision.Verdict;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.List;
import java.util.Optional;

/** Asks what another version of a guardrail would have decided about texts that were kept. Records nothing. */
public final class DecisionReplay {
    private final Decisions decisions;
    private final GuardLibrary library;

    public DecisionReplay(Decisions decisions, GuardLibrary library) {
        this.decisions = decisions;
        this.library = library;
    }

    /**
     * What came of one replay.
     *
     * @param decision   the decision, without its text
     * @param comparison what differs; empty when its text was not kept
     */
    public record Replayed(Decision decision, Optional<Comparison> comparison) {
        /** Returns whether the text was kept and something differs. */
        public boolean differs() {
            return comparison.filter(Comparison::differs).isPresent();
        }
    }

    /**
     * Then and now.
     *
     * @param before what was decided
     * @param after  what would be decided
     * @param gained findings only the other version has
     * @param lost   findings the other version has no more
     */
    public record Comparison(Verdict before, Verdict after, List<Found> gained, List<Found> lost) {
        /** Copies the lists. */
        public Comparison {
            gained = List.copyOf(gained);
            lost = List.copyOf(lost);
        }

        /** Returns whether anything differs. */
        public boolean differs() {
            return before != after || !gained.isEmpty() || !lost.isEmpty();
        }
    }

    /** Replays decisions, in their order, against a guardrail at a version; NOT_FOUND when one of them is missing. */
    public List<Replayed> replay(List<String> ids, String guardrail, String version) {
        ReadyGuardrail other = library.require(guardrail, version);
        return ids.stream().map(id -> replay(decisions.find(id).orElseThrow(() -> missing(id)), other)).toList();
    }

    private static Replayed replay(Decision decision, ReadyGuardrail other) {
        return new Replayed(decision.withoutText(), decision.text().map(text -> compare(decision, text, other)));
    }

    private static Comparison compare(Decision decision, GuardRequest text, ReadyGuardrail other) {
        Outcome outcome = other.guard().assess(text);
        List<Found> now = Findings.of(outcome.assessment());
        return new Comparison(decision.verdict(), Verdict.of(outcome), without(now, decision.found()),
                without(decision.found(), now));
    }

    private static List<Found> without(List<Found> some, List<Found> others) {
        return some.stream().filter(each -> others.stream().noneMatch(each::isLike)).toList();
    }

    private static PlumblineException missing(String id) {
        return new PlumblineException(Category.NOT_FOUND, "there is no decision '" + id
                + "'; it may have been forgotten after plumbline.guardrails.retention-days.");
    }
}
