// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.model;

import java.util.Arrays;

/**
 * Walks many rows tree by tree, a block of rows at a time, so that a tree's nodes stay close while the block passes. Every
 * comparison becomes {@code cell < bound}: the bound of "at most t" is the number after t, and where 32 bits count, cells and
 * bounds are rounded beforehand. Answers are those of {@link TreeEnsemble#leaf}, bit for bit.
 */
final class TreeBlocks {
    /** Rows from which preparing pays. */
    static final int WORTH_PREPARING = 32;

    private static final int BLOCK = 256;

    private final TreeEnsemble ensemble;
    private final double[] bound; // NaN at nodes that ask for categories
    private final boolean rounds;
    private final int features;

    TreeBlocks(TreeEnsemble ensemble) {
        this.ensemble = ensemble;
        features = ensemble.features().size();
        rounds = ensemble.split() == TreeEnsemble.Split.FLOAT_LESS
                || ensemble.split() == TreeEnsemble.Split.FLOAT_LESS_OR_EQUAL;
        boolean strict = ensemble.split() == TreeEnsemble.Split.FLOAT_LESS
                || ensemble.split() == TreeEnsemble.Split.DOUBLE_LESS;
        TreeEnsemble.Nodes nodes = ensemble.nodes();
        bound = new double[nodes.threshold().length];
        for (int node = 0; node < bound.length; node++) {
            double threshold = rounds ? (float) nodes.threshold()[node] : nodes.threshold()[node];
            double exclusive = strict ? threshold : Math.nextUp(threshold);
            bound[node] = nodes.leftLevels()[node].length > 0 ? Double.NaN : exclusive;
        }
    }

    void sums(Rows rows, double[] results) {
        int width = ensemble.outputs().size();
        double[] rounded = new double[rounds ? BLOCK * features : 0];
        for (int from = 0; from < rows.count(); from += BLOCK) {
            int count = Math.min(BLOCK, rows.count() - from);
            for (int row = from; row < from + count; row++) {
                System.arraycopy(ensemble.base(), 0, results, row * width, width);
            }
            if (rounds) {
                for (int cell = 0; cell < count * features; cell++) {
                    rounded[cell] = (float) rows.cells()[from * features + cell];
                }
            }
            double[] cells = rounds
                    ? rounded
                    : Arrays.copyOfRange(rows.cells(), from * features,
                            (from + count) * features);
            for (int tree = 0; tree < ensemble.roots().length; tree++) {
                add(tree, cells, count, results, from * width + ensemble.treeOutput()[tree], width);
            }
        }
    }

    private void add(int tree, double[] cells, int count, double[] results, int place, int width) {
        int[] feature = ensemble.nodes().feature();
        int[] left = ensemble.nodes().left();
        int[] right = ensemble.nodes().right();
        double[] value = ensemble.nodes().value();
        int root = ensemble.roots()[tree];
        for (int row = 0; row < count; row++) {
            int node = root;
            for (int asked = feature[node]; asked >= 0; asked = feature[node]) {
                double cell = cells[row * features + asked];
                if (cell < bound[node]) {
                    node = left[node];
                } else if (cell >= bound[node]) {
                    node = right[node];
                } else {
                    node = ensemble.goesLeft(node, cell) ? left[node] : right[node];
                }
            }
            results[place + row * width] += value[node];
        }
    }
}
