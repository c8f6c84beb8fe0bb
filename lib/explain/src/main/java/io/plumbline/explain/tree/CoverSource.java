// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.tree;

/** Terms in the path-dependent game. */
record CoverSource(PlayerForest forest, CoverRule rule) implements TreeTerms.Source {

    @Override
    public TreeTerms prepare(PlayerTree tree, TreeTerms.Span span) {
        double[][] shares = CoverShares.of(forest, tree);
        if (!tree.fitsPatterns()) {
            return new CoverWalk(forest, tree, rule, shares);
        }
        LeafRule[] rules = new LeafRule[shares.length];
        for (int leaf = 0; leaf < rules.length; leaf++) {
            rules[leaf] = new CoverLeaf(rule, forest.ensemble().nodes().value()[tree.leaves()[leaf]], shares[leaf]);
        }
        return new PatternTerms(tree, rules, span.rows(), span.sums().interactions());
    }

    @Override
    public long bytes(PlayerTree tree, TreeTerms.Span span) {
        return PatternCost.of(tree, 0, span).bytes();
    }
}
