// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.assess;

import io.plumbline.guardrails.policy.Direction;
import io.plumbline.guardrails.policy.Effect;
import io.plumbline.guardrails.policy.EntityRule;
import io.plumbline.guardrails.policy.PatternRule;
import io.plumbline.guardrails.sensitive.SensitiveHits;
import io.plumbline.guardrails.sensitive.SensitiveRules;
import io.plumbline.privacy.SensitiveData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of a policy on sensitive data, made ready. */
final class SensitivePolicy {
    private final List<EntityRule> entities;
    private final List<PatternRule> patterns;
    private final SensitiveRules rules;

    SensitivePolicy(List<EntityRule> entities, List<PatternRule> patterns, SensitiveData data) {
        this.entities = List.copyOf(entities);
        this.patterns = List.copyOf(patterns);
        this.rules = SensitiveRules.of(entities, patterns, data);
    }

    int undecidedFrom(String text, int from, Direction direction) {
        return rules.undecidedFrom(text, from, direction);
    }

    /** Hits of one block. */
    private record Located(Scene.Block block, SensitiveHits hits) {}

    Pending start(Scene scene, Work work) {
        Direction direction = scene.direction();
        boolean kinds = entities.stream().anyMatch(rule -> rule.handling().isEnabled(direction));
        boolean custom = patterns.stream().anyMatch(rule -> rule.handling().isEnabled(direction));
        List<Located> found = new ArrayList<>();
        if (kinds || custom) {
            for (Scene.Block block : scene.blocks()) {
                work.ask("sensitive", false, () -> new Located(block, rules.find(block.readings(), direction)),
                        found::add);
            }
        }
        return findings -> {
            found.forEach(located -> report(located, direction, findings));
            if (scene.request().everything()) {
                reportMissing(direction, findings);
            }
            findings.sensitiveUnits = kinds ? Findings.units(scene.guardedCharacters()) : 0;
            findings.sensitiveFreeUnits = custom ? Findings.units(scene.guardedCharacters()) : 0;
        };
    }

    private static void report(Located located, Direction direction, Findings findings) {
        for (SensitiveHits.EntityHit hit : located.hits().entities()) {
            Effect effect = hit.rule().handling().effect(direction);
            Span span = located.block().span(hit.begin(), hit.end());
            findings.entities
                    .add(new Assessment.Entity(hit.rule().type(), hit.score(), effect, true, Optional.of(span)));
            if (effect == Effect.ANONYMIZE) {
                findings.mask(span.block(), span.begin(), span.end(), hit.rule().type().name());
            }
        }
        for (SensitiveHits.PatternHit hit : located.hits().patterns()) {
            Effect effect = hit.rule().handling().effect(direction);
            Span span = located.block().span(hit.begin(), hit.end());
            findings.patterns
                    .add(new Assessment.Pattern(hit.rule().name(), hit.rule().pattern(), effect, true, span));
            if (effect == Effect.ANONYMIZE) {
                findings.mask(span.block(), span.begin(), span.end(), hit.rule().name());
            }
        }
    }

    private void reportMissing(Direction direction, Findings findings) {
        for (EntityRule rule : entities) {
            boolean found = findings.entities.stream().anyMatch(entity -> entity.type() == rule.type());
            if (rule.handling().isEnabled(direction) && !found) {
                findings.entities.add(new Assessment.Entity(rule.type(), 0, Effect.NONE, false, Optional.empty()));
            }
        }
    }
}
