// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.guardrails.detect.ContentFilter;
import io.plumbline.guardrails.detect.Strength;
import io.plumbline.guardrails.policy.ContentRule;
import io.plumbline.guardrails.policy.DeniedTopic;
import io.plumbline.guardrails.policy.Effect;
import io.plumbline.guardrails.policy.EntityRule;
import io.plumbline.guardrails.policy.GroundingRule;
import io.plumbline.guardrails.policy.GuardrailPolicy;
import io.plumbline.guardrails.policy.Handling;
import io.plumbline.guardrails.policy.PatternRule;
import io.plumbline.guardrails.policy.WordRule;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.privacy.EntityType;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GuardrailRulesTest {
    private static final Handling MASK = Handling.of(Effect.ANONYMIZE);

    @Test
    void aGuardrailNeedsAPolicyAndAName() {
        refused(Category.INVALID_ARGUMENT, words(List.of()), "has no policy");
        accepted(words(List.of(new WordRule("plumb", Handling.BLOCK))));
        assertThatThrownBy(() -> GuardrailRules
                .check(GuardrailTerms.of("my guardrail", words(List.of(new WordRule("plumb", Handling.BLOCK))))))
                .hasMessageContaining("1 to 50 letters");
    }

    @Test
    void promptAttacksAreFoundInPromptsOnly() {
        accepted(content(new ContentRule(ContentFilter.PROMPT_ATTACK, Strength.HIGH, Strength.NONE, Handling.BLOCK)));
        refused(Category.INVALID_ARGUMENT,
                content(new ContentRule(ContentFilter.PROMPT_ATTACK, Strength.HIGH, Strength.LOW, Handling.BLOCK)),
                "attacks are looked for in prompts only");
        ContentRule hate = new ContentRule(ContentFilter.HATE, Strength.HIGH, Strength.LOW, Handling.BLOCK);
        refused(Category.INVALID_ARGUMENT, content(hate, hate), "'HATE' is there twice");
        refused(Category.INVALID_ARGUMENT, content(new ContentRule(ContentFilter.HATE, Strength.HIGH, Strength.LOW,
                MASK)), "only sensitive data can be masked");
    }

    @Test
    void topicsHaveALimitForEachOfTheirParts() {
        accepted(topics(topic("Tax", "d".repeat(200), 5)));
        refused(Category.INVALID_ARGUMENT, topics(topic("Tax", "d".repeat(201), 0)), "1 to 200 characters, had 201");
        refused(Category.LIMIT_EXCEEDED, topics(topic("Tax", "d", 6)), "6 examples");
        refused(Category.INVALID_ARGUMENT, topics(topic("Tax;", "d", 0)), "may hold ASCII letters");
        refused(Category.INVALID_ARGUMENT, topics(topic("Tax", "d", 0), topic("TAX", "e", 0)), "is there twice");
        refused(Category.LIMIT_EXCEEDED, topics(IntStream.range(0, 31).mapToObj(i -> topic("T" + i, "d", 0))
                .toArray(DeniedTopic[]::new)), "31 topics, at most 30");
    }

    @Test
    void theStandardTierNeedsAProfileAndAllowsLongDefinitions() {
        GuardrailPolicy policy = topics(topic("Tax", "d".repeat(1000), 0));
        KeptTerms standard = new KeptTerms(Optional.of(KeptTerms.Tier.STANDARD), Optional.empty(),
                Optional.of("us.guardrail.v1:0"), Map.of(), Optional.empty(), Optional.empty(), Map.of(), Map.of());
        KeptTerms without = new KeptTerms(Optional.of(KeptTerms.Tier.STANDARD), Optional.empty(), Optional.empty(),
                Map.of(), Optional.empty(), Optional.empty(), Map.of(), Map.of());

        assertThatCode(() -> GuardrailRules.check(new GuardrailTerms("g", Optional.empty(), policy, standard)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> GuardrailRules.check(new GuardrailTerms("g", Optional.empty(), policy, without)))
                .hasMessageContaining("guardrailProfileIdentifier");
    }

    @Test
    void patternsAreReadBeforeTheyAreKept() {
        accepted(patterns("ORD-[0-9]{6}"));
        refused(Category.INVALID_ARGUMENT, patterns("(?=x)y"), "looks ahead or behind");
        refused(Category.INVALID_ARGUMENT, patterns("([a-z"), "not valid in RE2 syntax");
        refused(Category.INVALID_ARGUMENT, patterns("a*"), "matches empty text");
    }

    @Test
    void aThresholdOfOneWouldBlockEverything() {
        accepted(grounding(0.99));
        refused(Category.INVALID_ARGUMENT, grounding(1.0), "is 1.0: 0 to 0.99");
        refused(Category.INVALID_ARGUMENT, grounding(Double.NaN), "is NaN");
    }

    @Test
    void guardrailsKnowOnlySomeKindsOfSensitiveData() {
        accepted(entities(EntityType.EMAIL));
        refused(Category.INVALID_ARGUMENT, entities(EntityType.DATE_TIME), "DATE_TIME");
    }

    @Test
    void wordsHaveLengthsInCharacters() {
        accepted(words(List.of(new WordRule("\uD83D\uDE00".repeat(100), Handling.BLOCK))));
        refused(Category.INVALID_ARGUMENT, words(List.of(new WordRule("w".repeat(101), Handling.BLOCK))), "has 101");
        refused(Category.LIMIT_EXCEEDED,
                words(Collections.nCopies(10_001, new WordRule("w", Handling.BLOCK))), "10001 words");
    }

    private static DeniedTopic topic(String name, String definition, int examples) {
        return new DeniedTopic(name, definition, Collections.nCopies(examples, "example"), Handling.BLOCK);
    }

    private static GuardrailPolicy words(List<WordRule> words) {
        return new GuardrailPolicy(List.of(), List.of(), words, Optional.empty(), List.of(), List.of(), List.of(), "no",
                "not");
    }

    private static GuardrailPolicy content(ContentRule... rules) {
        return new GuardrailPolicy(List.of(rules), List.of(), List.of(), Optional.empty(), List.of(), List.of(),
                List.of(), "no", "not");
    }

    private static GuardrailPolicy topics(DeniedTopic... topics) {
        return new GuardrailPolicy(List.of(), List.of(topics), List.of(), Optional.empty(), List.of(), List.of(),
                List.of(), "no", "not");
    }

    private static GuardrailPolicy entities(EntityType type) {
        return new GuardrailPolicy(List.of(), List.of(), List.of(), Optional.empty(),
                List.of(new EntityRule(type, MASK)), List.of(), List.of(), "no", "not");
    }

    private static GuardrailPolicy patterns(String pattern) {
        return new GuardrailPolicy(List.of(), List.of(), List.of(), Optional.empty(), List.of(),
                List.of(new PatternRule("order", "", pattern, MASK)), List.of(), "no", "not");
    }

    private static GuardrailPolicy grounding(double threshold) {
        return new GuardrailPolicy(List.of(), List.of(), List.of(), Optional.empty(), List.of(), List.of(),
                List.of(new GroundingRule(GroundingRule.Kind.GROUNDING, threshold, Effect.BLOCK, true)), "no", "not");
    }

    private static void accepted(GuardrailPolicy policy) {
        assertThatCode(() -> GuardrailRules.check(GuardrailTerms.of("g", policy))).doesNotThrowAnyException();
    }

    private static void refused(Category category, GuardrailPolicy policy, String words) {
        assertThatThrownBy(() -> GuardrailRules.check(GuardrailTerms.of("g", policy))).hasMessageContaining(words)
                .satisfies(failure -> assertThat(((PlumblineException) failure).category()).isEqualTo(category));
    }
}
