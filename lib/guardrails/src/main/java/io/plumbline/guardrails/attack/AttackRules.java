// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.attack;

import com.google.auto.service.AutoService;
import io.plumbline.guardrails.detect.Harm;
import io.plumbline.guardrails.detect.HarmDetector;
import io.plumbline.guardrails.detect.HarmFinding;
import io.plumbline.guardrails.text.Reading;
import io.plumbline.guardrails.text.Readings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rules for attacks on a model. Each sign has a weight; the severity of a harm is the noisy-or over families of signs,
 * so that signs of different kinds add up and repeats of one do not. Rules are made to be quiet on harmless text; what
 * they miss is the business of the learned stages. Linear time in the length of the text.
 */
@AutoService(HarmDetector.class)
public final class AttackRules implements HarmDetector {
    private static final Set<Harm> HARMS = Set
            .copyOf(EnumSet.of(Harm.JAILBREAK, Harm.PROMPT_INJECTION, Harm.PROMPT_LEAKAGE));
    /** What it adds that an attack was hidden. */
    private static final double DISGUISED = 0.6;

    private final Signs signs = new Signs(Phrasebook.builtIn());

    @Override
    public String name() {
        return "attack-rules";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Set<Harm> harms() {
        return HARMS;
    }

    @Override
    public List<HarmFinding> detect(Readings text) {
        Map<Harm, HarmFinding> strongest = new EnumMap<>(Harm.class);
        List<Cue> plain = signs.of(text.plain());
        keep(strongest, text.plain(), plain);
        Set<String> known = new HashSet<>();
        plain.forEach(cue -> known.add(cue.rule()));
        for (Reading reading : text.all().subList(1, text.all().size())) {
            List<Cue> hidden = new ArrayList<>(signs.of(reading));
            hidden.removeIf(cue -> known.contains(cue.rule()));
            for (Harm harm : hidden.stream().map(Cue::harm).distinct().toList()) {
                hidden.add(new Cue("disguise", harm, DISGUISED, 0, reading.text().length()));
            }
            keep(strongest, reading, hidden);
        }
        for (Cue cue : Passages.tagged(text.original())) {
            strongest.merge(cue.harm(), new HarmFinding(cue.harm(), cue.weight(), cue.begin(), cue.end(),
                    "attack-rules/PLAIN/" + cue.rule()), AttackRules::stronger);
        }
        return List.copyOf(strongest.values());
    }

    private static HarmFinding stronger(HarmFinding one, HarmFinding other) {
        return other.severity() > one.severity() ? other : one;
    }

    private static void keep(Map<Harm, HarmFinding> strongest, Reading reading, List<Cue> cues) {
        for (Harm harm : HARMS) {
            Map<String, Cue> families = new HashMap<>();
            for (Cue cue : cues) {
                if (cue.harm() == harm) {
                    families.merge(cue.family(), cue, (one, other) -> other.weight() > one.weight() ? other : one);
                }
            }
            if (!families.isEmpty()) {
                strongest.merge(harm, finding(harm, reading, families), AttackRules::stronger);
            }
        }
    }

    private static HarmFinding finding(Harm harm, Reading reading, Map<String, Cue> families) {
        double none = 1;
        Cue loudest = null;
        for (Cue cue : families.values()) {
            none *= 1 - cue.weight();
            boolean louder = loudest == null || cue.weight() > loudest.weight()
                    || cue.weight() == loudest.weight() && cue.begin() < loudest.begin();
            loudest = louder && !cue.rule().equals("disguise") ? cue : loudest;
        }
        if (loudest == null) {
            throw new IllegalStateException("a disguise alone is no sign of " + harm);
        }
        return new HarmFinding(harm, 1 - none, reading.originalBegin(loudest.begin()),
                reading.originalEnd(loudest.end()), "attack-rules/" + reading.kind() + "/" + loudest.rule());
    }
}
