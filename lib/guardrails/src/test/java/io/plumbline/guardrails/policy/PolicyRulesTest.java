// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.guardrails.detect.ContentFilter;
import io.plumbline.guardrails.detect.Strength;
import io.plumbline.measure.PlumblineException;
import io.plumbline.privacy.EntityType;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PolicyRulesTest {
    private static final Handling MASK = Handling.of(Effect.ANONYMIZE);

    @Test
    void aSoundPolicyHasNoProblems() {
        assertThat(PolicyRules.problems(new GuardrailPolicy(
                List.of(new ContentRule(ContentFilter.PROMPT_ATTACK, Strength.HIGH, Strength.NONE, Handling.BLOCK)),
                List.of(topic("Wine", "Anything about wine.")), List.of(new WordRule("acme", Handling.BLOCK)),
                Optional.of(Handling.BLOCK), List.of(new EntityRule(EntityType.NAME, MASK)),
                List.of(new PatternRule("ticket", "", "T-[0-9]{4}", MASK)),
                List.of(new GroundingRule(GroundingRule.Kind.GROUNDING, 0.99, Effect.BLOCK, true)), "no", "no")))
                .isEmpty();
    }

    @Test
    void limitsSayWhatWasGivenAndWhatIsAllowed() {
        assertThat(problem(policy().topics(Collections.nCopies(31, topic("Wine", "wine")))))
                .isEqualTo("The policy has 31 denied topics: 30 are allowed at most.");
        assertThat(problem(policy().topics(List.of(topic("Wine/beer", "wine"))))).isEqualTo(
                "The name of denied topic 'Wine/beer' may hold ASCII letters, digits, blanks and - _ ! ? . only.");
        assertThat(problem(policy().topics(List.of(topic("Wine", " "))))).isEqualTo(
                "The definition of the denied topic 'Wine' has 1 characters: 1 to 1000 are allowed, not all blank.");
        assertThat(problem(policy().words(IntStream.range(0, 10_001)
                .mapToObj(n -> new WordRule("w" + n, Handling.BLOCK)).toList())))
                .isEqualTo("The policy has 10001 words: 10000 are allowed at most.");
        assertThat(problem(policy().words(List.of(new WordRule("Acme", Handling.BLOCK),
                new WordRule("ACME ", Handling.BLOCK))))).isEqualTo("The word 'acme' is there twice: keep one.");
        assertThat(problem(policy().grounding(List.of(
                new GroundingRule(GroundingRule.Kind.RELEVANCE, 1, Effect.BLOCK, true)))))
                .isEqualTo(
                        "The threshold of RELEVANCE is 1.0: 0 to 0.99 is allowed, because 1 would block everything.");
    }

    @Test
    void combinationsThatMakeNoSenseAreNamed() {
        assertThat(problem(policy().content(List.of(new ContentRule(ContentFilter.PROMPT_ATTACK, Strength.HIGH,
                Strength.LOW, Handling.BLOCK))))).contains("attacks are looked for in prompts only");
        assertThat(problem(policy().content(List.of(new ContentRule(ContentFilter.HATE, Strength.HIGH, Strength.LOW,
                MASK))))).contains("only sensitive data can be masked");
    }

    @Test
    void patternsThatLookAroundOrReferBackAreRefusedByName() {
        assertThat(patternProblem("(?<=a)b"))
                .isEqualTo("The pattern 'p' looks ahead or behind, which patterns cannot do "
                        + "here because they run in linear time: match the surrounding text, too, or leave it out.");
        assertThat(patternProblem("(a)\\1")).contains("refers back to a group");
        assertThat(patternProblem("a(")).isEqualTo("The pattern 'p' is not valid in RE2 syntax: missing closing ).");
    }

    @Test
    void checkThrowsTheFirstProblem() {
        GuardrailPolicy policy = policy().words(List.of(new WordRule("", Handling.BLOCK))).build();

        assertThatThrownBy(() -> PolicyRules.check(policy)).isInstanceOf(PlumblineException.class)
                .hasMessage("A word has 0 characters: 1 to 100 are allowed, not all blank.");
    }

    private static String patternProblem(String pattern) {
        return problem(policy().patterns(List.of(new PatternRule("p", "", pattern, MASK))));
    }

    private static DeniedTopic topic(String name, String definition) {
        return new DeniedTopic(name, definition, List.of(), Handling.BLOCK);
    }

    private static String problem(Draft draft) {
        return PolicyRules.problems(draft.build()).get(0);
    }

    private static Draft policy() {
        return new Draft(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private record Draft(List<ContentRule> content, List<DeniedTopic> topics, List<WordRule> words,
            List<PatternRule> patterns, List<GroundingRule> grounding) {
        Draft content(List<ContentRule> rules) {
            return new Draft(rules, topics, words, patterns, grounding);
        }

        Draft topics(List<DeniedTopic> rules) {
            return new Draft(content, rules, words, patterns, grounding);
        }

        Draft words(List<WordRule> rules) {
            return new Draft(content, topics, rules, patterns, grounding);
        }

        Draft patterns(List<PatternRule> rules) {
            return new Draft(content, topics, words, rules, grounding);
        }

        Draft grounding(List<GroundingRule> rules) {
            return new Draft(content, topics, words, patterns, rules);
        }

        GuardrailPolicy build() {
            return new GuardrailPolicy(content, topics, words, Optional.empty(), List.of(), patterns, grounding, "no",
                    "no");
        }
    }
}
