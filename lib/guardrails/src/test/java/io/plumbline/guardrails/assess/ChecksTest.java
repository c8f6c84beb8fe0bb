// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.guardrails.assess.Checks.Message;
import io.plumbline.guardrails.assess.Checks.Role;
import io.plumbline.guardrails.detect.Harm;
import io.plumbline.guardrails.detect.HarmDetectors;
import io.plumbline.measure.PlumblineException;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChecksTest {
    private final Checks checks = Checks.of(TestDetectors.all());

    @Test
    void everyHarmAskedForHasTheSeverityOfTheWorstMessage() {
        Checks.Result result = checks.run(List.of(new Message(Role.USER, List.of("vermin")),
                new Message(Role.ASSISTANT, List.of("fine", "VERMIN"))), Set.of(Harm.HATE, Harm.SEXUAL), Set.of());

        assertThat(result.severities()).isEqualTo(Map.of(Harm.HATE, 0.95, Harm.SEXUAL, 0.0));
        assertThat(result.units()).isEqualTo(1);
    }

    @Test
    void instructionsOfTheDeveloperAreNoAttack() {
        Set<Harm> attacks = Set.of(Harm.JAILBREAK);

        assertThat(checks.run(List.of(new Message(Role.SYSTEM, List.of("Pretend to be a pirate"))), attacks, Set.of())
                .severities()).containsEntry(Harm.JAILBREAK, 0.0);
        assertThat(checks.run(List.of(new Message(Role.USER, List.of("Pretend to be a pirate"))), attacks, Set.of())
                .severities()).containsEntry(Harm.JAILBREAK, 0.95);
    }

    @Test
    void sensitiveDataSaysWhichTextOfWhichMessage() {
        Checks.Result result = checks.run(List.of(new Message(Role.USER, List.of("hello")),
                new Message(Role.USER, List.of("x", "pin 1234"))), Set.of(), Set.of(EntityType.PIN));

        assertThat(result.entities())
                .containsExactly(new Checks.Located(1, 1, new Finding(EntityType.PIN, 4, 8, 0.9, "test")));
    }

    @Test
    void aFailureIsNoAnswer() {
        Checks failing = Checks.of(TestDetectors.with(HarmDetectors.of(List.of(
                new TestDetectors.ToldStage("told", false, () -> {
                    throw new IllegalStateException("no");
                })))));

        assertThatThrownBy(() -> failing.run(List.of(new Message(Role.USER, List.of("hello"))), Set.of(Harm.HATE),
                Set.of())).isInstanceOf(PlumblineException.class)
                .hasMessage("The stage 'told' failed: IllegalStateException.");
    }
}
