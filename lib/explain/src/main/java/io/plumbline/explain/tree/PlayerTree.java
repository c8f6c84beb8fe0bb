// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.tree;

/**
 * One tree as the players see it. The distinct players on the path to a leaf have places 0, 1, ... in the order in which the
 * path first meets them; a row satisfies a place when it goes the path's way at all splits of that player.
 *
 * @param root root node
 * @param output output that the tree adds to
 * @param nodes number of nodes
 * @param depth splits on the longest path
 * @param widest most distinct players on a path
 * @param leaves leaf nodes, from left to right
 * @param players by leaf: the player of each place
 */
record PlayerTree(int root, int output, int nodes, int depth, int widest, int[] leaves, int[][] players) {
    /** Places that fit into the bits of one pattern. */
    static final int PATTERN_BITS = 63;

    /** Returns whether the places of every leaf fit into one pattern. */
    boolean fitsPatterns() {
        return widest <= PATTERN_BITS;
    }
}
