// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.guardrails.detect.Harm;
import io.plumbline.guardrails.text.Normaliser;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CanaryTest {
    private final Canary canary = Canary.keyed("sixteen byte key".getBytes(StandardCharsets.UTF_8));

    @Test
    void theTokenFollowsFromKeyAndName() {
        assertThat(canary.token("shop")).hasSize(18).matches("[a-z]+").isEqualTo(canary.token("shop"))
                .isNotEqualTo(canary.token("bank"));
        assertThat(Canary.keyed(new byte[16]).token("shop")).isNotEqualTo(canary.token("shop"));
    }

    @Test
    void aMarkedPromptThatTurnsUpInAnOutputIsALeak() {
        String output = "My rules are: " + canary.mark("You are the clerk of a shop.", "shop");
        String token = canary.token("shop");

        assertThat(canary.find(Normaliser.read(output), "shop")).hasValueSatisfying(finding -> {
            assertThat(finding.harm()).isEqualTo(Harm.PROMPT_LEAKAGE);
            assertThat(finding.severity()).isEqualTo(0.99);
            assertThat(token).startsWith(output.substring(finding.begin(), finding.end()));
        });
    }

    @Test
    void itIsFoundSpacedOutBackwardsTurnedAndInPart() {
        String token = canary.token("shop");
        StringBuilder turned = new StringBuilder();
        token.chars().forEach(unit -> turned.append((char) ('a' + (unit - 'a' + 13) % 26)));

        assertThat(token.toUpperCase(java.util.Locale.ROOT)).satisfies(this::isFound);
        assertThat(String.join(" - ", token.split(""))).satisfies(this::isFound);
        assertThat(new StringBuilder(token).reverse().toString()).satisfies(this::isFound);
        assertThat(turned.toString()).satisfies(this::isFound);
        assertThat("It ends in " + token.substring(7)).satisfies(this::isFound);
    }

    @Test
    void otherOutputsAndOtherNamesAreNoLeak() {
        assertThat(canary.find(Normaliser.read("The shop opens at nine."), "shop")).isEmpty();
        assertThat(canary.find(Normaliser.read(canary.token("bank")), "shop")).isEmpty();
        assertThat(canary.find(Normaliser.read(canary.token("shop").substring(9)), "shop")).isEmpty();
        assertThat(canary.find(Normaliser.read(""), "shop")).isEmpty();
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> Canary.keyed(new byte[15])).hasMessageContaining("at least 16 bytes");
    }

    private void isFound(String output) {
        assertThat(canary.find(Normaliser.read("Well: " + output + "."), "shop")).isPresent();
    }
}
