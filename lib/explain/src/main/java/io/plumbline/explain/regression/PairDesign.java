// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.regression;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Pairs of a coalition and its complement, drawn so that first-order regression on them estimates Shapley values.
 *
 * <p>Pairs are in strata by the smaller size k. From k = 1 upwards a stratum is taken whole while the pairs left, shared out
 * by kernel weight, suffice for it; of every later stratum a simple random sample without replacement is taken. The weight
 * of a pair is its kernel weight over the probability that it is included (Horvitz-Thompson).
 */
final class PairDesign {
    private static final int LIST_AT_MOST = 1 << 14;

    final int players;
    final int words;
    /** Masks of the coalitions, {@link #words} each; of a pair only the smaller coalition is kept. */
    final long[] masks;
    /** Size of each coalition, at most half of the players. */
    final int[] sizes;
    final double[] weights;
    /** Probability with which each pair is included; 1 in a stratum that was taken whole. */
    final double[] rates;

    private PairDesign(int players, int pairs) {
        this.players = players;
        words = (players + 63) / 64;
        masks = new long[pairs * words];
        sizes = new int[pairs];
        weights = new double[pairs];
        rates = new double[pairs];
    }

    /** Returns how many pairs there are but that of the empty and the full coalition; infinite when too many to count. */
    static double pairsOf(int players) {
        return Math.pow(2, players - 1) - 1;
    }

    /** Returns how many pairs of sizes {@code size} and {@code players - size} there are. */
    static double pairsOf(int players, int size) {
        double count = 1;
        for (int i = 1; i <= size; i++) {
            count = count * (players - size + i) / i;
        }
        return 2 * size == players ? Math.rint(count / 2) : Math.rint(count);
    }

    /** Draws {@code pairs} pairs, or takes all there are. */
    static PairDesign draw(int players, int pairs, SplittableRandom random) {
        int count = (int) Math.min(pairs, pairsOf(players));
        PairDesign design = new PairDesign(players, count);
        int largest = players / 2;
        double[] mass = new double[largest + 2];
        for (int size = largest; size >= 1; size--) {
            mass[size] = mass[size + 1] + mass(players, size);
        }
        int filled = 0;
        int size = 1;
        for (; size <= largest; size++) {
            double there = pairsOf(players, size);
            double share = (count - filled) * (mass[size] - mass[size + 1]) / mass[size];
            // A rounded share must fit, so a stratum that is almost used up is taken whole; and single players, when there is
            // room for them, make sure that first order is determined.
            if (there >= share + 1 && !(size == 1 && count >= players)) {
                break;
            }
            filled = design.fillWhole(filled, size, (int) there);
        }
        design.fillSampled(filled, size, mass, random);
        return design;
    }

    /** Kernel weight of all pairs of one size together. */
    private static double mass(int players, int size) {
        double one = (players - 1.0) / ((double) size * (players - size));
        return 2 * size == players ? one : 2 * one;
    }

    private int fillWhole(int from, int size, int there) {
        int at = from;
        int[] members = new int[size];
        for (int i = 0; i < size; i++) {
            members[i] = i;
        }
        for (int i = 0; i < there; i++) {
            put(at++, members, 1, there);
            next(members);
        }
        return at;
    }

    /** Moves on to the next subset in lexicographic order; those of half the players that hold player 0 come first. */
    private void next(int[] members) {
        int i = members.length - 1;
        while (i >= 0 && members[i] == players - members.length + i) {
            i--;
        }
        if (i < 0) {
            return;
        }
        members[i]++;
        for (int j = i + 1; j < members.length; j++) {
            members[j] = members[j - 1] + 1;
        }
    }

    private void put(int at, int[] members, double rate, double there) {
        for (int player : members) {
            masks[at * words + (player >> 6)] |= 1L << player;
        }
        sizes[at] = members.length;
        rates[at] = rate;
        weights[at] = mass(players, members.length) / there / rate;
    }

    private void fillSampled(int from, int firstSize, double[] mass, SplittableRandom random) {
        int left = sizes.length - from;
        if (left == 0) {
            return;
        }
        // Systematic rounding: each stratum gets the whole numbers that its share of the way passes, so that the expected
        // number is the share itself and the inclusion probability is known.
        double offset = random.nextDouble();
        double passed = 0;
        int at = from;
        for (int size = firstSize; size <= players / 2; size++) {
            double share = left * (mass[size] - mass[size + 1]) / mass[firstSize];
            double there = pairsOf(players, size);
            double until = size == players / 2 ? left : passed + share;
            int taken = (int) (Math.floor(until + offset) - Math.floor(passed + offset));
            passed = until;
            at = fillSample(at, size, taken, there, Math.min(1, share / there), random);
        }
    }

    private int fillSample(int from, int size, int taken, double there, double rate, SplittableRandom random) {
        if (there <= LIST_AT_MOST && taken > there / 8) {
            return fillShuffled(from, size, taken, (int) there, rate, random);
        }
        Set<Members> seen = new HashSet<>(2 * taken);
        int[] order = new int[players];
        for (int i = 0; i < players; i++) {
            order[i] = i;
        }
        int at = from;
        while (at < from + taken) {
            for (int i = 0; i < size; i++) {
                swap(order, i, i + random.nextInt(players - i));
            }
            int[] members = Arrays.copyOf(order, size);
            Arrays.sort(members);
            if (2 * size == players && members[0] != 0) {
                members = complement(members);
            }
            if (seen.add(new Members(members))) {
                put(at++, members, rate, there);
            }
        }
        return at;
    }

    private int fillShuffled(int from, int size, int taken, int there, double rate, SplittableRandom random) {
        int[][] subsets = new int[there][];
        int[] members = new int[size];
        for (int i = 0; i < size; i++) {
            members[i] = i;
        }
        for (int i = 0; i < there; i++) {
            subsets[i] = members.clone();
            next(members);
        }
        for (int i = 0; i < taken; i++) {
            int other = i + random.nextInt(there - i);
            int[] chosen = subsets[other];
            subsets[other] = subsets[i];
            put(from + i, chosen, rate, there);
        }
        return from + taken;
    }

    private int[] complement(int[] members) {
        int[] others = new int[players - members.length];
        int at = 0;
        int member = 0;
        for (int player = 0; player < players; player++) {
            if (member < members.length && members[member] == player) {
                member++;
            } else {
                others[at++] = player;
            }
        }
        return others;
    }

    private static void swap(int[] order, int a, int b) {
        int kept = order[a];
        order[a] = order[b];
        order[b] = kept;
    }

    /** Returns the given pairs alone, with the weights they have here. */
    PairDesign part(int[] pairs) {
        PairDesign part = new PairDesign(players, pairs.length);
        for (int i = 0; i < pairs.length; i++) {
            System.arraycopy(masks, pairs[i] * words, part.masks, i * words, words);
            part.sizes[i] = sizes[pairs[i]];
            part.weights[i] = weights[pairs[i]];
            part.rates[i] = rates[pairs[i]];
        }
        return part;
    }

    /** Returns the masks that the pairs have when player i is renamed {@code names[i]}. */
    long[] renamed(int[] names) {
        long[] renamed = new long[masks.length];
        for (int pair = 0; pair < pairs(); pair++) {
            for (int i = 0; i < players; i++) {
                if (sign(pair, i) == 1) {
                    renamed[pair * words + (names[i] >> 6)] |= 1L << names[i];
                }
            }
        }
        return renamed;
    }

    /** Returns how many pairs were drawn. */
    int pairs() {
        return sizes.length;
    }

    /** Returns 1 when the player is in the coalition of a pair, -1 when it is in the complement. */
    int sign(int pair, int player) {
        return (masks[pair * words + (player >> 6)] >>> player & 1) == 1 ? 1 : -1;
    }

    /** Players of a coalition, in order; compared whole, so that no two coalitions are ever taken for one. */
    private record Members(int[] players) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Members that && Arrays.equals(players, that.players);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(players);
        }
    }
}
