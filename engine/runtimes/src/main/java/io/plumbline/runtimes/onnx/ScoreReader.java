// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.onnx;

import io.plumbline.model.Link;
import io.plumbline.runtimes.onnx.Graph.Node;
import io.plumbline.runtimes.onnx.Graph.Tensor;
import io.plumbline.runtimes.onnx.Scores.Term;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows the sums of an ensemble through the operations after it. What it does not surely know, it leaves out. */
final class ScoreReader {
    private final Graph graph;
    private final Map<String, Scores> matrices = new HashMap<>();

    private ScoreReader(Graph graph) {
        this.graph = graph;
    }

    /** Returns what the output {@code name} is of the sums of {@code trees}, when that is understood. */
    static Optional<Scores> read(Graph graph, Node trees, String name) {
        ScoreReader reader = new ScoreReader(graph);
        boolean classifies = trees.operator().equals("TreeEnsembleClassifier");
        Optional<Scores> first = classifies ? classifier(trees) : regressor(trees);
        if (first.isEmpty() || trees.outputs().size() < (classifies ? 2 : 1)) {
            return Optional.empty();
        }
        reader.matrices.put(trees.outputs().get(classifies ? 1 : 0), first.get());
        graph.nodes().forEach(node -> reader.scores(node)
                .ifPresent(scores -> reader.matrices.put(node.outputs().getFirst(), scores)));
        return Optional.ofNullable(reader.matrices.get(name));
    }

    /** Returns how many sums the trees make: fewer than classes when the second of two classes has the only one. */
    static int sums(Node trees) {
        if (trees.operator().equals("TreeEnsembleRegressor")) {
            return (int) Math.max(1, trees.attribute("n_targets").number());
        }
        return isBinary(trees) ? 1 : ClassNames.of(trees).size();
    }

    /** Returns whether a classifier of two classes has one sum, named after the first class and meant for the second. */
    static boolean isBinary(Node trees) {
        return ClassNames.of(trees).size() == 2
                && Arrays.stream(trees.attribute("class_ids").numbers()).allMatch(id -> id == 0);
    }

    private static Optional<Scores> regressor(Node trees) {
        int sums = sums(trees);
        Optional<double[]> base = base(trees, sums);
        // ONNX Runtime leaves a lone sum as it is, whatever is asked for.
        return sums == 1 ? base.map(Scores::sums) : base.map(Scores::sums).flatMap(scores -> linked(trees, scores));
    }

    private static Optional<Scores> classifier(Node trees) {
        if (!isBinary(trees)) {
            return base(trees, sums(trees)).map(Scores::sums).flatMap(scores -> linked(trees, scores));
        }
        double[] base = trees.attribute("base_values").numbers();
        if (base.length > 1) {
            return Optional.empty();
        }
        Term second = new Term(0, 1, base.length == 0 ? 0 : base[0]);
        boolean positive = Arrays.stream(trees.attribute("class_weights").numbers()).allMatch(weight -> weight >= 0);
        if (positive) {
            // Sums of weights that are never negative count as probabilities; ONNX Runtime then applies nothing to them.
            Term first = new Term(0, -1, 1 - second.shift());
            return Optional.of(new Scores(List.of(first, second), Link.IDENTITY));
        }
        return linked(trees, new Scores(List.of(second.negated(), second), Link.IDENTITY));
    }

    private static Optional<Scores> linked(Node trees, Scores scores) {
        return switch (trees.attribute("post_transform").text()) {
            case "", "NONE" -> Optional.of(scores);
            case "LOGISTIC" -> Optional.of(scores.with(Link.LOGISTIC));
            case "SOFTMAX" -> scores.terms().size() > 1 && !isBinary(trees)
                    ? Optional.of(scores.with(Link.SOFTMAX))
                    : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<double[]> base(Node trees, int sums) {
        double[] base = trees.attribute("base_values").numbers();
        if (base.length == 0) {
            return Optional.of(new double[sums]);
        }
        return base.length == sums ? Optional.of(base) : Optional.empty();
    }

    private Optional<Scores> scores(Node node) {
        List<String> inputs = node.inputs();
        Optional<Scores> first = inputs.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(matrices.get(inputs.getFirst()));
        return switch (node.operator()) {
            case "Identity", "Cast", "ZipMap", "Reshape", "Flatten", "Squeeze", "Unsqueeze" -> first;
            case "Sigmoid" -> first.filter(scores -> scores.link() == Link.IDENTITY)
                    .map(scores -> scores.with(Link.LOGISTIC));
            case "Softmax" -> first.filter(scores -> scores.link() == Link.IDENTITY
                    && (!node.has("axis") || Math.abs(node.attribute("axis").number()) == 1))
                    .map(scores -> scores.with(Link.SOFTMAX));
            case "Neg" -> first.filter(scores -> scores.link() == Link.IDENTITY)
                    .map(scores -> new Scores(scores.terms().stream().map(Term::negated).toList(), Link.IDENTITY));
            case "Sub" -> Arrays.equals(constant(inputs, 0), new double[]{1})
                    ? Optional.ofNullable(matrices.get(inputs.get(1))).flatMap(Scores::complement)
                    : Optional.empty();
            case "Add" -> first.isPresent()
                    ? first.flatMap(scores -> scores.plus(constant(inputs, 1)))
                    : Optional.ofNullable(matrices.get(inputs.get(1)))
                            .flatMap(scores -> scores.plus(constant(inputs, 0)));
            case "Concat" -> Math.abs(node.attribute("axis").number()) == 1 ? joined(inputs) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Scores> joined(List<String> inputs) {
        Optional<Scores> joined = Optional.ofNullable(matrices.get(inputs.getFirst()));
        for (String input : inputs.subList(1, inputs.size())) {
            Scores next = matrices.get(input);
            if (next == null) {
                return Optional.empty();
            }
            joined = joined.flatMap(scores -> scores.beside(next));
        }
        return joined;
    }

    private double[] constant(List<String> inputs, int index) {
        Tensor tensor = inputs.size() > index ? graph.constants().get(inputs.get(index)) : null;
        return tensor == null ? new double[0] : tensor.numbers();
    }
}
