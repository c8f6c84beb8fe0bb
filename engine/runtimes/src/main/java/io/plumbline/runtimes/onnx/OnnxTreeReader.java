// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.onnx;

import io.plumbline.model.TreeEnsemble;
import io.plumbline.model.TreeEnsemble.Split;
import io.plumbline.runtimes.binding.NodeList;
import io.plumbline.runtimes.onnx.Graph.Node;
import io.plumbline.runtimes.onnx.Scores.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a graph as trees over the dataset's own columns: splits on encoded categories become splits on sets of them. Nothing
 * comes back for a graph that is not understood whole.
 */
final class OnnxTreeReader {
    private static final Set<String> TREES = Set.of("TreeEnsembleRegressor", "TreeEnsembleClassifier");

    private OnnxTreeReader() {}

    static Optional<TreeEnsemble> read(Graph graph, OnnxSession session, String output, List<String> names,
            String identity) {
        List<Node> ensembles = graph.nodes().stream().filter(node -> TREES.contains(node.operator())).toList();
        if (ensembles.size() != 1) {
            return Optional.empty();
        }
        Node trees = ensembles.getFirst();
        Optional<List<Column>> columns = new ColumnReader(graph, session).of(trees.inputs().getFirst());
        Optional<Scores> scores = ScoreReader.read(graph, trees, output);
        if (columns.isEmpty() || scores.isEmpty() || scores.get().terms().size() != names.size()) {
            return Optional.empty();
        }
        boolean wide = columns.get().stream()
                .anyMatch(column -> column instanceof Column.Number number && number.wide());
        Optional<OnnxNodes> nodes = OnnxNodes.of(trees, columns.get(), wide);
        return nodes.flatMap(all -> build(all, scores.get(), wide))
                .map(built -> new TreeEnsemble(session.features(), names, scores.get().link(), built.base(),
                        built.roots(), built.outputs(), built.nodes(), split(wide), identity));
    }

    private record Built(double[] base, int[] roots, int[] outputs, TreeEnsemble.Nodes nodes) {}

    private static Split split(boolean wide) {
        return wide ? Split.DOUBLE_LESS_OR_EQUAL : Split.FLOAT_LESS_OR_EQUAL;
    }

    // Each output gets trees of its own, of the sum it is made of.
    private static Optional<Built> build(OnnxNodes all, Scores scores, boolean wide) {
        NodeList nodes = new NodeList();
        List<Integer> roots = new ArrayList<>();
        List<Integer> outputs = new ArrayList<>();
        for (int output = 0; output < scores.terms().size(); output++) {
            Term term = scores.terms().get(output);
            for (int root : all.roots()) {
                if (!all.adds(root, term.source())) {
                    continue;
                }
                Optional<Integer> added = all.add(root, term.source(), term.sign(), wide, nodes);
                if (added.isEmpty()) {
                    return Optional.empty();
                }
                roots.add(added.get());
                outputs.add(output);
            }
        }
        double[] base = scores.terms().stream().mapToDouble(Term::shift).toArray();
        return Optional.of(new Built(base, ints(roots), ints(outputs), nodes.toNodes()));
    }

    private static int[] ints(List<Integer> list) {
        return Arrays.copyOf(list.stream().mapToInt(Integer::intValue).toArray(), list.size());
    }
}
