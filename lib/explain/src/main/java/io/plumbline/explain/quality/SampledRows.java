// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.quality;

import io.plumbline.explain.Background;
import io.plumbline.explain.Game.Unit;
import io.plumbline.explain.TabularGame;
import io.plumbline.explain.results.LocalValues;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The explained rows that checks ask the model about, drawn without replacement.
 *
 * @param rows their indices among the explained rows, ascending
 * @param cells shape (rows, features)
 * @param outputs the model's answers, shape (rows, outputs)
 */
record SampledRows(int[] rows, double[] cells, double[] outputs) {
    private static final int MOST = 30;

    static SampledRows of(QualityRequest request) {
        LocalValues local = request.shapley().local();
        Background background = request.background();
        long affordable = request.maxCalls() / 24;
        int count = (int) Math.min(Math.min(MOST, affordable), local.rows());
        int[] order = shuffled(local.rows(), new SplittableRandom(request.seed()));
        int[] rows = Arrays.stream(order).limit(count).sorted().toArray();
        int width = background.width();
        double[] cells = new double[count * width];
        for (int at = 0; at < count; at++) {
            System.arraycopy(local.cells(), rows[at] * width, cells, at * width, width);
        }
        return new SampledRows(rows, cells, background.score(cells, count, "explained row"));
    }

    /** The game of the {@code at}-th of these rows, in the model's own unit. */
    TabularGame game(Background background, int at) {
        int results = background.model().outputs().size();
        return new TabularGame(background, cells, at * background.width(),
                Arrays.copyOfRange(outputs, at * results, (at + 1) * results), Unit.OUTPUT);
    }

    static int[] shuffled(int count, SplittableRandom random) {
        int[] order = IntStream.range(0, count).toArray();
        for (int at = count - 1; at > 0; at--) {
            int other = random.nextInt(at + 1);
            int swap = order[at];
            order[at] = order[other];
            order[other] = swap;
        }
        return order;
    }
}
