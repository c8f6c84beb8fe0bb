// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.regression;

import io.plumbline.explain.Game;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Odd-order regression for a game that is a mean over background rows: every row's own game is estimated from coalitions of
 * its own, and the estimates are averaged. Rows then err independently, so that the mean errs far less than one regression on
 * as many coalitions that all rows share; and as each row keeps a first order of its own, rows' differences are no noise.
 *
 * <p>All rows use one design whose players are renamed at random by row. What a regression needs of a design does not depend
 * on names, so that one factorisation serves all rows and outputs. A long design is cut into several shorter ones per row.
 *
 * <p>Sampling variance: {@code sum over runs of scale_run V_i / runs^2}, V the prediction variance of {@link Kriging} and
 * scale the run's own residual variance.
 */
final class RowRegression {
    private static final int PAIRS_AT_MOST = 1280;
    private static final int ANSWERS_AT_ONCE = 1 << 15;
    private static final int RUNS_TO_CHOOSE_BY = 16;

    private final int players;
    private final int rows;
    private final int outputs;
    private final int runsPerRow;
    private final PairDesign design;
    private final SplittableRandom random;
    private final Endpoints ends;
    private final int atOnce;
    private final PairValues asked;
    private final double[] variances;
    /** Estimates by row, shape (rows, outputs, players). */
    private final double[] rowValues;

    private RowRegression(Game game, long coalitions, long seed) {
        players = game.players();
        rows = game.backgroundRows();
        outputs = game.outputs();
        random = new SplittableRandom(seed);
        int most = Math.max(PAIRS_AT_MOST, 4 * players);
        runsPerRow = (int) ((coalitions / 2 + most - 1) / most);
        design = PairDesign.draw(players, (int) (coalitions / 2 / runsPerRow), random.split());
        ends = Endpoints.of(game);
        atOnce = Math.max(1, Math.max(ANSWERS_AT_ONCE / outputs, game.batch()) / (2 * design.pairs()));
        asked = new PairValues(game, atOnce * design.pairs());
        variances = new double[outputs * players];
        rowValues = new double[rows * outputs * players];
    }

    static RegressionEstimate estimate(Game game, long coalitions, long seed) {
        return new RowRegression(game, coalitions, seed).estimate();
    }

    private RegressionEstimate estimate() {
        int runs = rows * runsPerRow;
        List<Run> kept = new ArrayList<>();
        for (int from = 0; from < Math.min(RUNS_TO_CHOOSE_BY, runs); from += atOnce) {
            kept.addAll(ask(from, Math.min(runs, from + atOnce)));
        }
        Spectrum spectrum = SpectrumChoice.of(design, kept.stream().limit(RUNS_TO_CHOOSE_BY)
                .flatMap(run -> Arrays.stream(run.odd)).toList(), random.split());
        Kriging kriging = new Kriging(design, spectrum);
        kept.forEach(run -> add(kriging, run));
        for (int from = kept.size(); from < runs; from += atOnce) {
            ask(from, Math.min(runs, from + atOnce)).forEach(run -> add(kriging, run));
        }
        String method = (spectrum.beyondFirstOrder() ? "odd-order" : "first-order") + " regression on " + design.pairs()
                * runsPerRow + " pairs of coalitions for each background row";
        return new RegressionEstimate(values(), Arrays.stream(variances).map(Math::sqrt).toArray(), backgroundErrors(),
                ends.base(), ends.full(), ends.calls() + asked.calls(), method, !spectrum.beyondFirstOrder());
    }

    /**
     * The answers to one design on one row.
     *
     * @param names the player that each of the design's players stands for
     * @param odd by output: odd parts at the design's points
     */
    private record Run(int row, int[] names, double[][] odd) {}

    private List<Run> ask(int from, int until) {
        List<Run> runs = new ArrayList<>();
        for (int run = from; run < until; run++) {
            int[] names = names();
            long[] masks = design.renamed(names);
            for (int pair = 0; pair < design.pairs(); pair++) {
                asked.add(masks, pair * design.words, run / runsPerRow);
            }
            runs.add(new Run(run / runsPerRow, names, new double[outputs][design.pairs() + 1]));
        }
        asked.ask();
        for (int run = 0; run < runs.size(); run++) {
            for (int output = 0; output < outputs; output++) {
                double[] odd = runs.get(run).odd[output];
                for (int pair = 0; pair < design.pairs(); pair++) {
                    int at = run * design.pairs() + pair;
                    odd[pair] = (asked.of(at, false, output) - asked.of(at, true, output)) / 2;
                }
                odd[design.pairs()] = gain(runs.get(run).row, output) / 2;
            }
        }
        return runs;
    }

    private int[] names() {
        int[] names = new int[players];
        Arrays.setAll(names, i -> i);
        for (int i = players - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = names[i];
            names[i] = names[other];
            names[other] = kept;
        }
        return names;
    }

    private double gain(int row, int output) {
        return ends.all()[output] - ends.none()[row * outputs + output];
    }

    private void add(Kriging kriging, Run run) {
        double runs = (double) rows * runsPerRow;
        double share = players / (design.pairs() + 1.0);
        // The residuals of a design hardly longer than first order understate what the spectrum did not foresee.
        double widening = 1 + share * share / 2;
        double[] values = new double[players];
        for (int output = 0; output < outputs; output++) {
            double[] odd = run.odd[output];
            Arrays.fill(values, 0);
            for (int n = 0; n < odd.length; n++) {
                for (int i = 0; i < players; i++) {
                    values[i] += kriging.influence[n * players + i] * odd[n];
                }
            }
            double missing = (gain(run.row, output) - Arrays.stream(values).sum()) / players;
            double scale = widening * kriging.scale(odd) / runs / runs;
            for (int i = 0; i < players; i++) {
                int at = output * players + run.names[i];
                rowValues[run.row * outputs * players + at] += (values[i] + missing) / runsPerRow;
                variances[at] += scale * kriging.variances[i];
            }
        }
    }

    private double[] values() {
        double[] values = new double[outputs * players];
        for (int row = 0; row < rows; row++) {
            for (int at = 0; at < values.length; at++) {
                values[at] += rowValues[row * values.length + at] / rows;
            }
        }
        return values;
    }

    /** What rows differ by beyond what their sampling errors make them differ. */
    private double[] backgroundErrors() {
        double[] values = values();
        double[] errors = new double[values.length];
        for (int row = 0; row < rows && rows > 1; row++) {
            for (int at = 0; at < errors.length; at++) {
                double apart = rowValues[row * errors.length + at] - values[at];
                errors[at] += apart * apart / rows / (rows - 1);
            }
        }
        for (int at = 0; at < errors.length; at++) {
            errors[at] = Math.sqrt(Math.max(0, errors[at] - variances[at]));
        }
        return errors;
    }
}
