// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.topics;

import io.plumbline.guardrails.language.Rarity;
import io.plumbline.guardrails.language.Related;
import io.plumbline.guardrails.language.Word;
import io.plumbline.guardrails.language.Words;
import io.plumbline.guardrails.policy.DeniedTopic;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a topic is told by: words and pairs of words, each with how much more often texts of the topic hold it than
 * ordinary texts and examples of other topics do, as a logarithm. Ordinary text is known by its counts alone.
 */
final class Vocabulary {
    /** How many examples a word of the name, the definition or a subject counts for, and a synonym of one. */
    private static final double NAMED = 1;
    private static final double DEFINED = 0.6;
    private static final double SUBJECT = 0.8;
    private static final double SYNONYM = 0.2;
    /** How much of the word's share in ordinary text each topic is assumed to have before anything is known. */
    private static final double PRIOR = 2;
    private static final double OTHERS = 0.1;
    private static final double ALONE = 0.6;
    /** Beside so many examples a word that stands in one of them counts in full. */
    private static final double FEW = 5;
    private static final double LEAST = 0.7;
    private static final double MOST = 5;
    private static final double PAIR = 0.05;

    private final Map<String, Double> told = new HashMap<>();
    private final Map<String, Integer> sources = new HashMap<>();
    private final Set<String> spoken = new HashSet<>();
    private final Map<String, Double> elsewhere = new HashMap<>();
    private final int examples;
    private final int others;

    private Vocabulary(DeniedTopic topic, List<DeniedTopic> all) {
        examples = topic.examples().size();
        Set<String> named = stems(topic.name());
        Set<String> defined = stems(topic.definition());
        Set<String> text = new LinkedHashSet<>(named);
        text.addAll(defined);
        named.forEach(stem -> tell(stem, NAMED));
        defined.forEach(stem -> tell(stem, DEFINED));
        for (String example : topic.examples()) {
            for (String feature : features(example)) {
                tell(feature, 1);
                text.add(feature);
                spoken.add(feature);
            }
        }
        Subjects.related(named, text).forEach(stem -> tell(stem, SUBJECT));
        for (String stem : List.copyOf(told.keySet())) {
            Related.synonyms(stem).stream().filter(other -> !told.containsKey(other))
                    .forEach(other -> tell(other, SYNONYM));
        }
        int count = 0;
        for (DeniedTopic other : all) {
            if (!other.equals(topic)) {
                count += other.examples().size();
                other.examples().forEach(example -> features(example)
                        .forEach(feature -> elsewhere.merge(feature, 1.0, Double::sum)));
            }
        }
        others = count;
    }

    /** Returns the weight of each word of {@code topic}, none of them small; {@code all} are the topics of the policy. */
    static Map<String, Double> weights(DeniedTopic topic, List<DeniedTopic> all) {
        Vocabulary vocabulary = new Vocabulary(topic, all);
        Map<String, Double> weights = new HashMap<>();
        vocabulary.told.keySet().forEach(feature -> {
            double weight = vocabulary.weight(feature);
            if (weight >= LEAST) {
                weights.put(feature, weight);
            }
        });
        return weights;
    }

    private void tell(String feature, double count) {
        told.merge(feature, count, Double::sum);
        sources.merge(feature, 1, Integer::sum);
    }

    private double weight(String feature) {
        double ordinary = share(feature);
        if (others > 0) {
            ordinary += OTHERS * elsewhere.getOrDefault(feature, 0.0) / others;
        }
        double here = (told.getOrDefault(feature, 0.0) + PRIOR * ordinary) / (examples + 2 + PRIOR);
        double weight = Math.log(here / ordinary);
        return Math.min(MOST, weight * trust(feature));
    }

    /** A word that one example holds and nothing else tells of is the more likely chance the more examples there are. */
    private double trust(String feature) {
        if (sources.getOrDefault(feature, 0) > 1) {
            return 1;
        }
        return spoken.contains(feature) ? ALONE * Math.min(1, Math.sqrt((FEW + 2) / (examples + 2))) : ALONE;
    }

    private static double share(String feature) {
        int blank = feature.indexOf(' ');
        Rarity rarity = Rarity.builtIn();
        return blank < 0
                ? rarity.share(feature)
                : PAIR * Math
                        .sqrt(rarity.share(feature.substring(0, blank)) * rarity.share(feature.substring(blank + 1)));
    }

    private static Set<String> stems(String text) {
        Set<String> stems = new LinkedHashSet<>();
        for (Word word : Words.of(text)) {
            if (word.kind() == Word.Kind.WORD && word.isContent()) {
                stems.add(word.stem());
            }
        }
        return stems;
    }

    /** Returns the content words of {@code text} and the pairs of neighbours among them, once each. */
    static Set<String> features(String text) {
        Set<String> features = new HashSet<>();
        String before = "";
        for (Word word : Words.of(text)) {
            if (word.kind() == Word.Kind.WORD && word.isContent()) {
                features.add(word.stem());
                if (!before.isEmpty()) {
                    features.add(before + " " + word.stem());
                }
                before = word.stem();
            }
        }
        return features;
    }
}
