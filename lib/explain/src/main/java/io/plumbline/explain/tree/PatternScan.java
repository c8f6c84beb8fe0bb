// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.tree;

import io.plumbline.model.TreeEnsemble;
import java.util.Arrays;

/** Finds, for a block of rows at once, which places of every leaf of a tree each row satisfies. For one thread. */
final class PatternScan {
    private final TreeEnsemble ensemble;
    private final int[] place;
    private long[][] left = {};
    private long[][] right = {};
    private int leaf;

    PatternScan(PlayerForest forest) {
        this.ensemble = forest.ensemble();
        this.place = forest.place();
    }

    /**
     * Scans {@code count} rows, at most {@link Blocks#ROWS}, of which the first starts at {@code start} in {@code cells}.
     */
    void scan(PlayerTree tree, double[] cells, int start, int count, Sink sink) {
        if (left.length <= tree.depth()) {
            left = new long[tree.depth() + 1][Blocks.ROWS];
            right = new long[tree.depth() + 1][Blocks.ROWS];
        }
        Arrays.fill(left[0], -1L);
        leaf = 0;
        visit(tree.root(), 0, left[0], cells, start, count, sink);
    }

    private void visit(int node, int depth, long[] satisfied, double[] cells, int start, int count, Sink sink) {
        int feature = ensemble.nodes().feature()[node];
        if (feature < 0) {
            sink.leaf(leaf++, satisfied);
            return;
        }
        long[] goLeft = left[depth + 1];
        long[] goRight = right[depth + 1];
        long keep = ~(1L << place[node]);
        int width = ensemble.features().size();
        for (int row = 0, cell = start + feature; row < count; row++, cell += width) {
            long all = satisfied[row];
            boolean isLeft = ensemble.goesLeft(node, cells[cell]);
            goLeft[row] = isLeft ? all : all & keep;
            goRight[row] = isLeft ? all & keep : all;
        }
        visit(ensemble.nodes().left()[node], depth + 1, goLeft, cells, start, count, sink);
        visit(ensemble.nodes().right()[node], depth + 1, goRight, cells, start, count, sink);
    }

    /** Takes what was found at a leaf. */
    interface Sink {
        /**
         * @param leaf index of the leaf, from left to right
         * @param satisfied by row: bit k is set when the row satisfies place k; bits beyond the leaf's places are set
         */
        void leaf(int leaf, long[] satisfied);
    }
}
