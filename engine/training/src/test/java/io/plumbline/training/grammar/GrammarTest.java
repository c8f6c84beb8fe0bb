// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.training.grammar.Grammar.Made;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrammarTest {
    @Test
    void slotsAndChoicesAreFilledAndValuesMayHoldBoth() {
        Grammar grammar = Grammar.of(List.of("@thing\ta {size} lamp | an [old|new] hat", "@size\tbig",
                "one\tV,H\tI see {thing}[.|!]"));

        List<Made> made = grammar.expand(50, 1);

        assertThat(made).extracting(Made::text).containsExactlyInAnyOrder("I see a big lamp.", "I see a big lamp!",
                "I see an old hat.", "I see an old hat!", "I see an new hat.", "I see an new hat!");
        assertThat(made.get(0).template().labels()).containsExactly("V", "H");
    }

    @Test
    void theSameSeedGivesTheSameTexts() {
        List<String> lines = List.of("@n\t" + "one|two|three|four|five|six|seven|eight|nine", "x\t-\t{n} {n} {n}");

        assertThat(Grammar.of(lines).expand(20, 3)).isEqualTo(Grammar.of(lines).expand(20, 3)).hasSize(20);
    }

    @Test
    void twinsAreHeldOutTogether() {
        StringBuilder lines = new StringBuilder();
        for (int at = 0; at < 200; at++) {
            lines.append("id").append(at).append("\tM\tbad ").append(at).append('\n');
            lines.append("id").append(at).append("\t-\tgood ").append(at).append('\n');
        }
        List<Made> made = Grammar.of(lines.toString().lines().toList()).expand(1, 1);

        assertThat(made.stream().filter(Made::heldOut).count()).isBetween(20L, 100L);
        for (int at = 0; at < made.size(); at += 2) {
            assertThat(made.get(at).heldOut()).isEqualTo(made.get(at + 1).heldOut());
        }
    }

    @Test
    void aSlotThatNoLineFillsIsNamed() {
        assertThatThrownBy(() -> Grammar.of(List.of("x\t-\t{nothing}")).expand(1, 1)).hasMessageContaining("{nothing}");
    }
}
