// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.grounding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What each measure counts. A claim scores {@code 1 / (1 + exp(-z))} with {@code z} the start less the weighted
 * measures; scores are then read through the calibration.
 *
 * @param start     z of a claim without any fault
 * @param weights   by measure, none below 0
 * @param raw       raw scores of the calibration, rising
 * @param read      what each of them is read as, rising
 * @param relevance start and weights of relevance, by signal
 */
public record GroundingWeights(double start, double[] weights, double[] raw, double[] read, double[] relevance) {
    private static final String FILE = "grounding.weights";
    private static final int POWER = 6;

    /** Copies the weights. */
    public GroundingWeights {
        weights = weights.clone();
        raw = raw.clone();
        read = read.clone();
        relevance = relevance.clone();
    }

    /** Returns the weights that ship. */
    public static GroundingWeights builtIn() {
        try (InputStream in = GroundingWeights.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the weights of grounding are missing from this program");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException("the weights of grounding cannot be read", failure);
        }
    }

    /** Returns the weights that {@link #text} wrote. */
    public static GroundingWeights parse(String text) {
        Map<String, double[]> lines = new HashMap<>();
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] words = line.strip().split(" ");
                lines.put(words[0], Arrays.stream(words).skip(1).mapToDouble(Double::parseDouble).toArray());
            }
        }
        return new GroundingWeights(need(lines, "start")[0], need(lines, "weights"), need(lines, "raw"),
                need(lines, "read"), need(lines, "relevance"));
    }

    private static double[] need(Map<String, double[]> lines, String name) {
        double[] line = lines.get(name);
        if (line == null) {
            throw new IllegalStateException("the weights of grounding lack the line " + name);
        }
        return line;
    }

    /** Returns them as lines of text. */
    public String text() {
        StringBuilder text = new StringBuilder("# Grounding: ");
        text.append(String.join(" ", Arrays.stream(Feature.values()).map(Feature::name).toList())).append('\n');
        line(text, "start", start);
        line(text, "weights", weights);
        line(text, "raw", raw);
        line(text, "read", read);
        line(text, "relevance", relevance);
        return text.toString();
    }

    private static void line(StringBuilder text, String name, double... values) {
        text.append(name);
        for (double value : values) {
            text.append(' ').append(String.format(Locale.ROOT, "%.4f", value));
        }
        text.append('\n');
    }

    /** Returns the raw score of a claim. */
    public double raw(double[] measures) {
        double sum = start;
        for (int at = 0; at < weights.length; at++) {
            sum -= weights[at] * measures[at];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** Returns what a raw score is read as, 0 to 1. */
    public double calibrated(double score) {
        int at = Arrays.binarySearch(raw, score);
        int above = at >= 0 ? at : -at - 1;
        if (above == 0) {
            return read[0];
        }
        if (above >= raw.length) {
            return read[read.length - 1];
        }
        double share = (score - raw[above - 1]) / (raw[above] - raw[above - 1]);
        return read[above - 1] + share * (read[above] - read[above - 1]);
    }

    /** Returns one score for many: close to the least, a little lower when several are low. */
    public static double softMinimum(List<Double> scores) {
        if (scores.isEmpty()) {
            return 1;
        }
        double sum = 0;
        for (double score : scores) {
            sum += Math.pow(Math.max(score, 1e-6), -POWER);
        }
        return Math.pow(sum / scores.size(), -1.0 / POWER);
    }
}
