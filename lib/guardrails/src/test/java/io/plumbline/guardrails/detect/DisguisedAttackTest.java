// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.guardrails.text.Normaliser;
import io.plumbline.guardrails.text.Readings;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DisguisedAttackTest {
    private record Fixed(HarmFinding finding) implements HarmDetector {
        @Override
        public String name() {
            return "fixed";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public Set<Harm> harms() {
            return Set.of(finding.harm());
        }

        @Override
        public List<HarmFinding> detect(Readings text) {
            return List.of(finding);
        }
    }

    private static double severity(Harm harm, double severity, String detector) {
        return HarmDetectors.of(List.of(new Fixed(new HarmFinding(harm, severity, 0, 1, detector))))
                .detect(Normaliser.read("a"), EnumSet.allOf(Harm.class)).values().iterator().next().severity();
    }

    @Test
    void anAttackBehindADisguiseWeighsMore() {
        // half of the doubt is left: 1 - 0.5 * 0.5
        assertThat(severity(Harm.JAILBREAK, 0.5, "linear/BASE64")).isEqualTo(0.75, within(1e-12));
        assertThat(severity(Harm.PROMPT_LEAKAGE, 0.8, "linear/ROT13")).isEqualTo(0.9, within(1e-12));
    }

    @Test
    void anAttackInTheOpenAndAWeakSignStayAsTheyAre() {
        assertThat(severity(Harm.JAILBREAK, 0.5, "linear/PLAIN")).isEqualTo(0.5);
        assertThat(severity(Harm.JAILBREAK, 0.39, "linear/HEX")).isEqualTo(0.39);
    }

    @Test
    void otherHarmsAreNotWeighed() {
        assertThat(severity(Harm.HATE, 0.6, "linear/LEET")).isEqualTo(0.6);
    }
}
