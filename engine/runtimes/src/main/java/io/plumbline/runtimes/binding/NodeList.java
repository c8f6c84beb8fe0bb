// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.binding;

import io.plumbline.model.TreeEnsemble;
import java.util.ArrayList;
import java.util.List;

/** Nodes of trees, gathered one by one: a child is added after its parent, and told to it then. */
public final class NodeList {
    private static final long[] NO_LEVELS = {};

    private final List<Node> nodes = new ArrayList<>();

    private static final class Node {
        private final int feature;
        private final double threshold;
        private final long[] leftLevels;
        private final boolean missingLeft;
        private final double value;
        private final double cover;
        private int left;
        private int right;

        Node(int feature, double threshold, long[] leftLevels, boolean missingLeft, double value, double cover) {
            this.feature = feature;
            this.threshold = threshold;
            this.leftLevels = leftLevels;
            this.missingLeft = missingLeft;
            this.value = value;
            this.cover = cover;
        }
    }

    /** Adds a leaf and returns its index. */
    public int leaf(double value, double cover) {
        return add(new Node(-1, 0, NO_LEVELS, false, value, cover));
    }

    /** Adds a node that compares a number and returns its index. */
    public int compare(int feature, double threshold, boolean missingLeft, double cover) {
        return add(new Node(feature, threshold, NO_LEVELS, missingLeft, 0, cover));
    }

    /** Adds a node that asks whether a category is in {@code leftLevels}, bits by code, and returns its index. */
    public int choose(int feature, long[] leftLevels, boolean missingLeft, double cover) {
        return add(new Node(feature, 0, leftLevels, missingLeft, 0, cover));
    }

    /** Tells a node its children. */
    public void children(int node, int left, int right) {
        nodes.get(node).left = left;
        nodes.get(node).right = right;
    }

    /** Returns the nodes so far. */
    public TreeEnsemble.Nodes toNodes() {
        boolean[] missingLeft = new boolean[nodes.size()];
        for (int node = 0; node < missingLeft.length; node++) {
            missingLeft[node] = nodes.get(node).missingLeft;
        }
        return new TreeEnsemble.Nodes(nodes.stream().mapToInt(node -> node.feature).toArray(),
                nodes.stream().mapToDouble(node -> node.threshold).toArray(),
                nodes.stream().map(node -> node.leftLevels).toArray(long[][]::new),
                nodes.stream().mapToInt(node -> node.left).toArray(),
                nodes.stream().mapToInt(node -> node.right).toArray(), missingLeft,
                nodes.stream().mapToDouble(node -> node.value).toArray(),
                nodes.stream().mapToDouble(node -> node.cover).toArray());
    }

    private int add(Node node) {
        nodes.add(node);
        return nodes.size() - 1;
    }
}
