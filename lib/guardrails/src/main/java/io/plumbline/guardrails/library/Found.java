// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.library;

import io.plumbline.guardrails.assess.Assessment;
import io.plumbline.guardrails.assess.Span;
import io.plumbline.guardrails.detect.Confidence;
import io.plumbline.guardrails.policy.Effect;
import java.util.List;
import java.util.Optional;

/**
 * One finding of a decision, without the text it is about.
 *
 * @param policy     which policy found it
 * @param type       what was found: {@code HATE}, {@code JAILBREAK}, the name of a topic or pattern, {@code EMAIL},
 *                   {@code PROFANITY}, {@code CUSTOM_WORD}, {@code GROUNDING}
 * @param score      0 to 1; 1 where a match is a match
 * @param confidence the band, for content filters
 * @param taken      what was done about it
 * @param detected   whether it counts as found
 * @param span       where
 * @param detector   what found it; may be empty
 */
public record Found(Policy policy, String type, double score, Optional<Confidence> confidence, Effect taken,
        boolean detected, Optional<Span> span, String detector) {
    /** The policies of a guardrail. */
    public enum Policy {
        CONTENT, TOPIC, WORD, ENTITY, PATTERN, GROUNDING
    }

    /** Returns everything in {@code assessment} that has a score or a place. */
    public static List<Found> in(Assessment assessment) {
        return Findings.of(assessment);
    }

    /** Returns whether {@code other} found the same in the same place and did the same, with whatever score. */
    boolean isLike(Found other) {
        return policy == other.policy && type.equals(other.type) && taken == other.taken && detected == other.detected
                && span.equals(other.span);
    }
}
