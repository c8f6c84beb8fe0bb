// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.quality;

import io.plumbline.explain.TabularGame;
import io.plumbline.explain.results.LocalValues;
import io.plumbline.explain.results.QualityCheck;
import io.plumbline.explain.results.QualityCheck.Series;
import io.plumbline.measure.StudentT;
import io.plumbline.measure.Verdict;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Deleting features in the order of their attributions, highest first, must lower the output faster than deleting them at
 * random: the mean area between both curves, per row, with Student's interval over the rows. A deleted feature's cells come
 * from background rows (at most 10, averaged). The random curve of a row averages an order and its reverse.
 */
final class DeletionCurve {
    private static final String NAME = "faithfulness by deletion";
    private static final int STEPS = 20;
    private static final int MOST_BACKGROUND = 10;
    private static final int ORDERS = 4;
    private static final double ROUNDING = 1e-12;

    private final QualityRequest request;
    private final int[] backgroundRows;
    private final int steps;
    private final SplittableRandom random;

    private DeletionCurve(QualityRequest request) {
        this.request = request;
        this.random = new SplittableRandom(request.seed() + 3);
        this.backgroundRows = Arrays.stream(SampledRows.shuffled(request.background().rows(), random))
                .limit(MOST_BACKGROUND).toArray();
        this.steps = Math.min(STEPS, request.shapley().players().size());
    }

    static QualityCheck check(QualityRequest request, SampledRows rows, long calls) {
        DeletionCurve curve = new DeletionCurve(request);
        long perRow = (long) ORDERS * (curve.steps + 1) * curve.backgroundRows.length;
        int count = (int) Math.min(rows.rows().length, calls / perRow);
        if (count < 2) {
            return new QualityCheck(NAME, Verdict.NOT_ENOUGH_EVIDENCE, 0, 0,
                    "Curves of at least two rows are needed, at " + perRow + " model calls each; " + calls
                            + " calls are allowed for " + rows.rows().length + " rows.",
                    List.of());
        }
        return curve.measure(rows, count);
    }

    private QualityCheck measure(SampledRows rows, int count) {
        double[][] mean = new double[ORDERS][steps + 1];
        double[] areas = new double[count];
        for (int at = 0; at < count; at++) {
            TabularGame game = rows.game(request.background(), at);
            if (game.players() == 0) {
                continue;
            }
            double[][] curves = curves(game, orders(game, rows.rows()[at]));
            for (int step = 0; step <= steps; step++) {
                areas[at] += ((curves[1][step] + curves[2][step]) / 2 - curves[0][step]) / steps;
                for (int order = 0; order < ORDERS; order++) {
                    mean[order][step] += curves[order][step] / count;
                }
            }
        }
        return verdict(areas, mean);
    }

    /** By attribution, a random order, its reverse, and against the attributions. */
    private int[][] orders(TabularGame game, int row) {
        LocalValues local = request.shapley().local();
        int[] varying = game.varying();
        int[] best = IntStream.range(0, varying.length).boxed()
                .sorted(Comparator.comparingDouble(
                        player -> -local.values()[local.at(row, request.output(), varying[player])]))
                .mapToInt(Integer::intValue).toArray();
        int[] chance = SampledRows.shuffled(varying.length, random);
        return new int[][]{best, chance, reversed(chance), reversed(best)};
    }

    /** Mean output over the background rows after each step of each order. */
    private double[][] curves(TabularGame game, int[][] orders) {
        int words = game.words();
        int calls = ORDERS * (steps + 1) * backgroundRows.length;
        long[] masks = new long[calls * words];
        int[] rows = new int[calls];
        int call = 0;
        for (int[] order : orders) {
            for (int step = 0; step <= steps; step++) {
                int deleted = (int) Math.round((double) step * order.length / steps);
                for (int row : backgroundRows) {
                    for (int at = deleted; at < order.length; at++) {
                        masks[call * words + order[at] / 64] |= 1L << order[at];
                    }
                    rows[call++] = row;
                }
            }
        }
        double[] answers = new double[calls * game.outputs()];
        game.evaluate(masks, rows, calls, answers);
        double[][] curves = new double[ORDERS][steps + 1];
        for (int at = 0; at < calls; at++) {
            int point = at / backgroundRows.length;
            curves[point / (steps + 1)][point % (steps + 1)] += answers[at * game.outputs() + request.output()]
                    / backgroundRows.length;
        }
        return curves;
    }

    private QualityCheck verdict(double[] areas, double[][] mean) {
        double area = Arrays.stream(areas).average().orElse(0);
        double squares = Arrays.stream(areas).map(each -> (each - area) * (each - area)).sum();
        double error = Math.sqrt(squares / (areas.length - 1) / areas.length);
        double half = StudentT.reach(request.level(), areas.length - 1) * error;
        Verdict verdict = area - half > ROUNDING
                ? Verdict.PASS
                : area + half < -ROUNDING ? Verdict.FAIL : Verdict.NOT_ENOUGH_EVIDENCE;
        String message = String.format(Locale.ROOT,
                "Deleting features by attribution lowers the output %s than at random: "
                        + "area between the curves %.3g (%.0f %% interval %.3g to %.3g, %d rows; above 0 is asked for).",
                area > 0 ? "faster" : "no faster", area, 100 * request.level(), area - half, area + half, areas.length);
        double[] x = IntStream.rangeClosed(0, steps).mapToDouble(step -> (double) step / steps).toArray();
        double[] chance = IntStream.rangeClosed(0, steps).mapToDouble(step -> (mean[1][step] + mean[2][step]) / 2)
                .toArray();
        return new QualityCheck(NAME, verdict, area, 0, message, List.of(new Series("highest attribution first", x,
                mean[0]), new Series("random order", x, chance), new Series("lowest attribution first", x, mean[3])));
    }

    private static int[] reversed(int[] order) {
        return IntStream.range(0, order.length).map(at -> order[order.length - 1 - at]).toArray();
    }
}
