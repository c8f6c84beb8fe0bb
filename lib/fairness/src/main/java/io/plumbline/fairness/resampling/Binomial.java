// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.resampling;

import java.util.random.RandomGenerator;

/**
 * Exact binomial draws in constant expected time: inversion when few successes are expected, else transformed rejection.
 *
 * @see <a href="https://doi.org/10.1080/00949659308811496">Hormann 1993, The generation of binomial random variates</a>
 */
final class Binomial {
    private static final double INVERSION_BELOW = 10;

    private Binomial() {}

    /** Returns the number of successes in {@code trials} with probability {@code share} in [0, 1] each. */
    static long draw(RandomGenerator random, long trials, double share) {
        if (trials == 0 || share <= 0) {
            return 0;
        }
        if (share >= 1) {
            return trials;
        }
        if (share > 0.5) {
            return trials - draw(random, trials, 1 - share);
        }
        return trials * share < INVERSION_BELOW ? invert(random, trials, share) : reject(random, trials, share);
    }

    /** Walks the distribution from 0 up until the uniform draw is used up. */
    private static long invert(RandomGenerator random, long trials, double share) {
        double odds = share / (1 - share);
        double atZero = Math.exp(trials * Math.log1p(-share));
        while (true) {
            double left = random.nextDouble();
            double probability = atZero;
            // Far in the tail rounding could leave some of the draw over for ever; no more than 110 + 20 sd is needed.
            for (long successes = 0; successes <= Math.min(trials, 200); successes++) {
                if (left < probability) {
                    return successes;
                }
                left -= probability;
                probability *= odds * (trials - successes) / (successes + 1);
            }
        }
    }

    private static long reject(RandomGenerator random, long trials, double share) {
        double spread = Math.sqrt(trials * share * (1 - share));
        double b = 1.15 + 2.53 * spread;
        double a = -0.0873 + 0.0248 * b + 0.01 * share;
        double center = trials * share + 0.5;
        double inner = 0.92 - 4.2 / b;
        while (true) {
            double u = random.nextDouble() - 0.5;
            double v = random.nextDouble();
            double edge = 0.5 - Math.abs(u);
            long successes = (long) Math.floor((2 * a / edge + b) * u + center);
            if (edge >= 0.07 && v <= inner) {
                return successes;
            }
            if (successes < 0 || successes > trials) {
                continue;
            }
            double scale = (2.83 + 5.1 / b) * spread;
            long mode = (long) Math.floor((trials + 1) * share);
            if (Math.log(v * scale / (a / (edge * edge) + b)) <= logRatio(trials, share, successes, mode)) {
                return successes;
            }
        }
    }

    /** Returns the logarithm of the probability of {@code successes} over that of the mode. */
    private static double logRatio(long trials, double share, long successes, long mode) {
        double odds = share / (1 - share);
        return (mode + 0.5) * Math.log((mode + 1) / (odds * (trials - mode + 1)))
                + (trials + 1.0) * Math.log((trials - mode + 1.0) / (trials - successes + 1))
                + (successes + 0.5) * Math.log((trials - successes + 1) * odds / (successes + 1))
                + Stirling.tail(mode) + Stirling.tail(trials - mode)
                - Stirling.tail(successes) - Stirling.tail(trials - successes);
    }
}
