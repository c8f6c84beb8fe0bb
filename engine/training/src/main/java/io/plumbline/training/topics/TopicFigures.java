// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.topics;

import io.plumbline.guardrails.assess.TopicScorer;
import io.plumbline.guardrails.text.Reading;
import io.plumbline.guardrails.text.Readings;
import io.plumbline.guardrails.topics.Severity;
import io.plumbline.guardrails.topics.WordTopics;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What was found of one topic.
 *
 * @param name      of the topic
 * @param positives texts of the topic
 * @param found     how many of them were found
 * @param near      texts that come near
 * @param nearFound how many of them were taken for the topic
 * @param ordinary  ordinary texts
 * @param alarms    how many of them were taken for the topic
 */
record TopicFigures(String name, int positives, int found, int near, int nearFound, int ordinary, int alarms) {
    static TopicFigures of(TopicCase each, Severity severity, List<Readings> ordinary) {
        TopicScorer scorer = new WordTopics(severity).prepare(List.of(each.topic()));
        return new TopicFigures(each.topic().name(), each.positives().size(), found(scorer, readings(each.positives())),
                each.near().size(), found(scorer, readings(each.near())), ordinary.size(), found(scorer, ordinary));
    }

    private static int found(TopicScorer scorer, List<Readings> texts) {
        return (int) texts.stream().filter(text -> scorer.score(text).get(0).isFound()).count();
    }

    /** Returns the texts, each with its plain reading alone: nothing here is disguised. */
    static List<Readings> readings(List<String> texts) {
        return texts.stream().map(text -> new Readings(text, List.of(new Reading(Reading.Kind.PLAIN, text,
                IntStream.range(0, text.length()).toArray(), IntStream.rangeClosed(1, text.length()).toArray()))))
                .toList();
    }

    /** Returns the sums over {@code all}. */
    static TopicFigures sum(String name, List<TopicFigures> all) {
        return new TopicFigures(name, all.stream().mapToInt(TopicFigures::positives).sum(),
                all.stream().mapToInt(TopicFigures::found).sum(), all.stream().mapToInt(TopicFigures::near).sum(),
                all.stream().mapToInt(TopicFigures::nearFound).sum(),
                all.stream().mapToInt(TopicFigures::ordinary).sum(), all.stream().mapToInt(TopicFigures::alarms).sum());
    }

    double recall() {
        return (double) found / positives;
    }

    double falseAlarms() {
        return (double) alarms / ordinary;
    }

    double nearMisses() {
        return (double) nearFound / near;
    }

    /** Returns the 95 % interval of a share, after Wilson. */
    static double[] interval(int hits, int all) {
        double z = 1.959964;
        double share = (double) hits / all;
        double middle = share + z * z / (2 * all);
        double half = z * Math.sqrt(share * (1 - share) / all + z * z / (4.0 * all * all));
        double scale = 1 + z * z / all;
        return new double[]{Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)};
    }
}
