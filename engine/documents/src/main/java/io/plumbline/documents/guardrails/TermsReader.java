// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.guardrails;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.guardrails.detect.ContentFilter;
import io.plumbline.guardrails.detect.Strength;
import io.plumbline.guardrails.library.GuardrailTerms;
import io.plumbline.guardrails.library.KeptTerms;
import io.plumbline.guardrails.library.KeptTerms.Modalities;
import io.plumbline.guardrails.library.KeptTerms.Modality;
import io.plumbline.guardrails.library.KeptTerms.Reasoning;
import io.plumbline.guardrails.library.KeptTerms.Tier;
import io.plumbline.guardrails.policy.ContentRule;
import io.plumbline.guardrails.policy.DeniedTopic;
import io.plumbline.guardrails.policy.Effect;
import io.plumbline.guardrails.policy.EntityRule;
import io.plumbline.guardrails.policy.GroundingRule;
import io.plumbline.guardrails.policy.GuardrailPolicy;
import io.plumbline.guardrails.policy.Handling;
import io.plumbline.guardrails.policy.PatternRule;
import io.plumbline.guardrails.policy.WordRule;
import io.plumbline.privacy.EntityType;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the body of CreateGuardrail. */
final class TermsReader {
    private static final String[] ACTIONS = {"inputAction", "outputAction", "inputEnabled", "outputEnabled"};

    private final Map<ContentFilter, Modalities> modalities = new EnumMap<>(ContentFilter.class);
    private final Map<EntityType, Effect> entityActions = new EnumMap<>(EntityType.class);
    private final Map<String, Effect> patternActions = new HashMap<>();
    private Optional<Tier> topicTier = Optional.empty();
    private Optional<Tier> contentTier = Optional.empty();

    private TermsReader() {}

    static GuardrailTerms read(JsonNode tree) {
        return new TermsReader().terms(new Fields(tree, ""));
    }

    private GuardrailTerms terms(Fields top) {
        top.only("name", "description", "topicPolicyConfig", "contentPolicyConfig", "wordPolicyConfig",
                "sensitiveInformationPolicyConfig", "contextualGroundingPolicyConfig",
                "automatedReasoningPolicyConfig", "crossRegionConfig", "blockedInputMessaging",
                "blockedOutputsMessaging", "kmsKeyId", "tags", "clientRequestToken", "guardrailIdentifier");
        Optional<Fields> words = top.object("wordPolicyConfig");
        Optional<Fields> sensitive = top.object("sensitiveInformationPolicyConfig");
        GuardrailPolicy policy = new GuardrailPolicy(top.object("contentPolicyConfig").map(this::content).orElse(
                List.of()), top.object("topicPolicyConfig").map(this::topics).orElse(List.of()),
                words.map(TermsReader::words).orElse(List.of()), words.flatMap(TermsReader::profanity),
                sensitive.map(this::entities).orElse(List.of()), sensitive.map(this::patterns).orElse(List.of()),
                top.object("contextualGroundingPolicyConfig").map(TermsReader::grounding).orElse(List.of()),
                top.needText("blockedInputMessaging"), top.needText("blockedOutputsMessaging"));
        return new GuardrailTerms(top.needText("name"), top.text("description"), policy, kept(top));
    }

    private KeptTerms kept(Fields top) {
        return new KeptTerms(topicTier, contentTier,
                top.object("crossRegionConfig")
                        .map(each -> each.only("guardrailProfileIdentifier").needText("guardrailProfileIdentifier")),
                modalities, top.text("kmsKeyId"),
                top.object("automatedReasoningPolicyConfig")
                        .map(each -> each.only("policies", "confidenceThreshold"))
                        .map(each -> new Reasoning(each.texts("policies"), each.number("confidenceThreshold"))),
                entityActions, patternActions);
    }

    private List<DeniedTopic> topics(Fields policy) {
        policy.only("topicsConfig", "tierConfig");
        topicTier = tier(policy);
        return policy.objects("topicsConfig").stream().map(each -> {
            each.only(with("name", "definition", "examples", "type")).allows("type", "DENY");
            return new DeniedTopic(each.needText("name"), each.needText("definition"), each.texts("examples"),
                    handling(each, Effect.BLOCK));
        }).toList();
    }

    private List<ContentRule> content(Fields policy) {
        policy.only("filtersConfig", "tierConfig");
        contentTier = tier(policy);
        return policy.objects("filtersConfig").stream().map(this::filter).toList();
    }

    private ContentRule filter(Fields filter) {
        filter.only(with("type", "inputStrength", "outputStrength", "inputModalities", "outputModalities"));
        ContentFilter type = filter.needChoice("type", ContentFilter.class);
        Set<Modality> input = Set.copyOf(filter.choices("inputModalities", Modality.class));
        Set<Modality> output = Set.copyOf(filter.choices("outputModalities", Modality.class));
        if (!input.isEmpty() || !output.isEmpty()) {
            modalities.put(type, new Modalities(input.isEmpty() ? Modalities.TEXT.input() : input,
                    output.isEmpty() ? Modalities.TEXT.output() : output));
        }
        return new ContentRule(type, filter.needChoice("inputStrength", Strength.class),
                filter.needChoice("outputStrength", Strength.class), handling(filter, Effect.BLOCK));
    }

    private static List<WordRule> words(Fields policy) {
        policy.only("wordsConfig", "managedWordListsConfig");
        return policy.objects("wordsConfig").stream()
                .map(each -> new WordRule(each.only(with("text")).needText("text"), handling(each, Effect.BLOCK)))
                .toList();
    }

    private static Optional<Handling> profanity(Fields policy) {
        return policy.objects("managedWordListsConfig").stream()
                .map(each -> handling(each.only(with("type")).allows("type", "PROFANITY"), Effect.BLOCK)).findFirst();
    }

    private List<EntityRule> entities(Fields policy) {
        policy.only("piiEntitiesConfig", "regexesConfig");
        return policy.objects("piiEntitiesConfig").stream().map(each -> {
            each.only(with("type", "action"));
            EntityType type = each.needChoice("type", EntityType.inBedrock());
            Effect action = each.needChoice("action", Effect.class);
            entityActions.put(type, action);
            return new EntityRule(type, handling(each, action));
        }).toList();
    }

    private List<PatternRule> patterns(Fields policy) {
        return policy.objects("regexesConfig").stream().map(each -> {
            each.only(with("name", "description", "pattern", "action"));
            Effect action = each.needChoice("action", Effect.class);
            String name = each.needText("name");
            patternActions.put(name, action);
            return new PatternRule(name, each.text("description").orElse(""), each.needText("pattern"),
                    handling(each, action));
        }).toList();
    }

    private static List<GroundingRule> grounding(Fields policy) {
        return policy.only("filtersConfig").objects("filtersConfig").stream().map(each -> {
            each.only("type", "threshold", "action", "enabled");
            return new GroundingRule(each.needChoice("type", GroundingRule.Kind.class), each.needNumber("threshold"),
                    each.choice("action", Effect.class).orElse(Effect.BLOCK), each.flag("enabled", true));
        }).toList();
    }

    private static Optional<Tier> tier(Fields policy) {
        return policy.object("tierConfig").map(each -> each.only("tierName").needChoice("tierName", Tier.class));
    }

    private static Handling handling(Fields rule, Effect usual) {
        return new Handling(rule.choice("inputAction", Effect.class).orElse(usual), rule.flag("inputEnabled", true),
                rule.choice("outputAction", Effect.class).orElse(usual), rule.flag("outputEnabled", true));
    }

    private static String[] with(String... own) {
        String[] all = Arrays.copyOf(own, own.length + ACTIONS.length);
        System.arraycopy(ACTIONS, 0, all, own.length, ACTIONS.length);
        return all;
    }
}
