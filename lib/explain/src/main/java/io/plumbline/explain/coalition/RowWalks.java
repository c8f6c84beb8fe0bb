// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

import io.plumbline.explain.TabularGame;
import java.util.SplittableRandom;

/**
 * Antithetic walks in the model's own unit, one background row a pair: a pair over a row that changes the cells of m players
 * costs {@code 2 (m - 1)} calls and estimates the mean over orders and over rows at once.
 *
 * @see <a href="https://doi.org/10.1016/j.cor.2008.04.004">Castro, Gomez and Tejada 2009 (random orders)</a>
 */
final class RowWalks {
    private final TabularGame game;
    private final SplittableRandom random;
    private final RowSchedule schedule;
    private final WalkTally tally;
    private long pairs;

    RowWalks(TabularGame game, long seed) {
        this.game = game;
        this.random = new SplittableRandom(seed);
        this.schedule = new RowSchedule(game.backgroundRows(), random);
        this.tally = new WalkTally(game.players(), scores(game));
    }

    private static double[][] scores(TabularGame game) {
        double[][] scores = new double[game.outputs()][game.backgroundRows()];
        for (int output = 0; output < game.outputs(); output++) {
            for (int row = 0; row < game.backgroundRows(); row++) {
                scores[output][row] = game.background().output(row, output);
            }
        }
        return scores;
    }

    /** Asks for the next pair and returns the model calls it takes. */
    long ask(RowFeed feed) {
        int row = schedule.next();
        int[] order = game.differing(row);
        Orders.shuffle(order, random);
        Path there = Path.ask(game, row, order, feed);
        Path back = order.length < 2 ? there : Path.ask(game, row, Orders.reverse(order), feed);
        pairs++;
        feed.whenAnswered(() -> {
            double[] values = new double[game.players() * game.outputs()];
            there.addHalf(game.players(), game.outputs(), values);
            back.addHalf(game.players(), game.outputs(), values);
            tally.add(row, values);
        });
        return 2L * Math.max(0, order.length - 1);
    }

    /** Returns the values and errors of the pairs answered so far. */
    Estimate report(Widening widening) {
        long coalitions = Math.min(ExactEngine.coalitions(game), 2 * pairs * Math.max(0, game.players() - 1));
        Estimate estimate = Estimate.empty(Engine.ANTITHETIC_WALKS, coalitions, game);
        tally.report(estimate, widening);
        return estimate;
    }
}
