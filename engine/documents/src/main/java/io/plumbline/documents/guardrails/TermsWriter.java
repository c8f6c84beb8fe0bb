// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.guardrails;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.guardrails.library.GuardrailTerms;
import io.plumbline.guardrails.library.KeptTerms;
import io.plumbline.guardrails.library.KeptTerms.Modality;
import io.plumbline.guardrails.library.KeptTerms.Tier;
import io.plumbline.guardrails.policy.ContentRule;
import io.plumbline.guardrails.policy.DeniedTopic;
import io.plumbline.guardrails.policy.GuardrailPolicy;
import io.plumbline.guardrails.policy.Handling;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Writes the body of CreateGuardrail, with every default spelled out. */
final class TermsWriter {
    private final GuardrailPolicy policy;
    private final KeptTerms kept;
    private final ObjectNode top = Json.object();

    private TermsWriter(GuardrailTerms terms) {
        this.policy = terms.policy();
        this.kept = terms.kept();
    }

    static ObjectNode write(GuardrailTerms terms) {
        return new TermsWriter(terms).all(terms);
    }

    private ObjectNode all(GuardrailTerms terms) {
        top.put("name", terms.name());
        terms.description().ifPresent(text -> top.put("description", text));
        topics();
        content();
        words();
        sensitive();
        grounding();
        kept.reasoning().ifPresent(each -> {
            ObjectNode reasoning = top.putObject("automatedReasoningPolicyConfig");
            each.policies().forEach(reasoning.putArray("policies")::add);
            each.confidenceThreshold().ifPresent(value -> reasoning.put("confidenceThreshold", value));
        });
        kept.profile().ifPresent(
                each -> top.putObject("crossRegionConfig").put("guardrailProfileIdentifier", each));
        top.put("blockedInputMessaging", policy.blockedInput());
        top.put("blockedOutputsMessaging", policy.blockedOutput());
        kept.kmsKeyId().ifPresent(each -> top.put("kmsKeyId", each));
        return top;
    }

    private void topics() {
        if (!policy.topics().isEmpty()) {
            ObjectNode topics = top.putObject("topicPolicyConfig");
            each(topics, "topicsConfig", policy.topics(), TermsWriter::topic);
            tier(topics, kept.topicTier());
        }
    }

    private static void topic(ObjectNode node, DeniedTopic topic) {
        node.put("name", topic.name()).put("definition", topic.definition());
        topic.examples().forEach(node.putArray("examples")::add);
        handling(node.put("type", "DENY"), topic.handling());
    }

    private void content() {
        if (!policy.content().isEmpty()) {
            ObjectNode content = top.putObject("contentPolicyConfig");
            each(content, "filtersConfig", policy.content(), this::filter);
            tier(content, kept.contentTier());
        }
    }

    private void filter(ObjectNode node, ContentRule rule) {
        node.put("type", rule.filter().name()).put("inputStrength", rule.input().name()).put("outputStrength",
                rule.output().name());
        Optional.ofNullable(kept.modalities().get(rule.filter())).ifPresent(each -> {
            modalities(node.putArray("inputModalities"), each.input());
            modalities(node.putArray("outputModalities"), each.output());
        });
        handling(node, rule.handling());
    }

    private static void modalities(ArrayNode list, Set<Modality> modalities) {
        modalities.stream().sorted().forEach(each -> list.add(each.name()));
    }

    private void words() {
        if (!policy.words().isEmpty() || policy.profanity().isPresent()) {
            ObjectNode words = top.putObject("wordPolicyConfig");
            each(words, "wordsConfig", policy.words(),
                    (node, rule) -> handling(node.put("text", rule.text()), rule.handling()));
            each(words, "managedWordListsConfig", policy.profanity().stream().toList(),
                    (node, handling) -> handling(node.put("type", "PROFANITY"), handling));
        }
    }

    private void sensitive() {
        if (policy.entities().isEmpty() && policy.patterns().isEmpty()) {
            return;
        }
        ObjectNode sensitive = top.putObject("sensitiveInformationPolicyConfig");
        each(sensitive, "piiEntitiesConfig", policy.entities(), (node, rule) -> handling(
                node.put("type", rule.type().name()).put("action",
                        kept.entityActions().getOrDefault(rule.type(), rule.handling().input()).name()),
                rule.handling()));
        each(sensitive, "regexesConfig", policy.patterns(), (node, rule) -> {
            node.put("name", rule.name());
            if (!rule.description().isEmpty()) {
                node.put("description", rule.description());
            }
            handling(node.put("pattern", rule.pattern()).put("action",
                    kept.patternActions().getOrDefault(rule.name(), rule.handling().input()).name()),
                    rule.handling());
        });
    }

    private void grounding() {
        if (!policy.grounding().isEmpty()) {
            each(top.putObject("contextualGroundingPolicyConfig"), "filtersConfig", policy.grounding(),
                    (node, rule) -> node.put("type", rule.kind().name()).put("threshold", rule.threshold())
                            .put("action", rule.effect().name()).put("enabled", rule.enabled()));
        }
    }

    private static void handling(ObjectNode node, Handling handling) {
        node.put("inputAction", handling.input().name()).put("outputAction", handling.output().name())
                .put("inputEnabled", handling.inputEnabled()).put("outputEnabled", handling.outputEnabled());
    }

    private static void tier(ObjectNode node, Optional<Tier> tier) {
        tier.ifPresent(each -> node.putObject("tierConfig").put("tierName", each.name()));
    }

    /** An empty list is left out, as the API does not know one. */
    private static <T> void each(ObjectNode node, String name, List<T> items, BiConsumer<ObjectNode, T> writing) {
        if (!items.isEmpty()) {
            ArrayNode list = node.putArray(name);
            items.forEach(item -> writing.accept(list.addObject(), item));
        }
    }
}
