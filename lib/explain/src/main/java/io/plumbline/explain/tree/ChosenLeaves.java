// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.tree;

/**
 * The leaves of one tree for a few background rows that are kept apart: an instance meets all of them at once, since the rows
 * that satisfy a place are the bits of a set. Gives what {@link PairWalk} gives, without its unforeseeable branches.
 */
final class ChosenLeaves {
    /** Nodes up to which asking every leaf costs less than walking to those in reach. */
    private static final int MOST_NODES = 4096;

    private final PlayerForest forest;
    private final PlayerTree tree;
    private final BetaWeights weights;
    private final int rows;
    private final int words;
    private final long[][] satisfying;
    private final long[][] patterns;

    private ChosenLeaves(PlayerForest forest, PlayerTree tree, BetaWeights weights, int rows) {
        this.forest = forest;
        this.tree = tree;
        this.weights = weights;
        this.rows = rows;
        this.words = Blocks.of(rows);
        this.satisfying = new long[tree.leaves().length][];
        this.patterns = new long[tree.leaves().length][rows];
        for (int leaf = 0; leaf < satisfying.length; leaf++) {
            satisfying[leaf] = new long[words * tree.players()[leaf].length];
        }
    }

    static boolean suits(PlayerTree tree) {
        return tree.fitsPatterns() && tree.nodes() <= MOST_NODES;
    }

    /** Prepares the first {@code rows} rows of {@code cells}. */
    static ChosenLeaves of(PlayerForest forest, PlayerTree tree, BetaWeights weights, double[] cells, int rows) {
        ChosenLeaves leaves = new ChosenLeaves(forest, tree, weights, rows);
        PatternScan scan = new PatternScan(forest);
        int features = forest.ensemble().features().size();
        for (int word = 0; word < leaves.words; word++) {
            int first = word * Blocks.ROWS;
            int count = Math.min(Blocks.ROWS, rows - first);
            scan.scan(tree, cells, first * features, count,
                    (leaf, satisfied) -> leaves.take(leaf, first, satisfied, count));
        }
        return leaves;
    }

    private void take(int leaf, int first, long[] satisfied, int count) {
        int word = first / Blocks.ROWS;
        for (int row = 0; row < count; row++) {
            patterns[leaf][first + row] = satisfied[row];
            for (int place = 0; place < tree.players()[leaf].length; place++) {
                satisfying[leaf][place * words + word] |= (satisfied[row] >>> place & 1) << row;
            }
        }
    }

    /**
     * Adds the values of {@code count} rows against each chosen row.
     *
     * @param start where the cells of the first row start
     * @param against as if each row against each chosen row were a row: entry {@code row * rows + chosen}
     */
    void add(double[] cells, int start, int count, PatternScan scan, Attributions against) {
        double[] choice = new double[3];
        scan.scan(tree, cells, start, count, (leaf, satisfied) -> {
            for (int row = 0; row < count; row++) {
                for (int word = 0; word < words; word++) {
                    meet(leaf, word, satisfied[row], against, row * rows, choice);
                }
            }
        });
    }

    private void meet(int leaf, int word, long satisfied, Attributions against, int firstRow, double[] choice) {
        int[] players = tree.players()[leaf];
        long outside = (1L << players.length) - 1 & ~satisfied;
        long meeting = -1L >>> Math.max(0, Blocks.ROWS * (word + 1) - rows);
        for (long rest = outside; rest != 0; rest &= rest - 1) {
            meeting &= satisfying[leaf][Long.numberOfTrailingZeros(rest) * words + word];
        }
        int absent = Long.bitCount(outside);
        double value = forest.ensemble().nodes().value()[tree.leaves()[leaf]];
        for (long rest = meeting; rest != 0; rest &= rest - 1) {
            int chosen = word * Blocks.ROWS + Long.numberOfTrailingZeros(rest);
            long needed = (1L << players.length) - 1 & ~(patterns[leaf][chosen] | outside);
            int present = Long.bitCount(needed);
            choice[1] = present == 0 ? 0 : value * weights.of(present - 1, absent);
            choice[2] = absent == 0 ? 0 : -value * weights.of(present, absent - 1);
            int at = against.at(firstRow + chosen, tree.output());
            for (int place = 0; place < players.length; place++) {
                against.values()[at
                        + players[place]] += choice[(int) ((needed >>> place & 1) + (outside >>> place & 1) * 2)];
            }
        }
    }
}
