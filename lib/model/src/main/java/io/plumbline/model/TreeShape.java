// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.model;

/** Whether arrays make trees, in one pass: walking them then ends, and never leaves them. */
final class TreeShape {
    private TreeShape() {}

    static void check(int features, int outputs, double[] base, int[] roots, int[] treeOutput,
            TreeEnsemble.Nodes nodes) {
        int count = nodes.feature().length;
        require(nodes.threshold().length == count && nodes.leftLevels().length == count && nodes.left().length == count
                && nodes.right().length == count && nodes.missingLeft().length == count
                && nodes.value().length == count && nodes.cover().length == count,
                "arrays over nodes differ in length");
        require(base.length == outputs, "base needs one number for each output");
        require(roots.length == treeOutput.length, "roots and treeOutput differ in length");
        boolean[] reached = new boolean[count];
        for (int tree = 0; tree < roots.length; tree++) {
            require(treeOutput[tree] >= 0 && treeOutput[tree] < outputs, "treeOutput points to no output");
            reach(roots[tree], reached);
        }
        for (int node = 0; node < count; node++) {
            require(nodes.feature()[node] >= -1 && nodes.feature()[node] < features, "a node asks for no feature");
            if (nodes.feature()[node] >= 0) {
                reach(nodes.left()[node], reached);
                reach(nodes.right()[node], reached);
            }
        }
    }

    // A node that nothing leads to twice, and roots that nothing leads to: no way down can meet itself.
    private static void reach(int node, boolean[] reached) {
        require(node >= 0 && node < reached.length, "a root or child is no node");
        require(!reached[node], "a node has two parents");
        reached[node] = true;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("not an ensemble of trees: " + otherwise);
        }
    }
}
