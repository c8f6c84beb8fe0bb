// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.topics;

import io.plumbline.guardrails.policy.DeniedTopic;
import io.plumbline.guardrails.policy.Handling;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A denied topic with texts that belong to it, and texts that share words with it and do not.
 *
 * @param topic     name, definition and five examples
 * @param positives texts that belong to it
 * @param near      texts that come near
 * @param part      what it is used for
 */
record TopicCase(DeniedTopic topic, List<String> positives, List<String> near, Part part) {
    /** How many topics were there before the table of subjects was widened. */
    private static final int FIRST = 20;

    /** What a topic is used for. */
    enum Part {
        THRESHOLDS("used for the thresholds"), HELD_OUT("held out"), LATER("written after the table of subjects");

        private final String title;

        Part(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    TopicCase {
        positives = List.copyOf(positives);
        near = List.copyOf(near);
    }

    /** Returns the cases that lie beside this class; of the first, every second one is held out. */
    static List<TopicCase> all() {
        Map<String, Map<String, List<String>>> topics = new LinkedHashMap<>();
        for (String line : lines()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                topics.computeIfAbsent(cells[0], any -> new LinkedHashMap<>())
                        .computeIfAbsent(cells[1], any -> new ArrayList<>()).add(cells[2]);
            }
        }
        List<TopicCase> cases = new ArrayList<>();
        topics.forEach((name, texts) -> {
            DeniedTopic topic = new DeniedTopic(name, texts.getOrDefault("definition", List.of()).get(0),
                    texts.getOrDefault("example", List.of()), Handling.BLOCK);
            cases.add(new TopicCase(topic, texts.getOrDefault("positive", List.of()),
                    texts.getOrDefault("near-miss", List.of()), part(cases.size())));
        });
        return cases;
    }

    /** Returns the same case with its first {@code count} positives given as further examples. */
    TopicCase teaching(int count) {
        List<String> examples = Stream.concat(topic.examples().stream(), positives.stream().limit(count)).toList();
        return new TopicCase(new DeniedTopic(topic.name(), topic.definition(), examples, topic.handling()),
                positives.subList(count, positives.size()), near, part);
    }

    /** Returns the same case without its first {@code count} positives. */
    TopicCase without(int count) {
        return new TopicCase(topic, positives.subList(count, positives.size()), near, part);
    }

    private static Part part(int number) {
        if (number >= FIRST) {
            return Part.LATER;
        }
        return number % 2 == 0 ? Part.THRESHOLDS : Part.HELD_OUT;
    }

    private static String[] lines() {
        try (InputStream in = TopicCase.class.getResourceAsStream("topics.tsv")) {
            if (in == null) {
                throw new IllegalStateException("topics.tsv is missing from this program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1);
        } catch (IOException failure) {
            throw new UncheckedIOException("topics.tsv cannot be read", failure);
        }
    }
}
