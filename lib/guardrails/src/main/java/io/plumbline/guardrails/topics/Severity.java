// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.topics;

import io.plumbline.guardrails.language.Rarity;
import io.plumbline.guardrails.language.WordLists;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Reads the sum of a passage as 0 to 1. A topic is found from the sum on that one in fifty ordinary texts reaches: such
 * texts are drawn by chance from the shares of words, and because words of real texts come together, a margin is added
 * that was set on real ones.
 *
 * @param least  the least threshold of any topic
 * @param margin what is added to the drawn one
 * @param scale  how far above the threshold the score rises from 0.5 to 0.88
 */
public record Severity(double least, double margin, double scale) {
    private static final int DRAWN = 600;
    private static final double REACHED = 0.02;
    private static final long SEED = 20260101;

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
        return least + " " + margin + " " + scale;
    }

    double threshold(Map<String, Double> weights) {
        String[] features = weights.keySet().stream().filter(feature -> feature.indexOf(' ') < 0).sorted()
                .toArray(String[]::new);
        double[] sums = new double[DRAWN];
        SplittableRandom random = new SplittableRandom(SEED);
        for (String feature : features) {
            double share = Rarity.builtIn().share(feature);
            double weight = weights.getOrDefault(feature, 0.0);
            // Skips from one text that holds the word to the next, so that rare words cost next to nothing.
            double at = skip(random, share);
            while (at < DRAWN) {
                sums[(int) at] += weight;
                at += 1 + skip(random, share);
            }
        }
        Arrays.sort(sums);
        return Math.max(least, sums[(int) (DRAWN * (1 - REACHED))] + margin);
    }

    private static double skip(SplittableRandom random, double share) {
        return Math.floor(Math.log(1 - random.nextDouble()) / Math.log(1 - Math.min(share, 0.99)));
    }

    double of(double sum, double threshold) {
        return sum <= 0 ? 0 : 1 / (1 + Math.exp(-2 * (sum - threshold) / scale));
    }
}
