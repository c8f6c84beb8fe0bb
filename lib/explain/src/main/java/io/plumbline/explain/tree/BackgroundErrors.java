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
        ChosenRows chosen = ChosenRows.of(forest, background, choose(background.count(), seed));
        int width = forest.ensemble().outputs().size() * forest.players();
        double[] means = new double[instances.count() * width];
        double[] errors = new double[means.length];
        int batch = chosen.batch();
        Blocks.run((instances.count() + batch - 1) / batch, threads, block -> {
            int first = block * batch;
            int count = Math.min(batch, instances.count() - first);
            double[] against = chosen.explain(instances, first, count).values();
            for (int entry = 0; entry < count * width; entry++) {
                int from = entry / width * chosen.count() * width + entry % width;
                double[] spread = spread(against, from, width, chosen.count());
                means[first * width + entry] = spread[0];
                errors[first * width + entry] = spread[1] / Math.sqrt(background.count());
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

    /**
     * Returns mean and standard deviation of {@code count} entries. Takes deviations from the mean, not squares: values that are
     * large beside their spread keep their digits.
     */
    private static double[] spread(double[] against, int from, int step, int count) {
        double sum = 0;
        for (int index = 0; index < count; index++) {
            sum += against[from + index * step];
        }
        double mean = sum / count;
        double squares = 0;
        for (int index = 0; index < count; index++) {
            double deviation = against[from + index * step] - mean;
            squares += deviation * deviation;
        }
        return new double[]{mean, count < 2 ? 0 : Math.sqrt(squares / (count - 1))};
    }
}
