// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

import io.plumbline.console.Values;
import io.plumbline.guardrails.detect.ContentFilter;
import io.plumbline.guardrails.detect.Strength;
import io.plumbline.guardrails.library.GuardrailTerms;
import io.plumbline.guardrails.library.KeptTerms;
import io.plumbline.guardrails.policy.ContentRule;
import io.plumbline.guardrails.policy.DeniedTopic;
import io.plumbline.guardrails.policy.Effect;
import io.plumbline.guardrails.policy.EntityRule;
import io.plumbline.guardrails.policy.GroundingRule;
import io.plumbline.guardrails.policy.GuardrailPolicy;
import io.plumbline.guardrails.policy.Handling;
import io.plumbline.guardrails.policy.PatternRule;
import io.plumbline.guardrails.policy.WordRule;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.privacy.EntityType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the editor's form. Whether what it says is allowed is for the rules of the library. */
final class PolicyForm {
    private static final int MOST_GROUPS = 100;

    private final Values form;

    PolicyForm(Values form) {
        this.form = form;
    }

    /** Returns the terms; what the form has no field for stays as {@code before} says. */
    GuardrailTerms terms(Optional<KeptTerms> before) {
        GuardrailPolicy policy = new GuardrailPolicy(content(), topics(), words(), profanity(), entities(), patterns(),
                grounding(), form.raw("blockedInput"), form.raw("blockedOutput"));
        KeptTerms plain = KeptTerms.of(policy);
        KeptTerms kept = before.map(each -> new KeptTerms(each.topicTier(), each.contentTier(), each.profile(),
                each.modalities(), each.kmsKeyId(), each.reasoning(), plain.entityActions(), plain.patternActions()))
                .orElse(plain);
        return new GuardrailTerms(form.find("name").orElse(""), form.find("description"), policy, kept);
    }

    /** Returns the examples that are kept outside the fields of AWS, by topic. */
    Map<String, List<String>> moreExamples() {
        Map<String, List<String>> more = new LinkedHashMap<>();
        for (String group : groups("topic", "name")) {
            more.put(form.find(group + ".name").orElse(""), lines(group + ".more"));
        }
        return more;
    }

    private List<ContentRule> content() {
        List<ContentRule> rules = new ArrayList<>();
        for (ContentFilter filter : ContentFilter.values()) {
            String name = "content." + filter + ".";
            Strength input = choice(Strength.class, name + "input", Strength.NONE);
            Strength output = choice(Strength.class, name + "output", Strength.NONE);
            if (input != Strength.NONE || output != Strength.NONE) {
                rules.add(new ContentRule(filter, input, output,
                        new Handling(choice(Effect.class, name + "inputEffect", Effect.BLOCK), true,
                                choice(Effect.class, name + "outputEffect", Effect.BLOCK), true)));
            }
        }
        return rules;
    }

    private List<DeniedTopic> topics() {
        return groups("topic", "name").stream()
                .map(group -> new DeniedTopic(form.find(group + ".name").orElse(""),
                        form.find(group + ".definition").orElse(""), lines(group + ".examples"), handling(group)))
                .toList();
    }

    private List<WordRule> words() {
        List<WordRule> rules = new ArrayList<>();
        for (String group : groups("words", "text")) {
            Handling handling = handling(group);
            lines(group + ".text").forEach(word -> rules.add(new WordRule(word, handling)));
        }
        return rules;
    }

    private Optional<Handling> profanity() {
        return Optional.of(handling("profanity")).filter(PolicyForm::looks);
    }

    private List<EntityRule> entities() {
        List<EntityRule> rules = new ArrayList<>();
        for (EntityType type : EntityType.values()) {
            Handling handling = handling("entity." + type);
            if (looks(handling)) {
                rules.add(new EntityRule(type, handling));
            }
        }
        return rules;
    }

    private List<PatternRule> patterns() {
        return groups("pattern", "name").stream()
                .map(group -> new PatternRule(form.find(group + ".name").orElse(""),
                        form.find(group + ".description").orElse(""), form.raw(group + ".pattern").strip(),
                        handling(group)))
                .toList();
    }

    private List<GroundingRule> grounding() {
        List<GroundingRule> rules = new ArrayList<>();
        for (GroundingRule.Kind kind : GroundingRule.Kind.values()) {
            String name = "grounding." + kind;
            if (!form.find(name + ".effect").orElse(FormText.OFF).equals(FormText.OFF)) {
                rules.add(new GroundingRule(kind, threshold(kind, form.find(name + ".threshold").orElse("")),
                        choice(Effect.class, name + ".effect", Effect.BLOCK), true));
            }
        }
        return rules;
    }

    private static double threshold(GroundingRule.Kind kind, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            throw new PlumblineException(Category.INVALID_ARGUMENT,
                    "the threshold of " + kind + " must be a number from 0 to 0.99; write, for example, 0.7");
        }
    }

    private Handling handling(String name) {
        String input = form.find(name + ".input").orElse(FormText.OFF);
        String output = form.find(name + ".output").orElse(FormText.OFF);
        return new Handling(effect(name + ".input", input), !input.equals(FormText.OFF),
                effect(name + ".output", output), !output.equals(FormText.OFF));
    }

    private Effect effect(String name, String value) {
        return value.equals(FormText.OFF) ? Effect.NONE : choice(Effect.class, name, Effect.BLOCK);
    }

    private static boolean looks(Handling handling) {
        return handling.inputEnabled() || handling.outputEnabled();
    }

    private <E extends Enum<E>> E choice(Class<E> type, String name, E otherwise) {
        Optional<String> value = form.find(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            return Enum.valueOf(type, value.get());
        } catch (IllegalArgumentException unknown) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "the field " + name + " must be one of "
                    + List.of(type.getEnumConstants()) + "; choose one");
        }
    }

    private List<String> groups(String prefix, String key) {
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < MOST_GROUPS; i++) {
            if (form.find(prefix + "." + i + "." + key).isPresent()) {
                groups.add(prefix + "." + i);
            }
        }
        return groups;
    }

    private List<String> lines(String name) {
        return form.raw(name).lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
    }
}
