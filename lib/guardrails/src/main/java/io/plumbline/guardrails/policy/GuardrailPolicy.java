// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.policy;

import java.util.List;
import java.util.Optional;

/**
 * Everything a guardrail is told.
 *
 * @param content       content filters, at most one of each kind
 * @param topics        denied topics
 * @param words         the customer's words
 * @param profanity     what is done about profanity, when the managed list is used
 * @param entities      kinds of sensitive data
 * @param patterns      the customer's patterns
 * @param grounding     contextual grounding and relevance
 * @param blockedInput  what is said instead of a blocked prompt
 * @param blockedOutput what is said instead of a blocked response
 */
public record GuardrailPolicy(List<ContentRule> content, List<DeniedTopic> topics, List<WordRule> words,
        Optional<Handling> profanity, List<EntityRule> entities, List<PatternRule> patterns,
        List<GroundingRule> grounding, String blockedInput, String blockedOutput) {
    /** Copies the lists. */
    public GuardrailPolicy {
        content = List.copyOf(content);
        topics = List.copyOf(topics);
        words = List.copyOf(words);
        entities = List.copyOf(entities);
        patterns = List.copyOf(patterns);
        grounding = List.copyOf(grounding);
    }

    /** Begins a policy rule by rule. */
    public static PolicyBuilder builder() {
        return new PolicyBuilder();
    }

    /** Returns what is said instead of a blocked text of {@code direction}. */
    public String blockedMessage(Direction direction) {
        return direction == Direction.INPUT ? blockedInput : blockedOutput;
    }
}
