// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.onnx;

import io.plumbline.measure.Notice;
import io.plumbline.measure.PlumblineException;
import io.plumbline.model.Feature;
import io.plumbline.model.Predictor;
import io.plumbline.model.Rows;
import io.plumbline.model.Traits;
import io.plumbline.model.TreeEnsemble;
import io.plumbline.runtimes.binding.Answers;
import io.plumbline.runtimes.binding.Binding;
import io.plumbline.runtimes.binding.Loaded;
import io.plumbline.runtimes.binding.Probe;
import io.plumbline.runtimes.binding.Remarks;
import io.plumbline.runtimes.onnx.Graph.Node;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Opens ONNX models of tables: classifiers and regressors of any kind, scored by ONNX Runtime. */
public final class OnnxModels {
    private static final int PROBED = 64;
    private static final Set<String> CLASSIFYING = Set.of("TreeEnsembleClassifier", "LinearClassifier", "SVMClassifier",
            "ZipMap", "Sigmoid", "Softmax");

    private final String file;
    private final Graph graph;
    private final OnnxSession session;
    private final OnnxOutputs outputs;
    private final List<String> names;
    private final String identity;
    private final List<Notice> notices = new ArrayList<>();

    private OnnxModels(String file, Graph graph, OnnxSession session, String identity, List<String> outputNames) {
        this.file = file;
        this.graph = graph;
        this.session = session;
        this.identity = identity;
        outputs = OnnxOutputs.of(session);
        names = Answers.names(file, outputNames, ClassNames.of(graph), outputs.scores().width());
    }

    /**
     * Opens the model in {@code bytes}; see {@code ModelFiles.open}. A ZipMap at the end is taken out first. Numbers go in
     * as the model's own element type; whole-number inputs get the nearest whole number.
     *
     * @param file its name, for sentences
     * @param identity see {@link Traits#identity}
     */
    public static Loaded load(byte[] bytes, String file, String identity, List<Feature> features,
            List<String> outputNames) {
        Graph graph;
        byte[] unzipped;
        try {
            graph = Graph.read(bytes);
            unzipped = ZipMaps.unzipped(bytes, graph);
        } catch (IOException malformed) {
            throw Binding.refused("The ONNX model " + file + " is damaged or cut off.", malformed);
        }
        if (graph.nodes().isEmpty()) {
            throw Binding.refused("The file " + file + " is not an ONNX model, or one without a single operation.");
        }
        OnnxSession session = OnnxSession.open(unzipped, file, features);
        try {
            return new OnnxModels(file, graph, session, identity, outputNames).loaded();
        } catch (RuntimeException refused) {
            session.close();
            throw refused;
        }
    }

    private Loaded loaded() {
        String scale = scale();
        warnOfIgnoredTransforms();
        Traits traits = Traits.local("ONNX, " + graph.nodes().size() + " operations", identity, scale);
        Predictor predictor = outputs.label().isPresent()
                ? new OnnxClassifier(session, outputs.scores(), names, traits, outputs.label().get())
                : new OnnxPredictor(session, outputs.scores(), names, traits);
        Optional<TreeEnsemble> trees = OnnxTreeReader.read(graph, session, outputs.scores().name(), names, identity);
        return new Loaded(predictor, trees, notices);
    }

    private String scale() {
        boolean classifies = outputs.label().isPresent()
                || graph.nodes().stream().anyMatch(node -> CLASSIFYING.contains(node.operator()));
        if (!classifies) {
            return "value";
        }
        for (double score : probed()) {
            if (score < 0 || score > 1) {
                notices.add(Remarks.warning("scores-are-no-probabilities", file, "The classifier's output '"
                        + outputs.scores().name() + "' holds " + score
                        + " for a row of the self-check: these are scores,"
                        + " not probabilities."));
                return "score";
            }
        }
        return "probability";
    }

    // A row that the model does not like says nothing about the others.
    private double[] probed() {
        double[] scores = new double[PROBED * names.size()];
        Rows rows = Probe.plain(session.features(), PROBED);
        try {
            new OnnxPredictor(session, outputs.scores(), names, Traits.local("ONNX", identity, "score"))
                    .predict(rows, scores);
        } catch (PlumblineException refused) {
            return new double[0];
        }
        return scores;
    }

    private void warnOfIgnoredTransforms() {
        for (Node node : graph.nodes()) {
            String transform = node.attribute("post_transform").text();
            boolean single = node.attribute("n_targets").number() <= 1;
            if (node.operator().equals("TreeEnsembleRegressor") && single && !Set.of("", "NONE").contains(transform)) {
                notices.add(Remarks.warning("onnx-transform-ignored", file, "The model asks for " + transform
                        + " on the one output of its trees, which ONNX Runtime ignores: its answers are sums, not what the"
                        + " model's author saw. Export it with an operation of its own for that (Sigmoid)."));
            }
        }
    }
}
