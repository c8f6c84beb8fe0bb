// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.tree;

import io.plumbline.model.Rows;
import java.util.List;
import java.util.Optional;

/** A few background rows against each of which rows are explained on their own. Safe for several threads. */
final class ChosenRows {
    private static final int MOST_CELLS = 1 << 15;

    private final PlayerForest forest;
    private final double[] cells;
    private final int rows;
    private final BetaWeights weights;
    private final List<Optional<ChosenLeaves>> leaves;

    private ChosenRows(PlayerForest forest, double[] cells, int rows) {
        this.forest = forest;
        this.cells = cells;
        this.rows = rows;
        this.weights = new BetaWeights(forest.widest());
        this.leaves = forest.trees().stream().map(tree -> ChosenLeaves.suits(tree)
                ? Optional.of(ChosenLeaves.of(forest, tree, weights, cells, rows))
                : Optional.<ChosenLeaves>empty()).toList();
    }

    /** Prepares the rows {@code chosen} of {@code background}. */
    static ChosenRows of(PlayerForest forest, Rows background, int[] chosen) {
        int features = forest.ensemble().features().size();
        double[] cells = new double[chosen.length * features];
        for (int row = 0; row < chosen.length; row++) {
            System.arraycopy(background.cells(), chosen[row] * features, cells, row * features, features);
        }
        return new ChosenRows(forest, cells, chosen.length);
    }

    /** Returns the number of chosen rows. */
    int count() {
        return rows;
    }

    /** Returns how many rows to explain at once, so that what they are against all chosen rows stays in a processor's cache. */
    int batch() {
        int width = rows * forest.ensemble().outputs().size() * forest.players();
        return Math.clamp(MOST_CELLS / width, 1, Blocks.ROWS);
    }

    /** Returns the values of rows against each chosen row, as if each such pair were a row: {@code row * count() + chosen}. */
    Attributions explain(Rows instances, int first, int count) {
        int features = forest.ensemble().features().size();
        Attributions against = Attributions.of(count * rows, forest.ensemble().outputs().size(), forest.players(),
                false);
        PatternScan scan = new PatternScan(forest);
        PairWalk walk = new PairWalk(forest, weights);
        for (int index = 0; index < leaves.size(); index++) {
            if (leaves.get(index).isPresent()) {
                leaves.get(index).orElseThrow().add(instances.cells(), first * features, count, scan, against);
                continue;
            }
            PlayerTree tree = forest.trees().get(index);
            for (int pair = 0; pair < count * rows; pair++) {
                walk.rows(instances.cells(), (first + pair / rows) * features, cells, pair % rows * features);
                walk.add(tree, 1, against, against.at(pair, tree.output()));
            }
        }
        return against;
    }
}
