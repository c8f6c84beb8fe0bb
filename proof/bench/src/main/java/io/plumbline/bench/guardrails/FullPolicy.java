// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.guardrails;

import io.plumbline.guardrails.detect.ContentFilter;
import io.plumbline.guardrails.detect.Strength;
import io.plumbline.guardrails.policy.ContentRule;
import io.plumbline.guardrails.policy.DeniedTopic;
import io.plumbline.guardrails.policy.Effect;
import io.plumbline.guardrails.policy.EntityRule;
import io.plumbline.guardrails.policy.GuardrailPolicy;
import io.plumbline.guardrails.policy.Handling;
import io.plumbline.guardrails.policy.PatternRule;
import io.plumbline.guardrails.policy.WordRule;
import io.plumbline.privacy.EntityType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Policies to measure: everything at once, and each part alone. */
final class FullPolicy {
    private static final Handling MASK = Handling.of(Effect.ANONYMIZE);
    private static final List<ContentRule> CONTENT = Arrays.stream(ContentFilter.values())
            .map(filter -> new ContentRule(filter, Strength.MEDIUM,
                    filter == ContentFilter.PROMPT_ATTACK ? Strength.NONE : Strength.MEDIUM, Handling.BLOCK))
            .toList();
    private static final List<DeniedTopic> TOPICS = List.of(
            topic("Investment advice", "Recommendations on shares, funds or other investments that promise a return.",
                    "Which shares should I buy now?", "Is it wise to put my savings into bitcoin?"),
            topic("Medical advice", "Diagnosis of illnesses, or advice on medicines and treatments.",
                    "How many of these pills can I take?", "What illness do I have?"),
            topic("Competitors", "Opinions on or comparisons with other companies that sell the same products.",
                    "Is your rival cheaper?", "Which other shop sells better lamps?"));
    private static final List<WordRule> WORDS = IntStream.range(0, 100)
            .mapToObj(number -> new WordRule("project " + Integer.toString(number * 7919 + 50_000, 36), Handling.BLOCK))
            .toList();
    private static final List<EntityRule> ENTITIES = Arrays.stream(EntityType.values())
            .filter(type -> type.bedrockName().isPresent()).map(type -> new EntityRule(type, MASK)).toList();
    private static final List<PatternRule> PATTERNS = List.of(new PatternRule("invoice", "", "INV-[0-9]{5}", MASK),
            new PatternRule("ticket", "", "(?i)ticket #?[0-9]+", MASK),
            new PatternRule("shelf", "", "\\b[A-Z]{2}[0-9]{2}-[a-f0-9]{8}\\b", MASK));

    private FullPolicy() {}

    static GuardrailPolicy full() {
        return policy(CONTENT, TOPICS, WORDS, true, ENTITIES, PATTERNS);
    }

    static GuardrailPolicy none() {
        return policy(List.of(), List.of(), List.of(), false, List.of(), List.of());
    }

    static GuardrailPolicy content() {
        return policy(CONTENT, List.of(), List.of(), false, List.of(), List.of());
    }

    static GuardrailPolicy topics() {
        return policy(List.of(), TOPICS, List.of(), false, List.of(), List.of());
    }

    static GuardrailPolicy words() {
        return policy(List.of(), List.of(), WORDS, true, List.of(), List.of());
    }

    static GuardrailPolicy entities() {
        return policy(List.of(), List.of(), List.of(), false, ENTITIES, List.of());
    }

    static GuardrailPolicy patterns() {
        return policy(List.of(), List.of(), List.of(), false, List.of(), PATTERNS);
    }

    private static DeniedTopic topic(String name, String definition, String... examples) {
        return new DeniedTopic(name, definition, List.of(examples), Handling.BLOCK);
    }

    private static GuardrailPolicy policy(List<ContentRule> content, List<DeniedTopic> topics, List<WordRule> words,
            boolean profanity, List<EntityRule> entities, List<PatternRule> patterns) {
        return new GuardrailPolicy(content, topics, words, profanity ? Optional.of(Handling.BLOCK) : Optional.empty(),
                entities, patterns, List.of(), "Blocked.", "Blocked.");
    }
}
