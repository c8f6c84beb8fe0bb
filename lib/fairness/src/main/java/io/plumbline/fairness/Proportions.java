// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

import io.plumbline.measure.Interval;
import io.plumbline.measure.Normal;

/**
 * Intervals and tests for shares and for the gap between two shares.
 *
 * <p>Counts are doubles so that weighted data can pass its effective size (see {@link #effectiveSize}) with the matching
 * share of it. Intervals are undefined for an empty group: an {@link IllegalArgumentException}.
 */
public final class Proportions {
    private static final double SMALLEST_EXPECTED_FOR_NORMAL = 5;
    private static final double FISHER_ROOM = 1 + 1e-7;
    /** Above this many rows a small expected count still leaves Fisher's sum cheap only near its peak; the normal holds. */
    private static final double LARGEST_FISHER = 10_000_000;

    private Proportions() {}

    /**
     * Returns Wilson's score interval of a share, within [0, 1].
     *
     * @param successes from 0 to {@code n}
     * @param n above 0
     * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson 1927</a>
     */
    public static Interval wilson(double successes, double n, double level) {
        requireShare(successes, n);
        double z = Normal.reach(level);
        double share = successes / n;
        double squared = z * z / n;
        double centre = (share + squared / 2) / (1 + squared);
        double half = z * Math.sqrt(share * (1 - share) / n + squared / (4 * n)) / (1 + squared);
        double low = successes == 0 ? 0 : Math.max(0, centre - half);
        double high = successes == n ? 1 : Math.min(1, centre + half);
        return new Interval(Math.min(low, share), Math.max(high, share), level, "wilson");
    }

    /**
     * Returns Newcombe's hybrid score interval of {@code successes1 / n1 - successes2 / n2}, within [-1, 1].
     *
     * @see <a href="https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C873::AID-SIM779%3E3.0.CO;2-I">Newcombe 1998,
     *     method 10</a>
     */
    public static Interval newcombe(double successes1, double n1, double successes2, double n2, double level) {
        Interval first = wilson(successes1, n1, level);
        Interval second = wilson(successes2, n2, level);
        Interval gap = Recovery.difference(successes1 / n1, first, successes2 / n2, second);
        return new Interval(Math.max(-1, gap.low()), Math.min(1, gap.high()), level, "newcombe");
    }

    /**
     * Returns the log interval of the ratio {@code (successes1 / n1) / (successes2 / n2)}, within [0, infinity).
     *
     * <p>Where a share is 0 or both are 1 its standard error cannot be had from the counts: half a success and half a
     * failure are then added to both sides.
     *
     * @param successes2 above 0: the ratio has no value otherwise
     * @see <a href="https://doi.org/10.2307/2530610">Katz et al. 1978</a>
     */
    public static Interval ratio(double successes1, double n1, double successes2, double n2, double level) {
        requireShare(successes1, n1);
        requireShare(successes2, n2);
        if (successes2 == 0) {
            throw new IllegalArgumentException("a ratio needs a second share above 0");
        }
        double ratio = successes1 / n1 / (successes2 / n2);
        double half = successes1 == 0 || successes1 == n1 && successes2 == n2 ? 0.5 : 0;
        double share1 = (successes1 + half) / (n1 + 2 * half);
        double share2 = (successes2 + half) / (n2 + 2 * half);
        double variance = 1 / (successes1 + half) - 1 / (n1 + 2 * half) + 1 / (successes2 + half)
                - 1 / (n2 + 2 * half);
        double reach = Normal.reach(level) * Math.sqrt(Math.max(0, variance));
        double centre = Math.log(share1 / share2);
        double low = successes1 == 0 ? 0 : Math.exp(centre - reach);
        return new Interval(Math.min(low, ratio), Math.max(Math.exp(centre + reach), ratio), level, "log");
    }

    /**
     * Returns the two-sided p-value of the hypothesis that two groups share one rate: Fisher's exact test when a cell of
     * the two-by-two table is expected to hold fewer than 5, else the pooled z-test. 1 when a group is empty.
     */
    public static double pValue(long successes1, long n1, long successes2, long n2) {
        if (n1 == 0 || n2 == 0) {
            return 1;
        }
        double pooled = (double) (successes1 + successes2) / (n1 + n2);
        double smallest = Math.min(n1, n2) * Math.min(pooled, 1 - pooled);
        return smallest < SMALLEST_EXPECTED_FOR_NORMAL && (double) n1 + n2 < LARGEST_FISHER
                ? fisher(successes1, n1, successes2, n2)
                : zTest(successes1, n1, successes2, n2);
    }

    /** Returns the two-sided p-value of the pooled z-test; 1 when a group is empty or all rows agree. */
    public static double zTest(double successes1, double n1, double successes2, double n2) {
        double pooled = (successes1 + successes2) / (n1 + n2);
        double variance = pooled * (1 - pooled) * (1 / n1 + 1 / n2);
        if (!(variance > 0) || n1 == 0 || n2 == 0) {
            return 1;
        }
        return Normal.twoSided((successes1 / n1 - successes2 / n2) / Math.sqrt(variance));
    }

    /**
     * Returns the two-sided p-value of Fisher's exact test: the probability, margins fixed, of all tables that are no more
     * likely than the one seen.
     */
    public static double fisher(long successes1, long n1, long successes2, long n2) {
        long successes = successes1 + successes2;
        long lowest = Math.max(0, successes - n2);
        long highest = Math.min(n1, successes);
        // Outwards from the peak, each table's weight relative to the peak's: no factorial can overflow.
        long peak = Math.clamp((long) ((successes + 1.0) * (n1 + 1.0) / (n1 + n2 + 2.0)), lowest, highest);
        double seen = weight(peak, successes1, successes, n1, n2);
        double total = 1;
        double asRare = 1 <= seen * FISHER_ROOM ? 1 : 0;
        double weight = 1;
        for (long table = peak + 1; table <= highest && weight > 0; table++) {
            weight *= step(table, successes, n1, n2);
            total += weight;
            asRare += weight <= seen * FISHER_ROOM ? weight : 0;
        }
        weight = 1;
        for (long table = peak; table > lowest && weight > 0; table--) {
            weight /= step(table, successes, n1, n2);
            total += weight;
            asRare += weight <= seen * FISHER_ROOM ? weight : 0;
        }
        return Math.min(1, asRare / total);
    }

    /**
     * Returns Kish's effective number of rows of a weighted group, {@code (sum w)^2 / sum w^2}: how many unweighted rows
     * would know as much. 0 for an empty group.
     */
    public static double effectiveSize(double weight, double squaredWeight) {
        return squaredWeight > 0 ? weight * weight / squaredWeight : 0;
    }

    private static double weight(long peak, long table, long successes, long n1, long n2) {
        double weight = 1;
        for (long step = peak + 1; step <= table; step++) {
            weight *= step(step, successes, n1, n2);
        }
        for (long step = peak; step > table; step--) {
            weight /= step(step, successes, n1, n2);
        }
        return weight;
    }

    /** Probability of {@code table} successes in group 1 relative to one fewer. */
    private static double step(long table, long successes, long n1, long n2) {
        return (double) (n1 - table + 1) / table * (successes - table + 1) / (n2 - successes + table);
    }

    private static void requireShare(double successes, double n) {
        if (!(n > 0 && successes >= 0 && successes <= n)) {
            throw new IllegalArgumentException(
                    "a share needs 0 <= successes <= n and n > 0, was " + successes + "/" + n);
        }
    }
}
