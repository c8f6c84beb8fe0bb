// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.guardrails.detect.ContentFilter;
import io.plumbline.guardrails.detect.Strength;
import io.plumbline.guardrails.policy.ContentRule;
import io.plumbline.guardrails.policy.Direction;
import io.plumbline.guardrails.policy.Effect;
import io.plumbline.guardrails.policy.EntityRule;
import io.plumbline.guardrails.policy.GuardrailPolicy;
import io.plumbline.guardrails.policy.Handling;
import io.plumbline.guardrails.policy.PatternRule;
import io.plumbline.guardrails.policy.WordRule;
import io.plumbline.privacy.EntityType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Texts that are odd by what is in them or by their length. */
class GuardOddTextTest {
    private static final Handling MASK = Handling.of(Effect.ANONYMIZE);
    private static final ContentRule HATE = new ContentRule(ContentFilter.HATE, Strength.MEDIUM, Strength.LOW,
            Handling.BLOCK);
    private static final PatternRule TICKET = new PatternRule("ticket", "", "T-[0-9]+", MASK);

    @Test
    void oddTextsAreAssessed() {
        Guard guard = guard(Policies.policy(List.of(HATE), List.of(), List.of(new WordRule("acme", Handling.BLOCK)),
                Optional.of(Handling.BLOCK), List.of(new EntityRule(EntityType.EMAIL, MASK)), List.of(TICKET),
                List.of()));

        for (String text : List.of("", "a", "\uD83D", "\uDE00\uD83D ann@example.org", "\u202Eacme\u202C", "\u0301",
                "x".repeat(25_000), "ann@example.org ".repeat(2000))) {
            assertThat(guard.assess(GuardRequest.of(Direction.INPUT, text)).failures()).isEmpty();
        }
        assertThat(guard.assess(GuardRequest.of(Direction.INPUT, "\uDE00\uD83D ann@example.org")).outputs())
                .containsExactly("\uDE00\uD83D {EMAIL}");
    }

    @Test
    void tenMillionCharactersAreAssessed() {
        String text = "The word acme stands here. ".repeat(370_371).substring(0, 10_000_000);

        Outcome outcome = guard(Policies.words("acme")).assess(GuardRequest.of(Direction.INPUT, text));

        assertThat(outcome.blocked()).isTrue();
        assertThat(outcome.assessment().words()).hasSize(100);
        assertThat(outcome.usage().words()).isEqualTo(10_000);
        assertThat(outcome.failures()).isEmpty();
    }

    private static Guard guard(GuardrailPolicy policy) {
        return Guard.of(policy, TestDetectors.all());
    }
}
