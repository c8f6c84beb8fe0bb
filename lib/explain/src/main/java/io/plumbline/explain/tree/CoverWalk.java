// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.tree;

import io.plumbline.model.TreeEnsemble;
import java.util.Arrays;

/** A tree in the path-dependent game with more places than a pattern has bits: every row is walked to every leaf. */
final class CoverWalk implements TreeTerms {
    private final PlayerForest forest;
    private final PlayerTree tree;
    private final CoverRule rule;
    private final double[][] shares;

    CoverWalk(PlayerForest forest, PlayerTree tree, CoverRule rule, double[][] shares) {
        this.forest = forest;
        this.tree = tree;
        this.rule = rule;
        this.shares = shares;
    }

    @Override
    public void add(Span span, int first, int count, PatternScan scan) {
        for (int row = first; row < first + count; row++) {
            boolean[] reached = new boolean[tree.widest()];
            Arrays.fill(reached, true);
            new Row(span, row).visit(tree.root(), reached, 0);
        }
    }

    /** One row's walk. */
    private final class Row {
        private final Span span;
        private final int row;

        Row(Span span, int row) {
            this.span = span;
            this.row = row;
        }

        /** Returns the index of the first leaf to the right of {@code node}. */
        int visit(int node, boolean[] reached, int leaf) {
            TreeEnsemble ensemble = forest.ensemble();
            int feature = ensemble.nodes().feature()[node];
            if (feature < 0) {
                add(leaf, reached);
                return leaf + 1;
            }
            boolean left = ensemble.goesLeft(node, span.instances().cells()[span.cells(row) + feature]);
            boolean[] without = reached.clone();
            without[forest.place()[node]] = false;
            int next = visit(ensemble.nodes().left()[node], left ? reached : without, leaf);
            return visit(ensemble.nodes().right()[node], left ? without : reached, next);
        }

        private void add(int leaf, boolean[] reached) {
            int[] players = tree.players()[leaf];
            double value = forest.ensemble().nodes().value()[tree.leaves()[leaf]];
            int at = span.sums().at(row, tree.output());
            double[] amounts = new double[players.length];
            rule.values(value, reached, shares[leaf], amounts, 0);
            span.sums().addValues(at, players, amounts, 0);
            if (span.sums().interactions()) {
                double[] pairs = new double[LeafRule.pairs(players.length)];
                rule.pairs(value, reached, shares[leaf], pairs, 0);
                span.sums().addPairs(at, players, pairs, 0);
            }
        }
    }
}
