// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.library;

import io.plumbline.guardrails.detect.ContentFilter;
import io.plumbline.guardrails.policy.Effect;
import io.plumbline.guardrails.policy.EntityRule;
import io.plumbline.guardrails.policy.GuardrailPolicy;
import io.plumbline.guardrails.policy.PatternRule;
import io.plumbline.privacy.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What AWS keeps of a guardrail and answers again, and what does not change how a text is judged here.
 *
 * @param topicTier      which of AWS's models judges topics
 * @param contentTier    which of AWS's models judges content
 * @param profile        the profile for other regions, id or ARN
 * @param modalities     what each content filter looks at; a filter that is absent looks at text
 * @param kmsKeyId       the key it is to be sealed with, as it was asked for
 * @param reasoning      policies of automated reasoning
 * @param entityActions  the action of each kind of sensitive data that counts where a direction names none
 * @param patternActions the same of each pattern, by name
 */
public record KeptTerms(Optional<Tier> topicTier, Optional<Tier> contentTier, Optional<String> profile,
        Map<ContentFilter, Modalities> modalities, Optional<String> kmsKeyId, Optional<Reasoning> reasoning,
        Map<EntityType, Effect> entityActions, Map<String, Effect> patternActions) {
    /** Copies the maps. */
    public KeptTerms {
        modalities = Map.copyOf(modalities);
        entityActions = Map.copyOf(entityActions);
        patternActions = Map.copyOf(patternActions);
    }

    /** Which of AWS's models judges. */
    public enum Tier {
        CLASSIC, STANDARD
    }

    /** What a content filter looks at. */
    public enum Modality {
        TEXT, IMAGE
    }

    /** What a content filter looks at in each direction. */
    public record Modalities(Set<Modality> input, Set<Modality> output) {
        /** Text in both directions. */
        public static final Modalities TEXT = new Modalities(Set.of(Modality.TEXT), Set.of(Modality.TEXT));

        /** Copies the sets. */
        public Modalities {
            input = Set.copyOf(input);
            output = Set.copyOf(output);
        }
    }

    /** Policies of automated reasoning, by ARN, and from which confidence on they would count. */
    public record Reasoning(List<String> policies, Optional<Double> confidenceThreshold) {
        /** Copies the list. */
        public Reasoning {
            policies = List.copyOf(policies);
        }
    }

    /** Returns what is kept of a policy of which nothing else was said. */
    public static KeptTerms of(GuardrailPolicy policy) {
        return new KeptTerms(Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Optional.empty(),
                Optional.empty(),
                policy.entities().stream().collect(Collectors.toMap(EntityRule::type, rule -> rule.handling().input())),
                policy.patterns().stream()
                        .collect(Collectors.toMap(PatternRule::name, rule -> rule.handling().input())));
    }

    /** Returns whether a content filter is asked to look at images. */
    public boolean wantsImages() {
        return modalities.values().stream().anyMatch(
                each -> each.input().contains(Modality.IMAGE) || each.output().contains(Modality.IMAGE));
    }

    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (wantsImages()) {
            remarks.add("Images are counted and not looked at; content filters judge text only.");
        }
        reasoning.ifPresent(each -> remarks.add("Automated reasoning policies are kept and have no effect."));
        kmsKeyId.ifPresent(each -> remarks.add("The KMS key is kept and seals nothing; the database of the "
                + "installation holds the guardrail."));
        profile.ifPresent(each -> remarks.add("The guardrail profile is kept; every text is judged in this server."));
        return remarks;
    }
}
