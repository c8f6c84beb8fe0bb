// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.attack;

import io.plumbline.guardrails.attack.AttackRules;
import io.plumbline.guardrails.attack.PlantedInstructions;
import io.plumbline.guardrails.detect.Harm;
import io.plumbline.guardrails.detect.HarmDetectors;
import io.plumbline.guardrails.detect.HarmFinding;
import io.plumbline.guardrails.heads.HeadWeights;
import io.plumbline.guardrails.heads.Heads;
import io.plumbline.guardrails.heads.LinearHarmDetector;
import io.plumbline.guardrails.lexicon.Lexicon;
import io.plumbline.guardrails.text.Normaliser;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Judges the filter for attacks as it is used: the strongest finding of all built-in stages for attacks over the three harms. */
final class AttackJudge {
    private static final Set<Harm> HARMS = EnumSet.of(Harm.JAILBREAK, Harm.PROMPT_INJECTION, Harm.PROMPT_LEAKAGE);
    private static final double[] BANDS = {0.5, 0.7, 0.9};

    private final HarmDetectors all;
    private final HarmDetectors rules;

    AttackJudge(HeadWeights weights, HeadWeights planted, Lexicon lexicon) {
        AttackRules stage = new AttackRules();
        rules = HarmDetectors.of(List.of(stage));
        all = HarmDetectors.of(List.of(stage, new LinearHarmDetector(Heads.of(List.of(weights), lexicon)),
                new PlantedInstructions(Heads.of(List.of(planted), lexicon))));
    }

    /**
     * How many texts reach each band.
     *
     * @param texts   how many there are
     * @param reached how many reach LOW, MEDIUM and HIGH
     * @param byRules how many reach MEDIUM by rules alone
     */
    record Reach(int texts, int[] reached, int byRules) {}

    Reach reach(List<String> texts) {
        int[] reached = new int[BANDS.length];
        int byRules = 0;
        for (String text : texts) {
            double severity = severity(text);
            for (int band = 0; band < BANDS.length; band++) {
                reached[band] += severity >= BANDS[band] ? 1 : 0;
            }
            byRules += strongest(rules, text) >= BANDS[1] ? 1 : 0;
        }
        return new Reach(texts.size(), reached, byRules);
    }

    /**
     * Returns of the texts that are acted on at MEDIUM as they are, how many still are when disguised.
     *
     * @param disguise how to disguise
     */
    Reach kept(List<String> texts, UnaryOperator<String> disguise) {
        List<String> seen = texts.stream().filter(text -> severity(text) >= BANDS[1]).toList();
        return reach(seen.stream().map(disguise).toList());
    }

    /** Returns the strongest severity of any attack. */
    double severity(String text) {
        return strongest(all, text);
    }

    private static double strongest(HarmDetectors stages, String text) {
        Map<Harm, HarmFinding> found = stages.detect(Normaliser.read(text), HARMS);
        return found.values().stream().mapToDouble(HarmFinding::severity).max().orElse(0);
    }
}
