// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.heads;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.guardrails.detect.Harm;
import io.plumbline.guardrails.detect.HarmFinding;
import io.plumbline.guardrails.text.Normaliser;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LinearHarmDetectorTest {
    private static final LinearHarmDetector DETECTOR = new LinearHarmDetector();

    private static Map<Harm, HarmFinding> findings(String text) {
        return DETECTOR.detect(Normaliser.read(text)).stream()
                .collect(Collectors.toMap(HarmFinding::harm, Function.identity()));
    }

    @Test
    void itSeesTheFiveHarmsOfTheContentFilters() {
        assertThat(DETECTOR.harms()).contains(Harm.SEXUAL, Harm.VIOLENCE, Harm.HATE, Harm.INSULTS, Harm.MISCONDUCT);
        assertThat(DETECTOR.version()).contains("content-");
    }

    @Test
    void aThreatIsViolenceAndAProcessIsNot() {
        assertThat(findings("I am going to stab you in the neck, you are dead").get(Harm.VIOLENCE).severity())
                .isGreaterThan(0.7);
        assertThat(findings("How do I kill a stuck process and restart the service?").values())
                .allMatch(finding -> finding.severity() < 0.7);
    }

    @Test
    void theFindingPointsIntoTheTextAsGivenAndNamesTheReading() {
        String text = "You are a worthless idiot";

        HarmFinding insult = findings(text).get(Harm.INSULTS);

        assertThat(insult.severity()).isGreaterThan(0.7);
        assertThat(insult.begin()).isEqualTo(0);
        assertThat(insult.end()).isEqualTo(text.length());
        assertThat(insult.detector()).isEqualTo("linear/PLAIN");
    }

    @Test
    void groupsNamedNeutrallyAreNotHate() {
        assertThat(
                findings("My neighbour is a Muslim woman from Leeds and she teaches maths.").get(Harm.HATE).severity())
                .isLessThan(0.7);
    }
}
