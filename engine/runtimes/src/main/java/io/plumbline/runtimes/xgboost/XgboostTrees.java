// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.xgboost;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.model.Feature;
import io.plumbline.model.Link;
import io.plumbline.model.TreeEnsemble;
import io.plumbline.runtimes.binding.Binding;
import io.plumbline.runtimes.binding.NodeList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/** Reads the trees of a model file. */
final class XgboostTrees {
    private final XgboostFile file;
    private final int[] columns;
    private final double[][] codes;
    private final NodeList nodes = new NodeList();

    private XgboostTrees(XgboostFile file, int[] columns, double[][] codes) {
        this.file = file;
        this.columns = columns;
        this.codes = codes;
    }

    /**
     * Returns the trees over the columns of a dataset.
     *
     * @param columns by column of the model: the dataset's column
     * @param codes by column of the dataset: the numbers its categories stand for; empty for a column of numbers
     */
    static TreeEnsemble read(XgboostFile file, Link link, int[] columns, double[][] codes, List<Feature> features,
            List<String> outputs, String identity) {
        XgboostTrees reader = new XgboostTrees(file, columns, codes);
        JsonNode trees = file.model().path("trees");
        JsonNode treeOutput = file.model().path("tree_info");
        double[] weights = file.treeWeights();
        int[] roots = new int[trees.size()];
        int[] output = new int[trees.size()];
        for (int tree = 0; tree < roots.length; tree++) {
            roots[tree] = reader.tree(trees.get(tree), tree, tree < weights.length ? weights[tree] : 1);
            output[tree] = treeOutput.path(tree).asInt();
        }
        if (!file.countsTreesRight() || weights.length != 0 && weights.length != roots.length
                || Arrays.stream(output).anyMatch(index -> index < 0 || index >= outputs.size())) {
            throw Binding
                    .refused("The XGBoost model " + file.name() + " is damaged: its trees and their weights or outputs"
                            + " do not fit together.");
        }
        return new TreeEnsemble(features, outputs, link, base(file, outputs.size()), roots, output,
                reader.nodes.toNodes(), TreeEnsemble.Split.FLOAT_LESS, identity);
    }

    /** Returns the numbers of the sums' starting values, in the unit of the sums. */
    static double[] base(XgboostFile file, int outputs) {
        double[] given = file.baseScores();
        if (given.length != 1 && given.length != outputs) {
            throw Binding.refused("The XGBoost model " + file.name() + " has " + given.length + " base scores for "
                    + outputs + (outputs == 1 ? " output." : " outputs."));
        }
        double[] base = new double[outputs];
        boolean logit = Objective.of(file.objective()).logitBase();
        for (int output = 0; output < outputs; output++) {
            double score = (float) given[given.length == 1 ? 0 : output];
            base[output] = logit ? -Math.log(1 / score - 1) : score;
            if (!Double.isFinite(base[output])) {
                throw Binding.refused("The XGBoost model " + file.name() + " has the base_score " + score
                        + "; a probability between 0 and 1 is needed.");
            }
        }
        return base;
    }

    private int tree(JsonNode tree, int number, double weight) {
        TreeArrays arrays = new TreeArrays(file.name(), number, tree);
        return node(arrays, 0, weight, new boolean[arrays.left.length]);
    }

    private int node(TreeArrays tree, int node, double weight, boolean[] seen) {
        if (node < 0 || node >= seen.length || seen[node]) {
            throw tree.refused();
        }
        seen[node] = true;
        double cover = tree.cover[node];
        if (tree.left[node] < 0) {
            return nodes.leaf((float) tree.condition[node] * weight, cover);
        }
        if (tree.feature[node] < 0 || tree.feature[node] >= columns.length) {
            throw tree.refused();
        }
        int column = columns[tree.feature[node]];
        boolean missingLeft = tree.missingLeft[node];
        int added;
        boolean swapped = true;
        if (tree.asksCategory[node]) {
            added = nodes.choose(column, named(column, tree.categories[node]), !missingLeft, cover);
        } else if (codes[column].length > 0) {
            added = nodes.choose(column, below(column, (float) tree.condition[node]), missingLeft, cover);
            swapped = false;
        } else {
            added = nodes.compare(column, (float) tree.condition[node], missingLeft, cover);
            swapped = false;
        }
        int left = node(tree, tree.left[node], weight, seen);
        int right = node(tree, tree.right[node], weight, seen);
        nodes.children(added, swapped ? right : left, swapped ? left : right);
        return added;
    }

    // XGBoost lists the categories that go right, and sends every other one left, unknown ones too; in ours those go right.
    private long[] named(int column, int[] categories) {
        if (codes[column].length == 0) {
            return bits(categories);
        }
        return bits(
                codesOf(column, number -> Arrays.stream(categories).anyMatch(category -> category == (int) number)));
    }

    private long[] below(int column, float threshold) {
        return bits(codesOf(column, number -> (float) number < threshold));
    }

    private int[] codesOf(int column, DoublePredicate wanted) {
        return IntStream.range(0, codes[column].length)
                .filter(code -> wanted.test(codes[column][code])).toArray();
    }

    private static long[] bits(int[] codes) {
        long[] bits = new long[Arrays.stream(codes).max().orElse(0) / Long.SIZE + 1];
        for (int code : codes) {
            bits[code / Long.SIZE] |= 1L << code;
        }
        return bits;
    }
}
