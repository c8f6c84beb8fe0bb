// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.guardrails.language.Rarity;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeverityTest {
    private final Severity severity = new Severity(1, 4, 2);

    @Test
    void theThresholdRisesWithTheVariationOfTheWords() {
        double share = Rarity.builtIn().share("money");

        assertThat(severity.threshold(Map.of())).isEqualTo(1);
        // One word of weight 3: its sum has the variance 9 p (1 - p).
        assertThat(severity.threshold(Map.of("money", 3.0)))
                .isCloseTo(1 + 4 * 3 * Math.sqrt(share * (1 - share)), within(1e-12));
        assertThat(severity.threshold(Map.of("money", 3.0, "money back", 5.0)))
                .isEqualTo(severity.threshold(Map.of("money", 3.0)));
    }

    @Test
    void aSumAtTheThresholdIsRead05AndOneScaleAboveIt088() {
        assertThat(severity.of(3, 3)).isEqualTo(0.5);
        // 1 / (1 + e^-2)
        assertThat(severity.of(5, 3)).isCloseTo(0.880797, within(1e-6));
        assertThat(severity.of(0, -1)).isZero();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(Severity.parse(severity.text())).isEqualTo(severity);
    }
}
