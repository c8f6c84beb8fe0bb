// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

import io.plumbline.explain.TabularGame;
import java.util.Arrays;

/**
 * Exact values in log-odds: the Shapley values of {@code v(S) = logit(mean over rows of f)}, and their jackknife over
 * background rows.
 *
 * <p>Means are kept for groups of rows, one row a group while {@code groups x 2^M x outputs} stays below 4 million numbers,
 * and fewer, larger groups above, so that memory does not grow with the background. The jackknife leaves out one group at a
 * time: {@code se^2 = (G - 1) / G * sum over g of (phi_without_g - mean of those)^2}.
 *
 * @see <a href="https://doi.org/10.1214/aos/1176345462">Efron and Stein 1981, The jackknife estimate of variance</a>
 */
final class ExactLogOdds implements ExactEngine.Job {
    private static final int ROOM = 1 << 22;

    private final TabularGame game;
    private final int groups;
    private final double[][] sums;
    private final int[] sizes;

    ExactLogOdds(TabularGame game) {
        this.game = game;
        this.groups = groups(game);
        this.sums = new double[groups][0];
        this.sizes = new int[groups];
    }

    /** Returns the number of groups of background rows. */
    static int groups(TabularGame game) {
        int affordable = Math.max(20, ROOM / game.outputs() >> game.players());
        return Math.min(game.backgroundRows(), affordable);
    }

    @Override
    public void run(int part, int from, int to, RowFeed feed) {
        for (int row = from; row < to; row++) {
            int[] members = game.differing(row);
            double[] cube = new double[(1 << members.length) * game.outputs()];
            int group = group(row);
            Cube.ask(game, row, members, cube, feed);
            feed.whenAnswered(() -> add(cube, members, group));
        }
    }

    /** Returns the group of a background row; a group lies within one part of the rows. */
    private int group(int row) {
        return (int) ((long) row * groups / game.backgroundRows());
    }

    private void add(double[] cube, int[] members, int group) {
        int outputs = game.outputs();
        int known = 0;
        for (int member : members) {
            known |= 1 << member;
        }
        if (sizes[group]++ == 0) {
            sums[group] = new double[(1 << game.players()) * outputs];
        }
        double[] sum = sums[group];
        for (int coalition = 0; coalition < 1 << game.players(); coalition++) {
            int seen = Integer.compress(coalition, known);
            for (int output = 0; output < outputs; output++) {
                sum[coalition * outputs + output] += cube[seen * outputs + output];
            }
        }
    }

    @Override
    public Estimate finish() {
        double[] total = new double[(1 << game.players()) * game.outputs()];
        for (double[] sum : sums) {
            for (int index = 0; index < total.length; index++) {
                total[index] += sum[index];
            }
        }
        Estimate estimate = Estimate.empty(Engine.EXACT, ExactEngine.coalitions(game), game);
        double[] cube = new double[total.length];
        for (int index = 0; index < cube.length; index++) {
            String output = game.background().model().outputs().get(index % game.outputs());
            cube[index] = LogOdds.require(game.unit(), total[index] / game.backgroundRows(), output);
        }
        shapley(cube, estimate.values());
        jackknife(total, cube, estimate.backgroundErrors());
        Arrays.fill(sums, new double[0]);
        return estimate;
    }

    private void jackknife(double[] total, double[] cube, double[] errors) {
        RowMoments moments = new RowMoments(errors.length);
        double[] values = new double[errors.length];
        for (int group = 0; group < groups && groups > 1; group++) {
            int rest = game.backgroundRows() - sizes[group];
            for (int index = 0; index < cube.length; index++) {
                cube[index] = LogOdds.nearest(game.unit(), (total[index] - sums[group][index]) / rest);
            }
            shapley(cube, values);
            moments.add(values);
        }
        double factor = (groups - 1.0) * (groups - 1.0) / groups;
        Arrays.setAll(errors, index -> Math.sqrt(factor * moments.variance(index)));
    }

    private void shapley(double[] cube, double[] values) {
        int[] places = new int[game.players()];
        Arrays.setAll(places, player -> player);
        Cube.shapley(cube, game.outputs(), places, game.players(), values);
    }
}
