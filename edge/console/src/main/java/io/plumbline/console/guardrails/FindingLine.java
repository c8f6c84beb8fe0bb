// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

import io.plumbline.guardrails.assess.Span;
import java.util.Optional;

/**
 * A finding as a row of the playground.
 *
 * @param policy   which policy
 * @param what     of what kind
 * @param score    how sure
 * @param begin    where it begins in the text; -1 when it has no place there
 * @param end      where it ends
 * @param done     what was done
 * @param detector what found it
 * @param detected whether it counts as found
 */
public record FindingLine(String policy, String what, ScoreBar score, int begin, int end, String done, String detector,
        boolean detected) {

    static FindingLine of(String policy, String what, ScoreBar score, Optional<Span> place, String done,
            String detector, boolean detected) {
        return new FindingLine(policy, what, score, place.map(Span::begin).orElse(-1), place.map(Span::end).orElse(-1),
                detected ? done : "", detector, detected);
    }

    /** Returns where it stands, for people. */
    public String place() {
        return begin < 0 ? "" : begin + " to " + end;
    }
}
