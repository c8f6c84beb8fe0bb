// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.tree;

/** How many background rows satisfy which places, leaf by leaf of one tree. */
final class PatternCounts {
    private final PlayerTree tree;
    private final int[][] dense;
    private final long[][] sparse;

    PatternCounts(PlayerTree tree, int rows) {
        this.tree = tree;
        int leaves = tree.leaves().length;
        dense = new int[leaves][];
        sparse = new long[leaves][];
        for (int leaf = 0; leaf < leaves; leaf++) {
            boolean few = tree.players()[leaf].length <= BackgroundLeaf.DENSE_PLACES;
            dense[leaf] = new int[few ? 1 << tree.players()[leaf].length : 0];
            sparse[leaf] = new long[few ? 0 : rows];
        }
    }

    /** Counts rows {@code first ... first + count - 1}. */
    void take(int leaf, int first, long[] satisfied, int count) {
        long all = (1L << tree.players()[leaf].length) - 1;
        int[] counts = dense[leaf];
        for (int row = 0; row < count; row++) {
            long pattern = satisfied[row] & all;
            if (counts.length > 0) {
                counts[(int) pattern]++;
            } else {
                sparse[leaf][first + row] = pattern;
            }
        }
    }

    LeafRule rule(int leaf, double value, BetaWeights weights) {
        int places = tree.players()[leaf].length;
        return dense[leaf].length > 0
                ? BackgroundLeaf.ofTable(places, value, dense[leaf], weights)
                : BackgroundLeaf.ofRows(places, value, sparse[leaf], weights);
    }
}
