// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.detect;

import io.plumbline.guardrails.text.Readings;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;

/** The stages of detection, asked together. */
public final class HarmDetectors {
    private static final Set<String> DISGUISED = Set.of("LEET", "JOINED", "BASE64", "HEX", "ROT13", "REVERSED");
    private static final double SUSPICIOUS = 0.4;
    private static final double DOUBT_LEFT = 0.5;

    private final List<HarmDetector> stages;

    private HarmDetectors(List<HarmDetector> stages) {
        this.stages = stages.stream().sorted(Comparator.comparing(HarmDetector::name)).toList();
    }

    /** Returns every built-in stage. */
    public static HarmDetectors builtIn() {
        return of(ServiceLoader.load(HarmDetector.class).stream().map(ServiceLoader.Provider::get).toList());
    }

    /** Returns these stages. */
    public static HarmDetectors of(List<? extends HarmDetector> stages) {
        return new HarmDetectors(List.copyOf(stages));
    }

    /** Returns these stages and {@code stage}. */
    public HarmDetectors and(HarmDetector stage) {
        return new HarmDetectors(Stream.concat(stages.stream(), Stream.of(stage)).toList());
    }

    /** Returns the stages, by name. */
    public List<HarmDetector> stages() {
        return stages;
    }

    /** Returns the strongest finding of each harm of {@code wanted} that any stage reported. */
    public Map<Harm, HarmFinding> detect(Readings text, Set<Harm> wanted) {
        Map<Harm, HarmFinding> strongest = new EnumMap<>(Harm.class);
        for (HarmDetector stage : stages) {
            if (stage.harms().stream().anyMatch(wanted::contains)) {
                for (HarmFinding finding : stage.detect(text)) {
                    if (wanted.contains(finding.harm())) {
                        strongest.merge(finding.harm(), weighed(finding), HarmDetectors::stronger);
                    }
                }
            }
        }
        return strongest;
    }

    /** Who disguises an attack means it: its severity rises from LOW to MEDIUM, from MEDIUM by as much again. */
    private static HarmFinding weighed(HarmFinding finding) {
        String reading = finding.detector().substring(finding.detector().indexOf('/') + 1);
        boolean disguised = finding.harm().filter() == ContentFilter.PROMPT_ATTACK && DISGUISED.contains(reading);
        if (!disguised || finding.severity() < SUSPICIOUS) {
            return finding;
        }
        double severity = 1 - (1 - finding.severity()) * DOUBT_LEFT;
        return new HarmFinding(finding.harm(), severity, finding.begin(), finding.end(), finding.detector());
    }

    private static HarmFinding stronger(HarmFinding one, HarmFinding other) {
        return other.severity() > one.severity() ? other : one;
    }
}
