// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.tree;

import io.plumbline.model.Rows;
import java.util.SplittableRandom;

/**
 * What the choice of background rows does to interventional values. A value is the mean over background rows of the value
 * against that row alone, so that its jackknife standard error over B rows is their standard deviation divided by the square
 * root of B.
 *
 * <p>The standard deviation is that of up to {@value #MOST_ROWS} background rows, drawn without replacement: of all, up to that
 * number; with more rows the standard error itself is known to about 7 percent.
 *
 * @param values mean of each value over the rows that were used
 * @param errors standard error of each value
 */
record BackgroundErrors(double[] values, double[] errors) {
    static final int MOST_ROWS = 100;

    static BackgroundErrors of(PlayerForest forest, Rows background, Rows instances, int threads, long seed) {
        int[] chosen = choose(background.count(), seed);
        BetaWeights weights = new BetaWeights(forest.widest());
        int width = forest.ensemble().outputs().size() * forest.players();
        double[] means = new double[instances.count() * width];
        double[] errors = new double[means.length];
        Blocks.run(Blocks.of(instances.count()), threads, block -> {
            PairWalk walk = new PairWalk(forest, weights);
            int end = Math.min(instances.count(), (block + 1) * Blocks.ROWS);
            for (int row = block * Blocks.ROWS; row < end; row++) {
                explain(forest, walk, background, chosen, instances, row, means, errors);
            }
        });
        return new BackgroundErrors(means, errors);
    }

    private static int[] choose(int rows, long seed) {
        int[] all = new int[rows];
        for (int row = 0; row < rows; row++) {
            all[row] = row;
        }
        if (rows <= MOST_ROWS) {
            return all;
        }
        SplittableRandom random = new SplittableRandom(seed);
        int[] chosen = new int[MOST_ROWS];
        for (int draw = 0; draw < MOST_ROWS; draw++) {
            int other = draw + random.nextInt(rows - draw);
            chosen[draw] = all[other];
            all[other] = all[draw];
        }
        return chosen;
    }

    /** Welford's running mean and variance: values that are large beside their spread keep their digits. */
    private static void explain(PlayerForest forest, PairWalk walk, Rows background, int[] chosen, Rows instances,
            int row,
            double[] means, double[] errors) {
        int features = forest.ensemble().features().size();
        int width = forest.ensemble().outputs().size() * forest.players();
        for (int draw = 0; draw < chosen.length; draw++) {
            Attributions one = Attributions.of(1, forest.ensemble().outputs().size(), forest.players(), false);
            walk.rows(instances.cells(), row * features, background.cells(), chosen[draw] * features);
            for (PlayerTree tree : forest.trees()) {
                walk.add(tree, 1, one, one.at(0, tree.output()));
            }
            for (int entry = 0; entry < width; entry++) {
                double step = one.values()[entry] - means[row * width + entry];
                means[row * width + entry] += step / (draw + 1);
                errors[row * width + entry] += step * (one.values()[entry] - means[row * width + entry]);
            }
        }
        for (int entry = row * width; entry < (row + 1) * width; entry++) {
            errors[entry] = chosen.length < 2
                    ? 0
                    : Math.sqrt(errors[entry] / (chosen.length - 1) / background.count());
        }
    }
}
