// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.assess;

import java.util.List;

/**
 * How well a response rests on its sources and answers its question.
 *
 * @param grounding 0 to 1, the least of what its claims allow
 * @param relevance 0 to 1
 * @param claims    every claim of the response, in order
 */
public record GroundingScores(double grounding, double relevance, List<ScoredClaim> claims) {
    /** Copies the list and refuses scores outside 0 to 1. */
    public GroundingScores {
        claims = List.copyOf(claims);
        if (!(grounding >= 0 && grounding <= 1 && relevance >= 0 && relevance <= 1)) {
            throw new IllegalArgumentException("grounding was " + grounding + ", relevance was " + relevance);
        }
    }
}
