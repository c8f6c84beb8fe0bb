// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.library;

import io.plumbline.guardrails.policy.Direction;
import java.time.Instant;
import java.util.Optional;

/**
 * Which decisions.
 *
 * @param guardrailId of this guardrail
 * @param version     of this version of it
 * @param verdict     with this verdict
 * @param direction   about texts that went this way
 * @param way         asked for in this way
 * @param caller      asked for by the principal with this ARN
 * @param after       made at this time or later
 * @param before      made earlier
 */
public record DecisionQuery(Optional<String> guardrailId, Optional<String> version, Optional<Decision.Verdict> verdict,
        Optional<Direction> direction, Optional<Decision.Way> way, Optional<String> caller, Optional<Instant> after,
        Optional<Instant> before) {
    /** Every decision. */
    public static final DecisionQuery ALL = new DecisionQuery(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Returns the decisions of one guardrail. */
    public static DecisionQuery of(String guardrailId) {
        return new DecisionQuery(Optional.of(guardrailId), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
