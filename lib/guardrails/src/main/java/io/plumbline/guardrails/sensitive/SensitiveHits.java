// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.sensitive;

import io.plumbline.guardrails.policy.EntityRule;
import io.plumbline.guardrails.policy.PatternRule;
import java.util.List;

/**
 * What the rules on sensitive data found in a text, each in order. Offsets are UTF-16 indices into the text as given.
 *
 * @param entities kinds of data
 * @param patterns matches of patterns
 */
public record SensitiveHits(List<EntityHit> entities, List<PatternHit> patterns) {
    /** Copies the lists. */
    public SensitiveHits {
        entities = List.copyOf(entities);
        patterns = List.copyOf(patterns);
    }

    /** A piece of data of a kind that a rule names, with how sure the detector is, 0 to 1. */
    public record EntityHit(EntityRule rule, int begin, int end, double score) {}

    /** A match of a pattern. */
    public record PatternHit(PatternRule rule, int begin, int end) {}
}
