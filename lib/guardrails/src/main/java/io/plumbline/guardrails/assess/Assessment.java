// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.assess;

import io.plumbline.guardrails.detect.Confidence;
import io.plumbline.guardrails.detect.ContentFilter;
import io.plumbline.guardrails.detect.HarmFinding;
import io.plumbline.guardrails.detect.Strength;
import io.plumbline.guardrails.policy.Effect;
import io.plumbline.guardrails.policy.GroundingRule;
import io.plumbline.privacy.EntityType;
import java.util.List;
import java.util.Optional;

/**
 * What the policies of a guardrail found. Results carry where they stand; matched text is cut from the request only
 * where it is shown. {@code taken} is what the policy did: {@link Effect#NONE} when it only reports.
 */
public record Assessment(List<Filtered> filters, List<Topic> topics, List<Word> words, List<Entity> entities,
        List<Pattern> patterns, List<Grounded> grounding) {
    /** Copies the lists. */
    public Assessment {
        filters = List.copyOf(filters);
        topics = List.copyOf(topics);
        words = List.copyOf(words);
        entities = List.copyOf(entities);
        patterns = List.copyOf(patterns);
        grounding = List.copyOf(grounding);
    }

    /**
     * A content filter.
     *
     * @param findings the harms behind it: one, or up to three for prompt attacks; empty when nothing was found
     */
    public record Filtered(ContentFilter filter, Confidence confidence, Strength strength, Effect taken,
            boolean detected, List<HarmFinding> findings, Optional<Span> span) {}

    /** A denied topic with its score, 0 to 1. */
    public record Topic(String name, double score, Effect taken, boolean detected, Optional<Span> span) {}

    /** A word of the customer, or profanity ({@code managed}). */
    public record Word(String match, boolean managed, Effect taken, boolean detected, Span span) {}

    /** A piece of sensitive data; without a span, a kind that was looked for and not found. */
    public record Entity(EntityType type, double score, Effect taken, boolean detected, Optional<Span> span) {}

    /** A match of a pattern of the customer. */
    public record Pattern(String name, String pattern, Effect taken, boolean detected, Span span) {}

    /** Grounding or relevance with its score, 0 to 1, and each claim of the response. */
    public record Grounded(GroundingRule.Kind kind, double threshold, double score, Effect taken, boolean detected,
            List<Claim> claims) {}

    /** A claim of a response: where it stands, how well it rests on the source, and why not better. */
    public record Claim(Span span, double score, String reason) {}
}
