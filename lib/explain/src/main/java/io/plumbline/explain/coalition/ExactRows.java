// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

import io.plumbline.explain.TabularGame;
import java.util.ArrayList;
import java.util.List;

/**
 * Exact values in the model's own unit: the mean over background rows of each row's Shapley values, and its standard error,
 * {@code sd / sqrt(B)}, which is what the jackknife over rows gives for a mean. A row asks only about the players whose cells
 * it changes; the others' values are 0 there.
 */
final class ExactRows implements ExactEngine.Job {
    private final TabularGame game;
    private final RowMoments[] parts;

    ExactRows(TabularGame game, int parts) {
        this.game = game;
        this.parts = new RowMoments[parts];
    }

    @Override
    public void run(int part, int from, int to, RowFeed feed) {
        int outputs = game.outputs();
        RowMoments moments = new RowMoments(game.players() * outputs);
        parts[part] = moments;
        List<double[]> free = new ArrayList<>();
        for (int row = from; row < to; row++) {
            int[] members = game.differing(row);
            int size = (1 << members.length) * outputs;
            double[] cube = free.isEmpty() ? new double[size] : free.removeLast();
            double[] room = cube.length < size ? new double[size] : cube;
            Cube.ask(game, row, members, room, feed);
            feed.whenAnswered(() -> {
                double[] values = new double[game.players() * outputs];
                Cube.shapley(room, outputs, members, game.players(), values);
                moments.add(values);
                free.add(room);
            });
        }
    }

    @Override
    public Estimate finish() {
        RowMoments all = new RowMoments(game.players() * game.outputs());
        for (RowMoments part : parts) {
            all.add(part);
        }
        Estimate estimate = Estimate.empty(Engine.EXACT, ExactEngine.coalitions(game), game);
        for (int index = 0; index < estimate.values().length; index++) {
            estimate.values()[index] = all.mean(index);
            estimate.backgroundErrors()[index] = Math.sqrt(all.variance(index) / game.backgroundRows());
        }
        return estimate;
    }
}
