// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.tree;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * A leaf in the interventional game, where background rows count only by which places they satisfy: rows alike in that share
 * one pattern. A pattern B meets the instance's pattern X when together they satisfy every place; the places in X alone must
 * then be present, those in B alone absent, and the weights are those of {@link PairWalk}.
 *
 * <p>The patterns that meet X are the places outside X joined with the subsets of X: these are enumerated when they are fewer
 * than the patterns there are.
 *
 * @see <a href="https://arxiv.org/abs/2604.10569">Nadel et al. 2026, arXiv 2604.10569</a>
 */
final class BackgroundLeaf implements LeafRule {
    /** Places up to which the counts of all patterns are kept in a table. */
    static final int DENSE_PLACES = 12;

    private final int places;
    private final double value;
    private final long[] patterns;
    private final int[] counts;
    private final int[] countOf;
    private final BetaWeights weights;

    private BackgroundLeaf(int places, double value, long[] patterns, int[] counts, int[] countOf,
            BetaWeights weights) {
        this.places = places;
        this.value = value;
        this.patterns = patterns;
        this.counts = counts;
        this.countOf = countOf;
        this.weights = weights;
    }

    /**
     * @param value what the leaf adds, divided by the number of background rows
     * @param countOf background rows by pattern
     */
    static BackgroundLeaf ofTable(int places, double value, int[] countOf, BetaWeights weights) {
        long[] patterns = LongStream.range(0, countOf.length).filter(pattern -> countOf[(int) pattern] > 0).toArray();
        int[] counts = Arrays.stream(patterns).mapToInt(pattern -> countOf[(int) pattern]).toArray();
        return new BackgroundLeaf(places, value, patterns, counts, countOf, weights);
    }

    /**
     * @param value what the leaf adds, divided by the number of background rows
     * @param rows pattern of each background row; sorted here
     */
    static BackgroundLeaf ofRows(int places, double value, long[] rows, BetaWeights weights) {
        Arrays.sort(rows);
        long[] distinct = new long[rows.length];
        int[] times = new int[rows.length];
        int found = 0;
        for (int row = 0; row < rows.length; row++) {
            if (row == 0 || rows[row] != rows[row - 1]) {
                distinct[found++] = rows[row];
            }
            times[found - 1]++;
        }
        return new BackgroundLeaf(places, value, Arrays.copyOf(distinct, found), Arrays.copyOf(times, found),
                new int[0],
                weights);
    }

    @Override
    public void values(long satisfied, double[] into, int at) {
        Arrays.fill(into, at, at + places, 0);
        long outside = (1L << places) - 1 & ~satisfied;
        int absent = Long.bitCount(outside);
        double taken = 0;
        if (enumerates(satisfied)) {
            for (long both = satisfied;; both = both - 1 & satisfied) {
                int count = countOf[(int) (outside | both)];
                if (count > 0) {
                    taken += meet(satisfied & ~both, absent, count, into, at);
                }
                if (both == 0) {
                    break;
                }
            }
        } else {
            for (int index = 0; index < patterns.length; index++) {
                if ((patterns[index] & outside) == outside) {
                    taken += meet(satisfied & ~patterns[index], absent, counts[index], into, at);
                }
            }
        }
        for (long rest = outside; rest != 0; rest &= rest - 1) {
            into[at + Long.numberOfTrailingZeros(rest)] = -taken;
        }
    }

    private boolean enumerates(long satisfied) {
        return countOf.length > 0 && 1 << Long.bitCount(satisfied) < patterns.length;
    }

    /** Adds to each place that must be present, and returns what is taken from each that must be absent. */
    private double meet(long needed, int absent, int count, double[] into, int at) {
        int present = Long.bitCount(needed);
        if (present > 0) {
            double weight = value * count * weights.of(present - 1, absent);
            for (long rest = needed; rest != 0; rest &= rest - 1) {
                into[at + Long.numberOfTrailingZeros(rest)] += weight;
            }
        }
        return absent == 0 ? 0 : value * count * weights.of(present, absent - 1);
    }

    @Override
    public void pairs(long satisfied, double[] into, int at) {
        Arrays.fill(into, at, at + LeafRule.pairs(places), 0);
        long outside = (1L << places) - 1 & ~satisfied;
        if (enumerates(satisfied)) {
            for (long both = satisfied;; both = both - 1 & satisfied) {
                int count = countOf[(int) (outside | both)];
                if (count > 0) {
                    meetPairs(satisfied & ~both, outside, value * count, into, at);
                }
                if (both == 0) {
                    break;
                }
            }
        } else {
            for (int index = 0; index < patterns.length; index++) {
                if ((patterns[index] & outside) == outside) {
                    meetPairs(satisfied & ~patterns[index], outside, value * counts[index], into, at);
                }
            }
        }
    }

    private void meetPairs(long needed, long outside, double amount, double[] into, int at) {
        int present = Long.bitCount(needed);
        int absent = Long.bitCount(outside);
        double alike = present < 2 ? 0 : amount * weights.of(present - 2, absent);
        double apart = present == 0 || absent == 0 ? 0 : -amount * weights.of(present - 1, absent - 1);
        double without = absent < 2 ? 0 : amount * weights.of(present, absent - 2);
        int pair = at;
        for (int first = 0; first < places; first++) {
            boolean firstNeeded = (needed >>> first & 1) == 1;
            boolean firstOutside = (outside >>> first & 1) == 1;
            for (int second = first + 1; second < places; second++, pair++) {
                if ((needed >>> second & 1) == 1) {
                    into[pair] += firstNeeded ? alike : firstOutside ? apart : 0;
                } else if ((outside >>> second & 1) == 1) {
                    into[pair] += firstOutside ? without : firstNeeded ? apart : 0;
                }
            }
        }
    }
}
