// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.tree;

/** A tree whose rows are explained leaf by leaf: find the pattern that the row satisfies, add what belongs to it. */
final class PatternTerms implements TreeTerms {
    /** Places up to which a leaf's contributions may be worked out for all patterns beforehand. */
    private static final int TABLE_PLACES = 12;

    private final PlayerTree tree;
    private final LeafRule[] rules;
    private final double[][] values;
    private final double[][] pairs;

    PatternTerms(PlayerTree tree, LeafRule[] rules, int rows, boolean interactions) {
        this.tree = tree;
        this.rules = rules;
        values = new double[rules.length][];
        pairs = new double[rules.length][];
        for (int leaf = 0; leaf < rules.length; leaf++) {
            int places = tree.players()[leaf].length;
            int patterns = tabled(places, rows) ? 1 << places : 0;
            int width = LeafRule.pairs(places);
            values[leaf] = new double[patterns * places];
            pairs[leaf] = new double[interactions ? patterns * width : 0];
            for (int pattern = 0; pattern < patterns; pattern++) {
                rules[leaf].values(pattern, values[leaf], pattern * places);
                if (interactions) {
                    rules[leaf].pairs(pattern, pairs[leaf], pattern * width);
                }
            }
        }
    }

    /** Returns whether working out all patterns of so many places pays for so many rows. */
    static boolean tabled(int places, int rows) {
        return places <= TABLE_PLACES && 1 << places <= rows;
    }

    @Override
    public void add(Span span, int first, int count, PatternScan scan) {
        double[] scratch = new double[Math.max(tree.widest(), LeafRule.pairs(tree.widest()))];
        scan.scan(tree, span.instances().cells(), span.cells(first), count, (leaf, satisfied) -> {
            int[] players = tree.players()[leaf];
            long all = (1L << players.length) - 1;
            for (int row = 0; row < count; row++) {
                addLeaf(leaf, satisfied[row] & all, span.sums(), span.sums().at(first + row, tree.output()), scratch);
            }
        });
    }

    private void addLeaf(int leaf, long pattern, Attributions sums, int at, double[] scratch) {
        int[] players = tree.players()[leaf];
        boolean tabled = values[leaf].length > 0;
        if (tabled) {
            sums.addValues(at, players, values[leaf], (int) pattern * players.length);
        } else {
            rules[leaf].values(pattern, scratch, 0);
            sums.addValues(at, players, scratch, 0);
        }
        if (!sums.interactions()) {
            return;
        }
        if (tabled) {
            sums.addPairs(at, players, pairs[leaf], (int) pattern * LeafRule.pairs(players.length));
        } else {
            rules[leaf].pairs(pattern, scratch, 0);
            sums.addPairs(at, players, scratch, 0);
        }
    }
}
