// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.assess;

import io.plumbline.guardrails.policy.ContentRule;
import io.plumbline.guardrails.policy.DeniedTopic;
import io.plumbline.guardrails.policy.EntityRule;
import io.plumbline.guardrails.policy.GroundingRule;
import io.plumbline.guardrails.policy.GuardrailPolicy;
import io.plumbline.guardrails.policy.Handling;
import io.plumbline.guardrails.policy.PatternRule;
import io.plumbline.guardrails.policy.WordRule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Policies of one kind of rule each, for tests. */
public final class Policies {
    /** The message for blocked prompts. */
    public static final String BLOCKED_INPUT = "Sorry, I cannot talk about this.";
    /** The message for blocked responses. */
    public static final String BLOCKED_OUTPUT = "Sorry, the answer was withheld.";

    private Policies() {}

    /** Returns a policy of content filters. */
    public static GuardrailPolicy content(ContentRule... rules) {
        return policy(List.of(rules), List.of(), List.of(), Optional.empty(), List.of(), List.of(), List.of());
    }

    /** Returns a policy of topics. */
    public static GuardrailPolicy topics(DeniedTopic... topics) {
        return policy(List.of(), List.of(topics), List.of(), Optional.empty(), List.of(), List.of(), List.of());
    }

    /** Returns a policy of words that block. */
    public static GuardrailPolicy words(String... words) {
        return policy(List.of(), List.of(), Arrays.stream(words).map(word -> new WordRule(word, Handling.BLOCK))
                .toList(), Optional.of(Handling.BLOCK), List.of(), List.of(), List.of());
    }

    /** Returns a policy on sensitive data. */
    public static GuardrailPolicy sensitive(List<EntityRule> entities, PatternRule... patterns) {
        return policy(List.of(), List.of(), List.of(), Optional.empty(), entities, List.of(patterns), List.of());
    }

    /** Returns a policy on grounding. */
    public static GuardrailPolicy grounding(GroundingRule... rules) {
        return policy(List.of(), List.of(), List.of(), Optional.empty(), List.of(), List.of(), List.of(rules));
    }

    /** Returns a policy of all these rules. */
    public static GuardrailPolicy policy(List<ContentRule> content, List<DeniedTopic> topics, List<WordRule> words,
            Optional<Handling> profanity, List<EntityRule> entities, List<PatternRule> patterns,
            List<GroundingRule> grounding) {
        return new GuardrailPolicy(content, topics, words, profanity, entities, patterns, grounding, BLOCKED_INPUT,
                BLOCKED_OUTPUT);
    }
}
