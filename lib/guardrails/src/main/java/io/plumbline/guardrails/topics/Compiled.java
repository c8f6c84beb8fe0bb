// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.topics;

import io.plumbline.guardrails.assess.TopicScore;
import io.plumbline.guardrails.assess.TopicScorer;
import io.plumbline.guardrails.language.Word;
import io.plumbline.guardrails.language.Words;
import io.plumbline.guardrails.policy.DeniedTopic;
import io.plumbline.guardrails.text.Reading;
import io.plumbline.guardrails.text.Readings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Topics made ready: one table of words for all of them, looked up once for each word of a text. */
final class Compiled implements TopicScorer {
    private final Map<String, List<Entry>> table = new HashMap<>();
    private final Severity severity;
    private final double[] thresholds;

    /** What a word says for one topic; {@code id} tells words apart. */
    private record Entry(int topic, int id, double weight) {}

    Compiled(List<DeniedTopic> topics, Severity severity) {
        this.severity = severity;
        thresholds = new double[topics.size()];
        int id = 0;
        for (int topic = 0; topic < topics.size(); topic++) {
            Map<String, Double> weights = Vocabulary.weights(topics.get(topic), topics);
            thresholds[topic] = severity.threshold(weights);
            for (Map.Entry<String, Double> weight : weights.entrySet()) {
                table.computeIfAbsent(weight.getKey(), any -> new ArrayList<>())
                        .add(new Entry(topic, id++, weight.getValue()));
            }
        }
    }

    @Override
    public List<TopicScore> score(Readings text) {
        TopicScore[] best = new TopicScore[thresholds.length];
        Arrays.fill(best, new TopicScore(0, 0, 0));
        for (Reading reading : text.all()) {
            Passage[] passages = raw(reading.text());
            for (int topic = 0; topic < best.length; topic++) {
                Passage passage = passages[topic];
                double score = severity.of(passage.sum(), thresholds[topic]);
                if (score > best[topic].score()) {
                    best[topic] = new TopicScore(score, reading.originalBegin(passage.begin()),
                            reading.originalEnd(passage.end()));
                }
            }
        }
        return List.of(best);
    }

    /** Returns the passage of {@code text} that speaks loudest for each topic. */
    Passage[] raw(String text) {
        Windows windows = new Windows(thresholds.length);
        String before = "";
        int beforeBegin = 0;
        int place = 0;
        for (Word word : Words.of(text)) {
            if (word.kind() != Word.Kind.WORD || !word.isContent()) {
                continue;
            }
            hit(windows, word.stem(), place, word.begin(), word.end());
            if (!before.isEmpty()) {
                hit(windows, before + " " + word.stem(), place, beforeBegin, word.end());
            }
            before = word.stem();
            beforeBegin = word.begin();
            place++;
        }
        return windows.best();
    }

    private void hit(Windows windows, String feature, int place, int begin, int end) {
        for (Entry entry : table.getOrDefault(feature, List.of())) {
            windows.hit(entry.topic, entry.id, entry.weight, place, begin, end);
        }
    }

    /**
     * A passage of a text.
     *
     * @param sum   what its words say for the topic
     * @param begin where it begins
     * @param end   where it ends, exclusive; equal to {@code begin} when no word speaks for the topic
     */
    record Passage(double sum, int begin, int end) {}
}
