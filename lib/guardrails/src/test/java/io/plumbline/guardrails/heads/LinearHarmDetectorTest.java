// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.heads;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.guardrails.detect.Harm;
import io.plumbline.guardrails.detect.HarmFinding;
import io.plumbline.guardrails.text.Normaliser;
import org.junit.jupiter.api.Test;

class LinearHarmDetectorTest {
    private static final LinearHarmDetector DETECTOR = new LinearHarmDetector();

    private static HarmFinding finding(Harm harm, String text) {
        return DETECTOR.detect(Normaliser.read(text)).stream().filter(found -> found.harm() == harm).findFirst()
                .orElseThrow();
    }

    @Test
    void itSeesTheFiveHarmsOfTheContentFilters() {
        assertThat(DETECTOR.harms()).contains(Harm.SEXUAL, Harm.VIOLENCE, Harm.HATE, Harm.INSULTS, Harm.MISCONDUCT);
        assertThat(DETECTOR.version()).contains("content-");
    }

    @Test
    void aThreatIsViolenceAndAProcessIsNot() {
        assertThat(finding(Harm.VIOLENCE, "I am going to stab you in the neck, you are dead").severity())
                .isGreaterThan(0.7);
        assertThat(DETECTOR.detect(Normaliser.read("How do I kill a stuck process and restart the service?")))
                .allMatch(finding -> finding.severity() < 0.7);
    }

    @Test
    void theFindingPointsIntoTheTextAsGivenAndNamesTheReading() {
        String text = "You are a worthless idiot";

        HarmFinding insult = finding(Harm.INSULTS, text);

        assertThat(insult.severity()).isGreaterThan(0.7);
        assertThat(insult.begin()).isEqualTo(0);
        assertThat(insult.end()).isEqualTo(text.length());
        assertThat(insult.detector()).isEqualTo("linear/PLAIN");
    }

    @Test
    void groupsNamedNeutrallyAreNotHate() {
        assertThat(
                finding(Harm.HATE, "My neighbour is a Muslim woman from Leeds and she teaches maths.").severity())
                .isLessThan(0.7);
    }

    @Test
    void oneLoudSentenceIsHeardAmongManyCalmOnes() {
        String calm = "The library opens at nine. We grow tomatoes behind the house. The train to Leeds is late again. ";

        assertThat(finding(Harm.VIOLENCE, calm.repeat(4) + "I will find you and cut your throat tonight. "
                + calm.repeat(4)).severity()).isGreaterThan(0.7);
    }
}
