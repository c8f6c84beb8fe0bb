// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.onnx;

import io.plumbline.runtimes.binding.NodeList;
import io.plumbline.runtimes.onnx.Graph.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The nodes of all trees of one TreeEnsembleRegressor or TreeEnsembleClassifier, by their places in its attributes. */
final class OnnxNodes {
    private static final int DEEPEST = 1000;

    private final List<Column> columns;
    private final List<String> modes;
    private final double[] features;
    private final double[] thresholds;
    private final double[] missingTrue;
    private final double[] covers;
    private final int[] whenTrue;
    private final int[] whenFalse;
    private final List<Integer> roots = new ArrayList<>();
    private final Map<Integer, Map<Integer, Double>> weights = new HashMap<>(); // leaf -> sum -> weight
    private final Map<Integer, Set<Integer>> sums = new HashMap<>(); // root -> sums its leaves add to

    private record Place(int tree, int number) {}

    private OnnxNodes(Node trees, List<Column> columns, boolean wide) {
        this.columns = columns;
        modes = trees.attribute("nodes_modes").texts();
        int count = modes.size();
        features = sized(trees, "nodes_featureids", count);
        double[] exact = trees.attribute("nodes_values_as_tensor").tensor().map(Graph.Tensor::numbers)
                .orElse(new double[0]);
        thresholds = wide && exact.length == count ? exact : sized(trees, "nodes_values", count);
        missingTrue = sized(trees, "nodes_missing_value_tracks_true", count);
        covers = sized(trees, "nodes_hitrates", count);
        whenTrue = new int[count];
        whenFalse = new int[count];
    }

    /** Returns the nodes, or nothing when they are of a kind that is not understood. */
    static Optional<OnnxNodes> of(Node trees, List<Column> columns, boolean wide) {
        String aggregate = trees.attribute("aggregate_function").text();
        boolean exact = trees.has("nodes_values_as_tensor") && !wide;
        if (!Set.of("", "SUM", "AVERAGE").contains(aggregate) || exact) {
            return Optional.empty();
        }
        OnnxNodes nodes = new OnnxNodes(trees, columns, wide);
        return nodes.link(trees) && nodes.weigh(trees, aggregate.equals("AVERAGE"))
                ? Optional.of(nodes)
                : Optional.empty();
    }

    List<Integer> roots() {
        return roots;
    }

    /** Returns whether a leaf of the tree at {@code root} adds to {@code sum}. */
    boolean adds(int root, int sum) {
        return sums.getOrDefault(root, Set.of()).contains(sum);
    }

    /** Adds the tree at {@code root} to {@code nodes}, with what it adds to {@code sum} times {@code sign} in its leaves. */
    Optional<Integer> add(int root, int sum, int sign, boolean wide, NodeList nodes) {
        return add(root, new Target(sum, sign, wide, nodes), 0);
    }

    private record Target(int sum, int sign, boolean wide, NodeList nodes) {}

    private Optional<Integer> add(int node, Target target, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        if (modes.get(node).equals("LEAF")) {
            double weight = weights.getOrDefault(node, Map.of()).getOrDefault(target.sum(), 0.0);
            return Optional.of(target.nodes().leaf(target.sign() * weight, covers[node]));
        }
        Optional<OnnxSplit> split = features[node] < 0 || features[node] >= columns.size()
                ? Optional.empty()
                : OnnxSplit.of(columns.get((int) features[node]), modes.get(node), thresholds[node],
                        missingTrue[node] != 0, target.wide());
        if (split.isEmpty()) {
            return Optional.empty();
        }
        int added = split.get().add(target.nodes(), covers[node]);
        boolean trueLeft = split.get().trueLeft();
        Optional<Integer> left = add(trueLeft ? whenTrue[node] : whenFalse[node], target, depth + 1);
        Optional<Integer> right = add(trueLeft ? whenFalse[node] : whenTrue[node], target, depth + 1);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        target.nodes().children(added, left.get(), right.get());
        return Optional.of(added);
    }

    private boolean link(Node trees) {
        double[] tree = sized(trees, "nodes_treeids", modes.size());
        double[] number = sized(trees, "nodes_nodeids", modes.size());
        double[] truths = sized(trees, "nodes_truenodeids", modes.size());
        double[] falsehoods = sized(trees, "nodes_falsenodeids", modes.size());
        Map<Place, Integer> places = new HashMap<>();
        for (int node = 0; node < modes.size(); node++) {
            places.put(new Place((int) tree[node], (int) number[node]), node);
        }
        Set<Integer> children = new HashSet<>();
        for (int node = 0; node < modes.size(); node++) {
            if (modes.get(node).equals("LEAF")) {
                continue;
            }
            whenTrue[node] = places.getOrDefault(new Place((int) tree[node], (int) truths[node]), -1);
            whenFalse[node] = places.getOrDefault(new Place((int) tree[node], (int) falsehoods[node]), -1);
            // A child with two parents would make a graph, or a circle, of what must be a tree.
            if (whenTrue[node] < 0 || whenFalse[node] < 0 || !children.add(whenTrue[node])
                    || !children.add(whenFalse[node])) {
                return false;
            }
        }
        for (int node = 0; node < modes.size(); node++) {
            if (!children.contains(node)) {
                roots.add(node);
            }
        }
        return places.size() == modes.size() && roots.size() == Arrays.stream(tree).distinct().count();
    }

    private boolean weigh(Node trees, boolean average) {
        String prefix = trees.operator().equals("TreeEnsembleClassifier") ? "class" : "target";
        double[] values = trees.attribute(prefix + "_weights").numbers();
        double[] tree = sized(trees, prefix + "_treeids", values.length);
        double[] number = sized(trees, prefix + "_nodeids", values.length);
        double[] ids = sized(trees, prefix + "_ids", values.length);
        double[] nodeTrees = sized(trees, "nodes_treeids", modes.size());
        double[] nodeNumbers = sized(trees, "nodes_nodeids", modes.size());
        Map<Place, Integer> places = new HashMap<>();
        Map<Integer, Integer> rootOf = new HashMap<>();
        for (int node = 0; node < modes.size(); node++) {
            places.put(new Place((int) nodeTrees[node], (int) nodeNumbers[node]), node);
        }
        roots.forEach(root -> rootOf.put((int) nodeTrees[root], root));
        boolean oneSum = prefix.equals("class") && ScoreReader.isBinary(trees);
        for (int entry = 0; entry < values.length; entry++) {
            int leaf = places.getOrDefault(new Place((int) tree[entry], (int) number[entry]), -1);
            Integer root = rootOf.get((int) tree[entry]);
            if (leaf < 0 || root == null) {
                return false;
            }
            int sum = oneSum ? 0 : (int) ids[entry];
            double weight = values[entry] / (average ? roots.size() : 1);
            weights.computeIfAbsent(leaf, key -> new HashMap<>()).merge(sum, weight, Double::sum);
            sums.computeIfAbsent(root, key -> new HashSet<>()).add(sum);
        }
        return values.length > 0;
    }

    /** Returns an attribute's numbers; zeros when it is left out or of another length. */
    private static double[] sized(Node trees, String name, int count) {
        double[] numbers = trees.attribute(name).numbers();
        return numbers.length == count ? numbers : new double[count];
    }
}
