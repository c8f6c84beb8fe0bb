// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.quality;

import io.plumbline.explain.results.LocalValues;
import io.plumbline.explain.results.QualityCheck;
import io.plumbline.measure.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How alike the global rankings of two disjoint halves of the background rows would be: the cosine of the players' mean
 * absolute attributions.
 *
 * <p>A half's values scatter by {@code sqrt(2) e} with the jackknife error {@code e} of each value over the whole background:
 * they are drawn as {@code phi + sqrt(2) e z} with a standard normal {@code z} per half and player, the same for all rows
 * because they share the background. 400 draws give the median cosine and its central 90 %. No model call is needed.
 */
final class BackgroundSensitivity {
    private static final String NAME = "sensitivity to the background";
    private static final double BOUND = 0.95;
    private static final int DRAWS = 400;
    private static final double ROOT_TWO = Math.sqrt(2);

    private BackgroundSensitivity() {}

    static QualityCheck check(QualityRequest request) {
        if (request.shapley().plan().engine().equals("tree-path-dependent")) {
            return unknown("This game takes no background rows, so their choice cannot matter.");
        }
        if (request.shapley().plan().backgroundRows() < 2) {
            return unknown(
                    "A single background row cannot be halved; give more rows to see how much their choice matters.");
        }
        LocalValues local = request.shapley().local();
        if (Arrays.stream(local.backgroundErrors()).allMatch(error -> error == 0)) {
            return unknown("No attribution came with an error from the choice of background rows.");
        }
        SplittableRandom random = new SplittableRandom(request.seed() + 2);
        double[] cosines = new double[DRAWS];
        double[] ranks = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] first = ranking(local, request.output(), random);
            double[] second = ranking(local, request.output(), random);
            cosines[draw] = cosine(first, second);
            ranks[draw] = cosine(centredRanks(first), centredRanks(second));
        }
        Arrays.sort(cosines);
        Arrays.sort(ranks);
        return verdict(cosines, ranks[DRAWS / 2]);
    }

    private static QualityCheck verdict(double[] cosines, double rank) {
        double low = cosines[DRAWS / 20];
        double middle = cosines[DRAWS / 2];
        double high = cosines[DRAWS - 1 - DRAWS / 20];
        if (Double.isNaN(high)) {
            return unknown("All attributions are 0, so there is no ranking to compare.");
        }
        Verdict verdict = low >= BOUND ? Verdict.PASS : high < BOUND ? Verdict.FAIL : Verdict.NOT_ENOUGH_EVIDENCE;
        String message = String.format(Locale.ROOT,
                "Global rankings from two halves of the background rows would have a "
                        + "cosine of %.3f (90 %% of draws: %.3f to %.3f; asked for %.2f) and a rank correlation of %.2f.",
                middle, low,
                high, BOUND, rank);
        return new QualityCheck(NAME, verdict, middle, BOUND, message, List.of());
    }

    private static QualityCheck unknown(String why) {
        return new QualityCheck(NAME, Verdict.NOT_ENOUGH_EVIDENCE, 0, BOUND, why, List.of());
    }

    private static double[] ranking(LocalValues local, int output, SplittableRandom random) {
        double[] sums = new double[local.players()];
        double[] shift = IntStream.range(0, sums.length).mapToDouble(player -> ROOT_TWO * random.nextGaussian())
                .toArray();
        for (int row = 0; row < local.rows(); row++) {
            for (int player = 0; player < sums.length; player++) {
                int at = local.at(row, output, player);
                sums[player] += Math.abs(local.values()[at] + shift[player] * local.backgroundErrors()[at]);
            }
        }
        return sums;
    }

    private static double cosine(double[] first, double[] second) {
        double product = 0;
        double firstSquares = 0;
        double secondSquares = 0;
        for (int player = 0; player < first.length; player++) {
            product += first[player] * second[player];
            firstSquares += first[player] * first[player];
            secondSquares += second[player] * second[player];
        }
        return Math.min(1, product / Math.sqrt(firstSquares * secondSquares));
    }

    /** Mid-ranks less their mean, whose cosine is Spearman's correlation. */
    private static double[] centredRanks(double[] values) {
        return IntStream.range(0, values.length).mapToDouble(player -> {
            double below = 0;
            for (double other : values) {
                below += other < values[player] ? 1 : other == values[player] ? 0.5 : 0;
            }
            return below - values.length / 2.0;
        }).toArray();
    }
}
