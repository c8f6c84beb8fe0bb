// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.topics;

import io.plumbline.guardrails.language.Rarity;
import io.plumbline.guardrails.language.WordLists;
import java.util.Arrays;
import java.util.Map;

/**
 * Reads the sum of a passage as 0 to 1. A topic whose words vary much in ordinary text needs a higher sum: its threshold
 * rises with the standard deviation that the sum would have if the words of ordinary texts came independently of each
 * other. Base and spread were set on real texts, so that about the same share of them reaches the threshold of any topic.
 *
 * @param base   the threshold of a topic whose words ordinary text never holds
 * @param spread by how many standard deviations it rises
 * @param scale  how far above the threshold the score rises from 0.5 to 0.88
 */
public record Severity(double base, double spread, double scale) {
    /** Returns the thresholds that ship. */
    public static Severity builtIn() {
        return parse(WordLists.lines(Severity.class, "topics.weights").get(0));
    }

    /** Returns the thresholds that {@link #text} wrote. */
    public static Severity parse(String line) {
        double[] values = Arrays.stream(line.strip().split(" ")).mapToDouble(Double::parseDouble).toArray();
        return new Severity(values[0], values[1], values[2]);
    }

    /** Returns them as a line of text. */
    public String text() {
        return base + " " + spread + " " + scale;
    }

    /** Returns the sum from which on a topic is found whose words have these weights; pairs of words hardly vary. */
    double threshold(Map<String, Double> weights) {
        double variance = 0;
        for (Map.Entry<String, Double> weight : weights.entrySet()) {
            if (weight.getKey().indexOf(' ') < 0) {
                double share = Rarity.builtIn().share(weight.getKey());
                variance += share * (1 - share) * weight.getValue() * weight.getValue();
            }
        }
        return base + spread * Math.sqrt(variance);
    }

    double of(double sum, double threshold) {
        return sum <= 0 ? 0 : 1 / (1 + Math.exp(-2 * (sum - threshold) / scale));
    }
}
