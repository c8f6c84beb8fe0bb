// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.assess;

import io.plumbline.guardrails.assess.Assessment.Filtered;
import io.plumbline.guardrails.detect.Confidence;
import io.plumbline.guardrails.detect.ContentFilter;
import io.plumbline.guardrails.detect.Harm;
import io.plumbline.guardrails.detect.HarmDetector;
import io.plumbline.guardrails.detect.HarmFinding;
import io.plumbline.guardrails.detect.Strength;
import io.plumbline.guardrails.policy.ContentRule;
import io.plumbline.guardrails.policy.Effect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The content filters of a policy, made ready. */
final class ContentPolicy {
    private final List<ContentRule> rules;
    private final List<HarmDetector> stages;

    ContentPolicy(List<ContentRule> rules, List<HarmDetector> stages) {
        this.rules = List.copyOf(rules);
        this.stages = stages;
    }

    /** What a stage found in a block. */
    private record Located(int block, HarmFinding finding) {}

    /** Asks every stage about every block; the findings gather in the answer. */
    Pending start(Scene scene, Work work) {
        List<ContentRule> asked = rules.stream().filter(rule -> isAsked(rule, scene)).toList();
        List<Located> found = new ArrayList<>();
        Set<Harm> harms = harms(asked);
        if (!asked.isEmpty()) {
            for (HarmDetector stage : stages) {
                if (stage.harms().stream().anyMatch(harms::contains)) {
                    ask(stage, scene, work, harms, found);
                }
            }
        }
        return findings -> {
            for (ContentRule rule : asked) {
                filtered(rule, scene, found).ifPresent(findings.filters::add);
            }
            findings.contentUnits = asked.isEmpty() ? 0 : Findings.units(scene.guardedCharacters());
        };
    }

    /** Returns the stages that take part in {@code scene}. */
    List<HarmDetector> stages(Scene scene) {
        Set<Harm> harms = harms(rules.stream().filter(rule -> isAsked(rule, scene)).toList());
        return stages.stream().filter(stage -> stage.harms().stream().anyMatch(harms::contains)).toList();
    }

    private static boolean isAsked(ContentRule rule, Scene scene) {
        return rule.handling().isEnabled(scene.direction()) && rule.strength(scene.direction()) != Strength.NONE
                && (scene.request().attacks() || rule.filter() != ContentFilter.PROMPT_ATTACK);
    }

    private static Set<Harm> harms(List<ContentRule> rules) {
        Set<Harm> harms = EnumSet.noneOf(Harm.class);
        for (ContentRule rule : rules) {
            Arrays.stream(Harm.values()).filter(harm -> harm.filter() == rule.filter()).forEach(harms::add);
        }
        return harms;
    }

    private static void ask(HarmDetector stage, Scene scene, Work work, Set<Harm> harms, List<Located> found) {
        for (Scene.Block block : scene.blocks()) {
            work.ask(stage.name(), stage.isPlugIn(), () -> stage.detect(block.readings()), answer -> {
                for (HarmFinding finding : answer) {
                    if (harms.contains(finding.harm()) && finding.severity() > 0) {
                        found.add(new Located(block.index(), finding));
                    }
                }
            });
        }
    }

    private static Optional<Filtered> filtered(ContentRule rule, Scene scene, List<Located> found) {
        Strength strength = rule.strength(scene.direction());
        Optional<Located> loudest = found.stream().filter(each -> each.finding().harm().filter() == rule.filter())
                .max(Comparator.comparingDouble(each -> each.finding().severity()));
        Confidence confidence = loudest.map(each -> each.finding().confidence()).orElse(Confidence.NONE);
        boolean detected = confidence.actsAt(strength);
        if (!detected && !scene.request().everything()) {
            return Optional.empty();
        }
        Effect taken = detected ? rule.handling().effect(scene.direction()) : Effect.NONE;
        return Optional.of(new Filtered(rule.filter(), confidence, strength, taken, detected,
                loudest.map(top -> sameBlock(top, found)).orElse(List.of()), loudest.map(ContentPolicy::span)));
    }

    private static Span span(Located located) {
        return new Span(located.block(), located.finding().begin(), located.finding().end());
    }

    /** Returns the strongest finding of each harm of the filter in the block that speaks loudest, strongest first. */
    private static List<HarmFinding> sameBlock(Located top, List<Located> found) {
        List<HarmFinding> strongest = new ArrayList<>();
        found.stream().filter(each -> each.block() == top.block()).map(Located::finding)
                .filter(finding -> finding.harm().filter() == top.finding().harm().filter())
                .sorted(Comparator.comparingDouble(HarmFinding::severity).reversed()).forEach(finding -> {
                    if (strongest.stream().noneMatch(kept -> kept.harm() == finding.harm())) {
                        strongest.add(finding);
                    }
                });
        return strongest;
    }
}
