// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

import io.plumbline.guardrails.detect.Strength;
import io.plumbline.guardrails.library.Guardrail;
import io.plumbline.guardrails.policy.ContentRule;
import io.plumbline.guardrails.policy.DeniedTopic;
import io.plumbline.guardrails.policy.Direction;
import io.plumbline.guardrails.policy.Effect;
import io.plumbline.guardrails.policy.GroundingRule;
import io.plumbline.guardrails.policy.GuardrailPolicy;
import io.plumbline.guardrails.policy.Handling;
import io.plumbline.guardrails.policy.WordRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A policy in sentences: one line for each rule, by what the rule is about. */
final class PolicyLines {
    private final Map<String, String> lines = new LinkedHashMap<>();

    private PolicyLines() {}

    /** Returns what each rule does, by the name of the rule. */
    static Map<String, String> of(Guardrail guardrail) {
        PolicyLines all = new PolicyLines();
        GuardrailPolicy policy = guardrail.terms().policy();
        policy.content().forEach(rule -> all.lines.put(FormFields.said(rule.filter().name()), content(rule)));
        policy.topics().forEach(topic -> all.lines.put("Topic: " + topic.name(),
                topic(topic, guardrail.examples().getOrDefault(topic.name(), List.of()))));
        all.words(policy.words());
        policy.profanity().ifPresent(handling -> all.lines.put("Profanity", said(handling)));
        policy.entities()
                .forEach(rule -> all.lines.put(FormFields.said(rule.type().name()), said(rule.handling())));
        policy.patterns().forEach(rule -> all.lines.put("Pattern: " + rule.name(),
                rule.pattern() + ": " + said(rule.handling())));
        policy.grounding().forEach(rule -> all.lines.put(FormFields.said(rule.kind().name()), grounding(rule)));
        all.lines.put("Said instead of a prompt", policy.blockedInput());
        all.lines.put("Said instead of a response", policy.blockedOutput());
        return all.lines;
    }

    private static String content(ContentRule rule) {
        List<String> parts = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            if (rule.strength(direction) != Strength.NONE && rule.handling().isEnabled(direction)) {
                parts.add(side(direction) + " from "
                        + switch (rule.strength(direction)) {
                            case LOW -> "high";
                            case MEDIUM -> "medium";
                            case HIGH, NONE -> "low";
                        } + " confidence on: " + said(rule.handling().effect(direction)));
            }
        }
        return parts.isEmpty() ? "off" : String.join("; ", parts);
    }

    private static String topic(DeniedTopic topic, List<String> more) {
        int examples = topic.examples().size() + more.size();
        return topic.definition() + " (" + (examples == 1 ? "1 example" : examples + " examples") + "): "
                + said(topic.handling());
    }

    private void words(List<WordRule> words) {
        Map<Handling, Integer> alike = new LinkedHashMap<>();
        words.forEach(word -> alike.merge(word.handling(), 1, Integer::sum));
        alike.forEach((handling, count) -> lines.put(
                "Words" + (alike.size() > 1 ? " (" + said(handling) + ")" : ""),
                (count == 1 ? "1 word: " : count + " words: ") + said(handling)));
    }

    private static String grounding(GroundingRule rule) {
        return rule.enabled() ? "below " + rule.threshold() + ": " + said(rule.effect()) : "off";
    }

    private static String said(Handling handling) {
        if (handling.inputEnabled() && handling.outputEnabled() && handling.input() == handling.output()) {
            return said(handling.input());
        }
        List<String> parts = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            if (handling.isEnabled(direction)) {
                parts.add(said(handling.effect(direction)) + " in " + side(direction));
            }
        }
        return parts.isEmpty() ? "off" : String.join(", ", parts);
    }

    private static String side(Direction direction) {
        return direction == Direction.INPUT ? "prompts" : "responses";
    }

    static String said(Effect effect) {
        return switch (effect) {
            case BLOCK -> "block";
            case ANONYMIZE -> "mask";
            case NONE -> "report only";
        };
    }
}
