// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.assess;

import io.plumbline.guardrails.policy.DeniedTopic;
import io.plumbline.guardrails.policy.Direction;
import io.plumbline.guardrails.policy.Effect;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The denied topics of a policy, made ready for each direction. */
final class TopicPolicy {
    private final Map<Direction, List<DeniedTopic>> topics = new EnumMap<>(Direction.class);
    private final Map<Direction, TopicScorer> scorers = new EnumMap<>(Direction.class);
    private final TopicDetector detector;

    TopicPolicy(List<DeniedTopic> all, TopicDetector detector) {
        this.detector = detector;
        for (Direction direction : Direction.values()) {
            List<DeniedTopic> enabled = all.stream().filter(topic -> topic.handling().isEnabled(direction)).toList();
            topics.put(direction, enabled);
            if (!enabled.isEmpty()) {
                boolean same = direction == Direction.OUTPUT && enabled.equals(topics.get(Direction.INPUT));
                TopicScorer known = same ? scorers.get(Direction.INPUT) : null;
                scorers.put(direction, known == null ? detector.prepare(enabled) : known);
            }
        }
    }

    /** A score and the block it was given to. */
    private record Located(Scene.Block block, TopicScore score) {}

    Pending start(Scene scene, Work work) {
        List<DeniedTopic> asked = topics.getOrDefault(scene.direction(), List.of());
        TopicScorer scorer = scorers.get(scene.direction());
        List<List<Located>> found = new ArrayList<>();
        if (scorer != null) {
            for (Scene.Block block : scene.blocks()) {
                work.ask(detector.name(), detector.isPlugIn(), () -> answer(scorer, block, asked.size()), found::add);
            }
        }
        return findings -> {
            for (int topic = 0; topic < asked.size(); topic++) {
                topic(asked.get(topic), topic, scene, found).ifPresent(findings.topics::add);
            }
            findings.topicUnits = asked.isEmpty() ? 0 : Findings.units(scene.guardedCharacters());
        };
    }

    private static List<Located> answer(TopicScorer scorer, Scene.Block block, int topics) {
        List<TopicScore> scores = scorer.score(block.readings());
        if (scores.size() != topics) {
            throw new IllegalStateException(scores.size() + " scores for " + topics + " topics");
        }
        return scores.stream().map(score -> new Located(block, score)).toList();
    }

    private static Optional<Assessment.Topic> topic(DeniedTopic rule, int index, Scene scene,
            List<List<Located>> found) {
        Located best = null;
        for (List<Located> block : found) {
            Located here = block.get(index);
            best = best == null || here.score().score() > best.score().score() ? here : best;
        }
        boolean detected = best != null && best.score().isFound();
        if (!detected && !scene.request().everything()) {
            return Optional.empty();
        }
        double score = best == null ? 0 : best.score().score();
        Optional<Span> span = best == null || !detected
                ? Optional.empty()
                : Optional.of(best.block().span(best.score().begin(), best.score().end()));
        Effect taken = detected ? rule.handling().effect(scene.direction()) : Effect.NONE;
        return Optional.of(new Assessment.Topic(rule.name(), score, taken, detected, span));
    }
}
