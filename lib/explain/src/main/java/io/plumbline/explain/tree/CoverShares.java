// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.tree;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.model.TreeEnsemble;
import io.plumbline.model.TreeEnsemble.Nodes;
import java.util.Arrays;

/** The share of training rows that go a path's way, by leaf and place. */
final class CoverShares {
    private final Nodes nodes;
    private final int[] place;
    private final PlayerTree tree;
    private final double[][] shares;
    private int leaf;

    private CoverShares(PlayerForest forest, PlayerTree tree) {
        this.nodes = forest.ensemble().nodes();
        this.place = forest.place();
        this.tree = tree;
        this.shares = new double[tree.leaves().length][];
    }

    /** Returns the shares by leaf, from left to right, and place. A node that no training row passed sends half each way. */
    static double[][] of(PlayerForest forest, PlayerTree tree) {
        CoverShares walk = new CoverShares(forest, tree);
        double[] none = new double[tree.widest()];
        Arrays.fill(none, 1);
        walk.visit(tree.root(), none);
        return walk.shares;
    }

    /**
     * Checks that the game is defined.
     *
     * @throws PlumblineException INVALID_DATA when the model does not say how many training rows passed its nodes
     */
    static void require(TreeEnsemble ensemble) {
        Nodes nodes = ensemble.nodes();
        for (int tree = 0; tree < ensemble.roots().length; tree++) {
            int root = ensemble.roots()[tree];
            if (nodes.feature()[root] >= 0
                    && !(nodes.cover()[nodes.left()[root]] + nodes.cover()[nodes.right()[root]] > 0)) {
                throw new PlumblineException(Category.INVALID_DATA,
                        "the path-dependent game is undefined for this model: its"
                                + " file does not say how many training rows passed the nodes of tree " + tree
                                + "; explain it with the interventional game, which needs background rows instead.");
            }
        }
    }

    /** Returns what the forest is expected to add to each output when no player is present, the base included. */
    static double[] expected(PlayerForest forest) {
        double[] expected = forest.ensemble().base().clone();
        for (PlayerTree tree : forest.trees()) {
            double[][] shares = of(forest, tree);
            for (int leaf = 0; leaf < shares.length; leaf++) {
                double reached = forest.ensemble().nodes().value()[tree.leaves()[leaf]];
                for (double share : shares[leaf]) {
                    reached *= share;
                }
                expected[tree.output()] += reached;
            }
        }
        return expected;
    }

    private void visit(int node, double[] soFar) {
        if (nodes.feature()[node] < 0) {
            shares[leaf] = Arrays.copyOf(soFar, tree.players()[leaf].length);
            leaf++;
            return;
        }
        double toLeft = nodes.cover()[nodes.left()[node]];
        double both = toLeft + nodes.cover()[nodes.right()[node]];
        double left = both > 0 ? toLeft / both : 0.5;
        visit(nodes.left()[node], times(soFar, place[node], left));
        visit(nodes.right()[node], times(soFar, place[node], 1 - left));
    }

    private static double[] times(double[] shares, int place, double share) {
        double[] product = shares.clone();
        product[place] *= share;
        return product;
    }
}
