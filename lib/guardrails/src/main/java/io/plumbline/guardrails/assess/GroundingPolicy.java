// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.assess;

import io.plumbline.guardrails.assess.GuardText.Qualifier;
import io.plumbline.guardrails.policy.Direction;
import io.plumbline.guardrails.policy.Effect;
import io.plumbline.guardrails.policy.GroundingRule;
import java.util.ArrayList;
import java.util.List;

/** The rules of a policy on grounding and relevance, made ready. They apply to responses with a source and a query. */
final class GroundingPolicy {
    private final List<GroundingRule> rules;
    private final GroundingScorer scorer;

    GroundingPolicy(List<GroundingRule> rules, GroundingScorer scorer) {
        this.rules = rules.stream().filter(GroundingRule::enabled).toList();
        this.scorer = scorer;
    }

    Pending start(Scene scene, Work work) {
        List<String> sources = scene.request().texts(Qualifier.GROUNDING_SOURCE);
        String query = String.join("\n", scene.request().texts(Qualifier.QUERY));
        boolean asked = scene.direction() == Direction.OUTPUT && !rules.isEmpty() && !sources.isEmpty()
                && !query.isBlank() && !scene.blocks().isEmpty();
        List<GroundingScores> found = new ArrayList<>();
        if (asked) {
            String response = String.join("\n", scene.blocks().stream().map(Scene.Block::text).toList());
            work.ask(scorer.name(), scorer.isPlugIn(), () -> scorer.score(sources, query, response), found::add);
        }
        return findings -> {
            for (GroundingScores scores : found) {
                rules.forEach(rule -> report(rule, scores, scene, findings));
            }
            long read = scene.guardedCharacters() + query.length() + sources.stream().mapToLong(String::length).sum();
            findings.groundingUnits = asked ? Findings.units(read) : 0;
        };
    }

    private static void report(GroundingRule rule, GroundingScores scores, Scene scene, Findings findings) {
        boolean grounding = rule.kind() == GroundingRule.Kind.GROUNDING;
        double score = grounding ? scores.grounding() : scores.relevance();
        boolean detected = score < rule.threshold();
        if (detected || scene.request().everything()) {
            findings.grounding.add(new Assessment.Grounded(rule.kind(), rule.threshold(), score,
                    detected ? rule.effect() : Effect.NONE, detected,
                    grounding ? scores.claims().stream().map(claim -> located(claim, scene)).toList() : List.of()));
        }
    }

    /** The response is the guarded blocks with a line break between them. */
    private static Assessment.Claim located(ScoredClaim claim, Scene scene) {
        int start = 0;
        Scene.Block holder = scene.blocks().get(0);
        int from = 0;
        for (Scene.Block block : scene.blocks()) {
            if (claim.begin() >= start) {
                holder = block;
                from = start;
            }
            start += block.text().length() + 1;
        }
        int length = holder.text().length();
        return new Assessment.Claim(
                holder.span(Math.min(length, claim.begin() - from), Math.min(length, claim.end() - from)),
                claim.score(), claim.reason());
    }
}
