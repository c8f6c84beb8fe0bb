// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.model;

import java.util.List;

/**
 * A sum of decision trees, as flat arrays over the nodes of all trees. Every tree adds to one output.
 *
 * <p>For a row x: {@code sum_k = base_k + sum over trees t of output k of leaf_t(x)}, and {@link Link} turns the sums into
 * outputs. A split asks {@code x[feature] < threshold} or {@code <=}, both sides first rounded to 32 bits when the framework
 * that made the model does so ({@link Split}), or whether a category's code is in a set, which is also how a one-hot column's
 * split reads on the category it stands for; a missing cell (NaN) goes where the node says.
 *
 * @param features columns, in the order of a row's cells
 * @param outputs names of the outputs
 * @param link what turns sums into outputs
 * @param base the sums' starting values, by output
 * @param roots root node of each tree
 * @param treeOutput output that each tree adds to
 * @param nodes the nodes
 * @param split how a split compares
 * @param identity see {@link Traits#identity}
 * @throws IllegalArgumentException when the arrays do not make trees: of different lengths, pointing outside, or with a node
 *         that has two parents
 */
public record TreeEnsemble(List<Feature> features, List<String> outputs, Link link, double[] base, int[] roots,
        int[] treeOutput, Nodes nodes, Split split, String identity) implements Predictor {
    public TreeEnsemble {
        features = List.copyOf(features);
        outputs = List.copyOf(outputs);
        TreeShape.check(features.size(), outputs.size(), base, roots, treeOutput, nodes);
    }

    @Override
    public Traits traits() {
        return Traits.local("tree ensemble, " + roots.length + " trees", identity,
                link == Link.IDENTITY ? "value" : "probability");
    }

    @Override
    public void predict(Rows rows, double[] results) {
        int width = outputs.size();
        sums(rows, results);
        for (int row = 0; row < rows.count(); row++) {
            link.apply(results, row * width, width);
        }
    }

    /** Computes what {@link #predict} does without the link, same shape. */
    public void sums(Rows rows, double[] results) {
        if (rows.count() >= TreeBlocks.WORTH_PREPARING) {
            new TreeBlocks(this).sums(rows, results);
            return;
        }
        int width = outputs.size();
        for (int row = 0; row < rows.count(); row++) {
            System.arraycopy(base, 0, results, row * width, width);
            int cells = row * features.size();
            for (int tree = 0; tree < roots.length; tree++) {
                results[row * width + treeOutput[tree]] += nodes.value[leaf(tree, rows.cells(), cells)];
            }
        }
    }

    /** Returns the leaf of {@code tree} that the row starting at {@code offset} of {@code cells} falls into. */
    public int leaf(int tree, double[] cells, int offset) {
        int node = roots[tree];
        while (nodes.feature[node] >= 0) {
            node = goesLeft(node, cells[offset + nodes.feature[node]]) ? nodes.left[node] : nodes.right[node];
        }
        return node;
    }

    /** Returns which way a cell goes at the inner node {@code node}. */
    public boolean goesLeft(int node, double cell) {
        if (Double.isNaN(cell)) {
            return nodes.missingLeft[node];
        }
        long[] levels = nodes.leftLevels[node];
        if (levels.length > 0) {
            int code = cell < 0 ? -1 : (int) cell;
            return code >= 0 && code / 64 < levels.length && (levels[code / 64] >>> code & 1) == 1;
        }
        double threshold = nodes.threshold[node];
        return switch (split) {
            case FLOAT_LESS -> (float) cell < (float) threshold;
            case FLOAT_LESS_OR_EQUAL -> (float) cell <= (float) threshold;
            case DOUBLE_LESS -> cell < threshold;
            case DOUBLE_LESS_OR_EQUAL -> cell <= threshold;
        };
    }

    /** How a split compares a cell with its threshold; the left branch is taken when the comparison holds. */
    public enum Split {
        /** XGBoost. */
        FLOAT_LESS,
        /** scikit-learn, and ONNX BRANCH_LEQ. */
        FLOAT_LESS_OR_EQUAL, DOUBLE_LESS,
        /** LightGBM. */
        DOUBLE_LESS_OR_EQUAL
    }

    /**
     * The nodes of all trees; index 0 need not be a root. Arrays have one entry per node.
     *
     * @param feature column that an inner node asks for; -1 for a leaf
     * @param threshold of an inner node that compares numbers
     * @param leftLevels of an inner node that asks for categories: the codes that go left, as bits; empty for one that
     *        compares numbers and for a leaf
     * @param left child of an inner node
     * @param right child of an inner node
     * @param missingLeft whether a missing cell goes left
     * @param value what a leaf adds
     * @param cover weight of the training rows that passed the node (XGBoost: sum of hessians); all 0 when the file does not
     *        say, in which case the path-dependent game is undefined
     */
    public record Nodes(int[] feature, double[] threshold, long[][] leftLevels, int[] left, int[] right,
            boolean[] missingLeft, double[] value, double[] cover) {}
}
