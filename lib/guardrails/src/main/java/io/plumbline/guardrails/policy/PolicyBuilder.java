// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.policy;

import io.plumbline.guardrails.detect.ContentFilter;
import io.plumbline.guardrails.detect.Strength;
import io.plumbline.privacy.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a policy rule by rule, the same for prompts and responses; rules that differ are given as records. */
public final class PolicyBuilder {
    private static final Handling MASK = Handling.of(Effect.ANONYMIZE);

    private final List<ContentRule> content = new ArrayList<>();
    private final List<DeniedTopic> topics = new ArrayList<>();
    private final List<WordRule> words = new ArrayList<>();
    private final List<EntityRule> entities = new ArrayList<>();
    private final List<PatternRule> patterns = new ArrayList<>();
    private final List<GroundingRule> grounding = new ArrayList<>();
    private Optional<Handling> profanity = Optional.empty();
    private String blockedInput = "This request cannot be processed.";
    private String blockedOutput = "The answer was withheld.";

    PolicyBuilder() {}

    /** Blocks what {@code filter} sees, at {@code strength}; prompt attacks in prompts only. */
    public PolicyBuilder filter(ContentFilter filter, Strength strength) {
        Strength output = filter == ContentFilter.PROMPT_ATTACK ? Strength.NONE : strength;
        return filter(new ContentRule(filter, strength, output, Handling.BLOCK));
    }

    /** Adds a content filter. */
    public PolicyBuilder filter(ContentRule rule) {
        content.add(rule);
        return this;
    }

    /** Blocks a topic: its definition in a sentence or two, and phrases that belong to it. */
    public PolicyBuilder topic(String name, String definition, String... examples) {
        return topic(new DeniedTopic(name, definition, List.of(examples), Handling.BLOCK));
    }

    /** Adds a denied topic. */
    public PolicyBuilder topic(DeniedTopic topic) {
        topics.add(topic);
        return this;
    }

    /** Blocks words or phrases, whole and without regard to case. */
    public PolicyBuilder words(String... texts) {
        for (String text : texts) {
            words.add(new WordRule(text, Handling.BLOCK));
        }
        return this;
    }

    /** Adds a word. */
    public PolicyBuilder word(WordRule rule) {
        words.add(rule);
        return this;
    }

    /** Blocks the managed list of profanity. */
    public PolicyBuilder profanity() {
        return profanity(Handling.BLOCK);
    }

    /** Uses the managed list of profanity. */
    public PolicyBuilder profanity(Handling handling) {
        profanity = Optional.of(handling);
        return this;
    }

    /** Masks sensitive data of these kinds. */
    public PolicyBuilder mask(EntityType... types) {
        for (EntityType type : types) {
            entities.add(new EntityRule(type, MASK));
        }
        return this;
    }

    /** Blocks texts with sensitive data of these kinds. */
    public PolicyBuilder block(EntityType... types) {
        for (EntityType type : types) {
            entities.add(new EntityRule(type, Handling.BLOCK));
        }
        return this;
    }

    /** Adds a rule on a kind of sensitive data. */
    public PolicyBuilder entity(EntityRule rule) {
        entities.add(rule);
        return this;
    }

    /** Masks what matches {@code pattern}, in RE2 syntax, by {@code name} in braces. */
    public PolicyBuilder maskPattern(String name, String pattern) {
        return pattern(new PatternRule(name, "", pattern, MASK));
    }

    /** Adds a pattern. */
    public PolicyBuilder pattern(PatternRule rule) {
        patterns.add(rule);
        return this;
    }

    /** Blocks responses that rest on their source by less than {@code threshold}, 0 to 0.99. */
    public PolicyBuilder grounding(double threshold) {
        return grounding(new GroundingRule(GroundingRule.Kind.GROUNDING, threshold, Effect.BLOCK, true));
    }

    /** Blocks responses that answer their question by less than {@code threshold}, 0 to 0.99. */
    public PolicyBuilder relevance(double threshold) {
        return grounding(new GroundingRule(GroundingRule.Kind.RELEVANCE, threshold, Effect.BLOCK, true));
    }

    /** Adds a rule on grounding or relevance. */
    public PolicyBuilder grounding(GroundingRule rule) {
        grounding.add(rule);
        return this;
    }

    /** Sets what is said instead of a blocked prompt and of a blocked response. */
    public PolicyBuilder messages(String input, String output) {
        blockedInput = input;
        blockedOutput = output;
        return this;
    }

    /** Returns the policy; throws INVALID_ARGUMENT with the first thing that is not allowed in it. */
    public GuardrailPolicy build() {
        GuardrailPolicy policy = new GuardrailPolicy(content, topics, words, profanity, entities, patterns, grounding,
                blockedInput, blockedOutput);
        PolicyRules.check(policy);
        return policy;
    }
}
