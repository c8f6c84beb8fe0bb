// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Chooses what to expect beyond first order by leave-one-out cross-validation: the spectrum whose prediction of each left-out
 * pair from the others has the least square error. "Nothing beyond first order" stands among the candidates, so that terms
 * of higher order are only used where they predict.
 */
final class SpectrumChoice {
    private static final int PAIRS_AT_MOST = 280;
    private static final int LEFT_OUT_AT_MOST = 150;
    /** Decay by order and share of white of each candidate. */
    private static final double[][] CANDIDATES = {{0.03, 1e-3}, {0.1, 0.3}, {0.25, 1e-3}, {0.1, 1e-4}, {0.003, 1e-5},
            {1e-4, 1e-7}};

    private SpectrumChoice() {}

    /**
     * Chooses by odd parts.
     *
     * @param games by game: odd parts at the design's points
     */
    static Spectrum of(PairDesign design, List<double[]> games, SplittableRandom random) {
        int[] pairs = some(design, random);
        PairDesign part = design.part(pairs);
        List<double[]> seen = new ArrayList<>();
        for (double[] game : games) {
            double[] odd = new double[pairs.length + 1];
            for (int n = 0; n < pairs.length; n++) {
                odd[n] = game[pairs[n]];
            }
            odd[pairs.length] = game[design.pairs()];
            seen.add(odd);
        }
        Spectrum best = Spectrum.firstOrder(design.players);
        double least = error(part, best, seen);
        // With a single order the decay says nothing, and the first two differ in white.
        int candidates = best.variances().length == 1 ? 2 : CANDIDATES.length;
        for (double[] decayAndWhite : Arrays.copyOf(CANDIDATES, candidates)) {
            Spectrum candidate = Spectrum.decaying(design.players, decayAndWhite[0], decayAndWhite[1]);
            double error = candidate.beyondFirstOrder() ? error(part, candidate, seen) : Double.POSITIVE_INFINITY;
            if (error < least) {
                least = error;
                best = candidate;
            }
        }
        return best;
    }

    private static int[] some(PairDesign design, SplittableRandom random) {
        int count = Math.min(design.pairs(), Math.max(PAIRS_AT_MOST, 2 * design.players));
        int[] pairs = new int[design.pairs()];
        Arrays.setAll(pairs, i -> i);
        for (int i = 0; i < count; i++) {
            int other = i + random.nextInt(pairs.length - i);
            int kept = pairs[i];
            pairs[i] = pairs[other];
            pairs[other] = kept;
        }
        return Arrays.copyOf(pairs, count);
    }

    private static double error(PairDesign design, Spectrum spectrum, List<double[]> games) {
        Residuals residuals = new Residuals(design, spectrum);
        List<double[]> whitened = new ArrayList<>();
        for (double[] game : games) {
            double[] one = game.clone();
            residuals.covariance.whiten(one);
            residuals.takeOutFirstOrder(one);
            whitened.add(one);
        }
        double sum = 0;
        double[] unit = new double[residuals.points];
        for (int n = 0; n < Math.min(design.pairs(), LEFT_OUT_AT_MOST); n++) {
            Arrays.fill(unit, 0);
            unit[n] = 1;
            residuals.covariance.whiten(unit);
            residuals.takeOutFirstOrder(unit);
            double precision = Cholesky.dot(unit, unit);
            if (precision < 1e-9) {
                continue;
            }
            for (double[] game : whitened) {
                double error = Cholesky.dot(unit, game) / precision;
                sum += error * error;
            }
        }
        return sum;
    }
}
