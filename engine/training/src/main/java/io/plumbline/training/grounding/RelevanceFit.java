// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.grounding;

import io.plumbline.guardrails.grounding.ClaimMeasures;
import io.plumbline.guardrails.language.Sentences;
import io.plumbline.guardrails.language.Word;
import io.plumbline.guardrails.language.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Learns the weights of relevance from right answers to their own question, and from two kinds of answers beside the
 * question: one to another item's question, and another sentence of the same source. No data set labels relevance; these
 * pairs are made.
 */
final class RelevanceFit {
    private static final int STEPS = 2000;
    private static final double RATE = 0.5;
    private static final int APART = 7;

    private RelevanceFit() {}

    /**
     * An answer to a question, its own or another.
     *
     * @param group    the item of the answer
     * @param signals  of the scorer
     * @param relevant whether it is its own
     */
    record Pair(String group, double[] signals, boolean relevant) {}

    /** Returns the pairs of right answers; dialogues, whose questions are no questions, are left out. */
    static List<Pair> pairs(List<Item> items) {
        List<Item> right = items.stream().filter(item -> item.grounded() && !item.part().startsWith("q2")).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int at = 0; at < right.size(); at++) {
            Item item = right.get(at);
            String other = right.get((at + APART) % right.size()).query();
            pairs.add(new Pair(item.group(), signals(item, item.query(), item.response()), true));
            pairs.add(new Pair(item.group(), signals(item, other, item.response()), false));
            beside(item).ifPresent(text -> pairs.add(new Pair(item.group(), signals(item, item.query(), text), false)));
        }
        return pairs;
    }

    /** Returns the sentence of the source that shares the fewest words with the question, when it is not the answer. */
    private static Optional<String> beside(Item item) {
        List<List<Word>> sentences = Sentences.of(item.source(), Words.of(item.source()));
        Set<String> asked = stems(Words.of(item.query()));
        Set<String> said = stems(Words.of(item.response()));
        return sentences.size() < 2
                ? Optional.empty()
                : sentences.stream().filter(sentence -> !stems(sentence).containsAll(said))
                        .min(Comparator
                                .comparingLong(sentence -> stems(sentence).stream().filter(asked::contains).count()))
                        .map(sentence -> item.source().substring(sentence.get(0).begin(),
                                sentence.get(sentence.size() - 1).end()));
    }

    private static Set<String> stems(List<Word> words) {
        return words.stream().filter(Word::isContent).map(Word::stem).collect(Collectors.toSet());
    }

    private static double[] signals(Item item, String query, String response) {
        return ClaimMeasures.relevance(List.of(item.source()), query, response);
    }

    static double[] weights(List<Pair> pairs) {
        double[] weights = new double[pairs.get(0).signals().length + 1];
        for (int step = 0; step < STEPS; step++) {
            double[] slope = new double[weights.length];
            for (Pair pair : pairs) {
                double error = score(weights, pair.signals()) - (pair.relevant() ? 1 : 0);
                slope[0] += error;
                for (int at = 1; at < weights.length; at++) {
                    slope[at] += error * pair.signals()[at - 1];
                }
            }
            for (int at = 0; at < weights.length; at++) {
                weights[at] -= RATE * slope[at] / pairs.size();
                weights[at] = at == 0 ? weights[at] : Math.max(0, weights[at]);
            }
        }
        return weights;
    }

    static double score(double[] weights, double[] signals) {
        double sum = weights[0];
        for (int at = 0; at < signals.length; at++) {
            sum += weights[at + 1] * signals[at];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
