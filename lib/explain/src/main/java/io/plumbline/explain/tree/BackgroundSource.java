// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.tree;

import io.plumbline.model.Rows;

/**
 * Terms in the interventional game: by patterns, or pair by pair where that is estimated to be cheaper, as with few background
 * rows or with trees of so many nodes that most leaves lie out of any pair's reach.
 */
final class BackgroundSource implements TreeTerms.Source {
    private static final long MOST_BYTES = 256L << 20;
    private static final int SAMPLED_PAIRS = 16;
    /** Elementary steps per node that a pair visits. */
    private static final double STEPS_PER_VISIT = 4;

    private final PlayerForest forest;
    private final Rows background;
    private final BetaWeights weights;

    BackgroundSource(PlayerForest forest, Rows background, BetaWeights weights) {
        this.forest = forest;
        this.background = background;
        this.weights = weights;
    }

    @Override
    public TreeTerms prepare(PlayerTree tree, TreeTerms.Span span) {
        return byPairs(tree, span)
                ? new PairTerms(forest, tree, background, weights)
                : byPatterns(tree, span);
    }

    @Override
    public long bytes(PlayerTree tree, TreeTerms.Span span) {
        return byPairs(tree, span) ? 0 : PatternCost.of(tree, background.count(), span).bytes();
    }

    private boolean byPairs(PlayerTree tree, TreeTerms.Span span) {
        if (!tree.fitsPatterns()) {
            return true;
        }
        PatternCost cost = PatternCost.of(tree, background.count(), span);
        double pairs = (double) span.rows() * background.count();
        return cost.bytes() > MOST_BYTES || cost.steps() > STEPS_PER_VISIT * pairs * visits(tree, span);
    }

    /** Returns how many nodes a pair visits on average, from a few pairs that lie evenly spread. */
    private double visits(PlayerTree tree, TreeTerms.Span span) {
        PairWalk walk = new PairWalk(forest, weights);
        Attributions unused = Attributions.of(1, 1, forest.players(), false);
        for (int sample = 0; sample < SAMPLED_PAIRS; sample++) {
            int row = (int) ((long) sample * span.rows() / SAMPLED_PAIRS);
            int other = (int) ((long) sample * background.count() / SAMPLED_PAIRS);
            walk.rows(span.instances().cells(), span.cells(row), background.cells(), other * span.features());
            walk.add(tree, 0, unused, 0);
        }
        return (double) walk.visited() / SAMPLED_PAIRS;
    }

    PatternTerms byPatterns(PlayerTree tree, TreeTerms.Span span) {
        PatternCounts counts = new PatternCounts(tree, background.count());
        PatternScan scan = new PatternScan(forest);
        for (int first = 0; first < background.count(); first += Blocks.ROWS) {
            int count = Math.min(Blocks.ROWS, background.count() - first);
            int start = first;
            scan.scan(tree, background.cells(), first * span.features(), count,
                    (leaf, satisfied) -> counts.take(leaf, start, satisfied, count));
        }
        LeafRule[] rules = new LeafRule[tree.leaves().length];
        for (int leaf = 0; leaf < rules.length; leaf++) {
            double value = forest.ensemble().nodes().value()[tree.leaves()[leaf]] / background.count();
            rules[leaf] = counts.rule(leaf, value, weights);
        }
        return new PatternTerms(tree, rules, span.rows(), span.sums().interactions());
    }
}
