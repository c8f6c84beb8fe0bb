// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.onnx;

import io.plumbline.model.TreeEnsemble;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** The nodes of all trees as the attributes of one TreeEnsembleRegressor. */
final class WrittenTrees {
    private static final double HALF = 0.5;

    private final TreeEnsemble ensemble;
    private final EncodedColumns columns;
    private final String mode;
    private final List<Entry> entries = new ArrayList<>();

    /** A node: its tree, its number there, and what it says. */
    private record Entry(int tree, int number, int node, int whenTrue, int whenFalse) {}

    private WrittenTrees(TreeEnsemble ensemble, EncodedColumns columns) {
        this.ensemble = ensemble;
        this.columns = columns;
        mode = ensemble.split() == TreeEnsemble.Split.FLOAT_LESS ? "BRANCH_LT" : "BRANCH_LEQ";
    }

    /** Adds the operations that make the sums, and returns the name of their matrix. */
    static String write(TreeEnsemble ensemble, List<ProtoWriter> operations, List<ProtoWriter> constants) {
        EncodedColumns columns = new EncodedColumns(ensemble);
        String matrix = columns.write(operations, constants);
        WrittenTrees trees = new WrittenTrees(ensemble, columns);
        for (int tree = 0; tree < ensemble.roots().length; tree++) {
            trees.add(tree, ensemble.roots()[tree], 0);
        }
        operations.add(trees.operation(matrix));
        return "/sums";
    }

    // Numbers the nodes of a tree in the order of reading; returns the number after the last one.
    private int add(int tree, int node, int number) {
        TreeEnsemble.Nodes nodes = ensemble.nodes();
        int place = entries.size();
        entries.add(new Entry(tree, number, node, 0, 0));
        if (nodes.feature()[node] < 0) {
            return number + 1;
        }
        // A column of 0 and 1 is below one half where the category is another one, which is to the right.
        boolean swapped = columns.categorical(node);
        int first = swapped ? nodes.right()[node] : nodes.left()[node];
        int second = swapped ? nodes.left()[node] : nodes.right()[node];
        int whenFalse = add(tree, first, number + 1);
        int next = add(tree, second, whenFalse);
        entries.set(place, new Entry(tree, number, node, number + 1, whenFalse));
        return next;
    }

    private ProtoWriter operation(String matrix) {
        TreeEnsemble.Nodes nodes = ensemble.nodes();
        List<Entry> leaves = entries.stream().filter(this::isLeaf).toList();
        NodeWriter writer = new NodeWriter("TreeEnsembleRegressor", true, List.of(matrix), "/sums")
                .whole("n_targets", ensemble.outputs().size()).text("post_transform", "NONE")
                .reals("base_values", ensemble.base())
                .wholes("nodes_treeids", ints(entries, Entry::tree))
                .wholes("nodes_nodeids", ints(entries, Entry::number))
                .texts("nodes_modes", entries.stream().map(entry -> isLeaf(entry) ? "LEAF" : mode).toList())
                .wholes("nodes_featureids", ints(entries, entry -> isLeaf(entry) ? 0 : columns.of(entry.node())))
                .reals("nodes_values", entries.stream().mapToDouble(this::threshold).toArray())
                .wholes("nodes_truenodeids", ints(entries, Entry::whenTrue))
                .wholes("nodes_falsenodeids", ints(entries, Entry::whenFalse))
                .wholes("nodes_missing_value_tracks_true", ints(entries, entry -> missingTrue(entry) ? 1 : 0));
        if (Arrays.stream(nodes.cover()).anyMatch(cover -> cover > 0)) {
            writer.reals("nodes_hitrates",
                    entries.stream().mapToDouble(entry -> nodes.cover()[entry.node()]).toArray());
        }
        return writer.wholes("target_treeids", ints(leaves, Entry::tree))
                .wholes("target_nodeids", ints(leaves, Entry::number))
                .wholes("target_ids", ints(leaves, entry -> ensemble.treeOutput()[entry.tree()]))
                .reals("target_weights", leaves.stream().mapToDouble(entry -> nodes.value()[entry.node()]).toArray())
                .message();
    }

    private boolean isLeaf(Entry entry) {
        return ensemble.nodes().feature()[entry.node()] < 0;
    }

    private double threshold(Entry entry) {
        if (isLeaf(entry)) {
            return 0;
        }
        return columns.categorical(entry.node()) ? HALF : ensemble.nodes().threshold()[entry.node()];
    }

    private boolean missingTrue(Entry entry) {
        return !isLeaf(entry) && !columns.categorical(entry.node()) && ensemble.nodes().missingLeft()[entry.node()];
    }

    private static int[] ints(List<Entry> entries, ToIntFunction<Entry> number) {
        return entries.stream().mapToInt(number).toArray();
    }
}
