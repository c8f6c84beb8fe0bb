// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.tree;

import io.plumbline.model.Rows;

/** A tree in the interventional game whose rows are explained against every background row in turn. */
record PairTerms(PlayerForest forest, PlayerTree tree, Rows background, BetaWeights weights) implements TreeTerms {

    @Override
    public void add(Span span, int first, int count, PatternScan scan) {
        PairWalk walk = new PairWalk(forest, weights);
        double factor = 1.0 / background.count();
        for (int row = first; row < first + count; row++) {
            for (int other = 0; other < background.count(); other++) {
                walk.rows(span.instances().cells(), span.cells(row), background.cells(), other * span.features());
                walk.add(tree, factor, span.sums(), span.sums().at(row, tree.output()));
            }
        }
    }
}
