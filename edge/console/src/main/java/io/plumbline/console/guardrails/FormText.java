// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

import io.plumbline.console.Values;
import io.plumbline.guardrails.library.Guardrail;
import io.plumbline.guardrails.policy.ContentRule;
import io.plumbline.guardrails.policy.DeniedTopic;
import io.plumbline.guardrails.policy.Direction;
import io.plumbline.guardrails.policy.GroundingRule;
import io.plumbline.guardrails.policy.GuardrailPolicy;
import io.plumbline.guardrails.policy.Handling;
import io.plumbline.guardrails.policy.PatternRule;
import io.plumbline.guardrails.policy.WordRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What stands in the fields of the editor: of a guardrail as it is kept, or of a form that was not accepted. */
public final class FormText {
    /** A rule that does not look at a direction at all. */
    static final String OFF = "OFF";

    private final Map<String, String> fields;

    private FormText(Map<String, String> fields) {
        this.fields = fields;
    }

    /** Returns what a new guardrail begins with: every content filter at MEDIUM, prompt attacks on prompts only. */
    static FormText fresh() {
        Map<String, String> fields = new LinkedHashMap<>();
        FormFields.filters().forEach(filter -> {
            fields.put("content." + filter + ".input", "MEDIUM");
            fields.put("content." + filter + ".output", filter.equals("PROMPT_ATTACK") ? "NONE" : "MEDIUM");
        });
        fields.put("blockedInput", "I cannot take this request.");
        fields.put("blockedOutput", "I cannot give this answer.");
        return new FormText(fields);
    }

    /** Returns what was sent. */
    static FormText of(Values form) {
        return new FormText(form.names().stream().collect(Collectors.toMap(name -> name, form::raw)));
    }

    /** Returns what a guardrail was told. */
    static FormText of(Guardrail guardrail) {
        FormText text = new FormText(new LinkedHashMap<>());
        GuardrailPolicy policy = guardrail.terms().policy();
        text.fields.put("name", guardrail.terms().name());
        text.fields.put("description", guardrail.terms().description().orElse(""));
        text.fields.put("blockedInput", policy.blockedInput());
        text.fields.put("blockedOutput", policy.blockedOutput());
        policy.content().forEach(text::content);
        for (int i = 0; i < policy.topics().size(); i++) {
            text.topic("topic." + i, policy.topics().get(i), guardrail.examples());
        }
        text.words(policy.words());
        policy.profanity().ifPresent(handling -> text.handling("profanity", handling));
        policy.entities().forEach(rule -> text.handling("entity." + rule.type(), rule.handling()));
        for (int i = 0; i < policy.patterns().size(); i++) {
            text.pattern("pattern." + i, policy.patterns().get(i));
        }
        policy.grounding().forEach(text::grounding);
        return text;
    }

    /** Returns what stands in the field {@code name}. */
    public String value(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Returns whether the choice {@code name} stands at {@code value}; one that was never made stands at {@code first}. */
    public boolean stands(String name, String value, String first) {
        return fields.getOrDefault(name, first).equals(value);
    }

    /** Returns how many of the numbered groups {@code prefix} there are, and one to fill in. */
    public int groups(String prefix) {
        int count = 0;
        while (fields.keySet().stream().anyMatch(filled(prefix + "." + count + "."))) {
            count++;
        }
        return count + 1;
    }

    private Predicate<String> filled(String prefix) {
        return name -> name.startsWith(prefix) && !name.endsWith("put") && !value(name).isBlank();
    }

    private void content(ContentRule rule) {
        String name = "content." + rule.filter() + ".";
        for (Direction direction : Direction.values()) {
            String side = side(direction);
            boolean looks = rule.handling().isEnabled(direction);
            fields.put(name + side, looks ? rule.strength(direction).name() : "NONE");
            fields.put(name + side + "Effect", rule.handling().effect(direction).name());
        }
    }

    private void topic(String name, DeniedTopic topic, Map<String, List<String>> more) {
        fields.put(name + ".name", topic.name());
        fields.put(name + ".definition", topic.definition());
        fields.put(name + ".examples", String.join("\n", topic.examples()));
        fields.put(name + ".more", String.join("\n", more.getOrDefault(topic.name(), List.of())));
        handling(name, topic.handling());
    }

    /** Words that are handled alike share a field. */
    private void words(List<WordRule> words) {
        Map<Handling, List<String>> alike = words.stream().collect(Collectors.groupingBy(WordRule::handling,
                LinkedHashMap::new, Collectors.mapping(WordRule::text, Collectors.toList())));
        int group = 0;
        for (Map.Entry<Handling, List<String>> each : alike.entrySet()) {
            fields.put("words." + group + ".text", String.join("\n", each.getValue()));
            handling("words." + group++, each.getKey());
        }
    }

    private void pattern(String name, PatternRule rule) {
        fields.put(name + ".name", rule.name());
        fields.put(name + ".description", rule.description());
        fields.put(name + ".pattern", rule.pattern());
        handling(name, rule.handling());
    }

    private void grounding(GroundingRule rule) {
        fields.put("grounding." + rule.kind() + ".effect", rule.enabled() ? rule.effect().name() : OFF);
        fields.put("grounding." + rule.kind() + ".threshold", String.valueOf(rule.threshold()));
    }

    private void handling(String name, Handling handling) {
        for (Direction direction : Direction.values()) {
            fields.put(name + "." + side(direction),
                    handling.isEnabled(direction) ? handling.effect(direction).name() : OFF);
        }
    }

    static String side(Direction direction) {
        return direction.name().toLowerCase(Locale.ROOT);
    }
}
