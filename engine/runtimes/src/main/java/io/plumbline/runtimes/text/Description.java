// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.guardrails.detect.Harm;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What {@code detector.json} says of a model.
 *
 * @param kind      harm or entailment
 * @param name      as decision records carry it
 * @param version   of the weights
 * @param model     the model file
 * @param tokenizer the tokenizer file
 * @param tokens    most tokens of one call
 * @param threads   of ONNX Runtime
 * @param labels    what each output means, in order
 * @param sigmoid   whether outputs are chances of their own, not shares of one
 * @param scores    scores of the calibration, rising
 * @param severity  what each of them is read as
 */
record Description(String kind, String name, String version, Path model, Path tokenizer, int tokens, int threads,
        List<String> labels, boolean sigmoid, double[] scores, double[] severity) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILE = "detector.json";
    private static final Set<String> KEYS = Set.of("kind", "name", "version", "model", "tokenizer", "maxTokens",
            "threads", "labels", "activation", "calibration");
    private static final int MOST_TOKENS = 8192;
    private static final int DEFAULT_TOKENS = 512;

    static Description read(Path folder) {
        Path file = folder.resolve(FILE);
        JsonNode node;
        try {
            node = JSON.readTree(file.toFile());
        } catch (IOException failure) {
            throw new PlumblineException(Category.NOT_FOUND, "The folder " + folder
                    + " holds no detector.json that can be read as JSON; each folder of a text model needs one.",
                    failure);
        }
        String where = String.valueOf(folder.getFileName()) + "/" + FILE;
        Set<String> unknown = new TreeSet<>();
        node.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) {
            throw Trouble.in(where, "has the unknown keys " + unknown + "; known are " + new TreeSet<>(KEYS) + ".");
        }
        return read(node, folder, where);
    }

    private static Description read(JsonNode node, Path folder, String where) {
        String kind = node.path("kind").asText();
        if (!kind.equals("harm") && !kind.equals("entailment")) {
            throw Trouble.in(where, "has the kind '" + kind + "', and it must be harm or entailment.");
        }
        String activation = node.path("activation").asText("softmax");
        if (!activation.equals("softmax") && !activation.equals("sigmoid")) {
            throw Trouble.in(where, "has the activation '" + activation + "', and it must be softmax or sigmoid.");
        }
        List<String> labels = new ArrayList<>();
        node.path("labels").forEach(label -> labels.add(label.asText()));
        checkLabels(kind, labels, where);
        int tokens = node.path("maxTokens").asInt(DEFAULT_TOKENS);
        int threads = node.path("threads").asInt(1);
        if (tokens < 8 || tokens > MOST_TOKENS || threads < 1) {
            throw Trouble.in(where, "has maxTokens " + tokens + " and threads " + threads + "; maxTokens must be 8 to "
                    + MOST_TOKENS + " and threads at least 1.");
        }
        double[][] anchors = anchors(node.path("calibration"), where);
        String name = node.path("name").asText(String.valueOf(folder.getFileName()));
        return new Description(kind, name, node.path("version").asText("1"),
                inside(folder, node.path("model").asText("model.onnx"), where),
                inside(folder, node.path("tokenizer").asText("tokenizer.json"), where), tokens, threads,
                List.copyOf(labels), activation.equals("sigmoid"), anchors[0], anchors[1]);
    }

    private static void checkLabels(String kind, List<String> labels, String where) {
        for (String label : labels) {
            if (kind.equals("harm") && !label.equals("-") && harm(label).isEmpty()) {
                throw Trouble.in(where, "has the label '" + label + "', which is none of "
                        + Arrays.toString(Harm.values()) + "; write - for an output that is no harm.");
            }
        }
        if (kind.equals("entailment")) {
            if (labels.size() < 2 || !labels.contains("entailment")
                    || !Set.of("entailment", "neutral", "contradiction").containsAll(labels)) {
                throw Trouble.in(where, "has the labels " + labels
                        + "; name the outputs of the model in order: entailment, neutral and contradiction.");
            }
        } else if (labels.stream().allMatch(label -> harm(label).isEmpty())) {
            throw Trouble.in(where,
                    "has the labels " + labels + "; name the outputs of the model in order, each as one of "
                            + Arrays.toString(Harm.values()) + ", or - for one that is no harm.");
        }
    }

    static Optional<Harm> harm(String label) {
        return Arrays.stream(Harm.values()).filter(harm -> harm.name().equals(label)).findFirst();
    }

    private static double[][] anchors(JsonNode node, String where) {
        if (node.isMissingNode()) {
            return new double[][]{{0, 1}, {0, 1}};
        }
        double[][] anchors = new double[2][node.size()];
        for (int at = 0; at < node.size(); at++) {
            for (int side = 0; side < 2; side++) {
                anchors[side][at] = node.path(at).path(side).asDouble(Double.NaN);
                boolean rising = at == 0 || anchors[side][at] >= anchors[side][at - 1] + (side == 0 ? 1e-9 : 0);
                if (!(anchors[side][at] >= 0 && anchors[side][at] <= 1) || !rising) {
                    throw Trouble.in(where,
                            "has a calibration that is no list of pairs [score, severity] from 0 to 1, both"
                                    + " rising, such as [[0, 0], [0.8, 0.5], [1, 1]].");
                }
            }
        }
        if (node.size() < 2) {
            throw Trouble.in(where, "has a calibration of " + node.size() + " pairs; it takes two or more.");
        }
        return anchors;
    }

    private static Path inside(Path folder, String name, String where) {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
            throw Trouble.in(where, "names the file '" + name + "', which is not in its folder.");
        }
        return file;
    }

    /** Returns what a score is read as. */
    double severity(double score) {
        if (score <= scores[0]) {
            return severity[0];
        }
        for (int at = 1; at < scores.length; at++) {
            if (score <= scores[at]) {
                double share = (score - scores[at - 1]) / (scores[at] - scores[at - 1]);
                return severity[at - 1] + share * (severity[at] - severity[at - 1]);
            }
        }
        return severity[severity.length - 1];
    }

    /** Returns the outputs of a model as chances. */
    double[] chances(float[] outputs) {
        double[] chances = new double[outputs.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (float output : outputs) {
            highest = Math.max(highest, output);
        }
        double sum = 0;
        for (int at = 0; at < outputs.length; at++) {
            chances[at] = sigmoid ? 1 / (1 + Math.exp(-outputs[at])) : Math.exp(outputs[at] - highest);
            sum += chances[at];
        }
        for (int at = 0; at < outputs.length && !sigmoid; at++) {
            chances[at] /= sum;
        }
        return chances;
    }
}
