// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Owen values by asking for every coalition that they depend on. At each level the parts of a union are the players of a
 * Shapley value, and a part inside it sees the other parts, at every level above, only as a whole or not at all:
 * {@code phi_i = sum over Q of |Q|! (m - 1 - |Q|)! / m! * ...} taken level by level. Of players without unions it is the
 * Shapley value.
 *
 * @see <a href="https://doi.org/10.1007/978-3-642-45494-3_7">Owen 1977, Values of games with a priori unions</a>
 * @see <a href="https://doi.org/10.1007/BF01268867">Winter 1989, A value for cooperative games with levels structure</a>
 */
final class OwenExact {
    /** Coalitions that are kept in memory at once, at most. */
    static final long MOST = 1 << 17;

    private final TextGame game;
    private final Map<BitSet, Integer> known = new HashMap<>();
    private final double[] values;
    private double[] worth = new double[0];

    private OwenExact(TextGame game) {
        this.game = game;
        this.values = new double[game.players() * game.outputs()];
    }

    /** Returns how many coalitions {@link #solve} asks for, at most; infinite when they are too many to count. */
    static double coalitions(Union union) {
        if (union.parts().isEmpty()) {
            return 2;
        }
        double others = Math.pow(2, union.parts().size() - 1);
        double total = 0;
        boolean players = false;
        for (Union part : union.parts()) {
            total += part.parts().isEmpty() ? 0 : others * coalitions(part);
            players |= part.parts().isEmpty();
        }
        return total + (players ? 2 * others : 0);
    }

    static UnitValues solve(TextGame game, Union union) {
        OwenExact owen = new OwenExact(game);
        Marginal gather = (player, without, weight) -> owen.know(player, without);
        each(union, new BitSet(), 1, gather);
        owen.ask();
        each(union, new BitSet(), 1, owen::add);
        boolean plain = union.parts().stream().allMatch(part -> part.parts().isEmpty());
        return new UnitValues(owen.values, new double[owen.values.length], Double.POSITIVE_INFINITY,
                plain ? "exact Shapley values" : "exact Owen values over paragraphs and sentences");
    }

    /** Told a player, a coalition without it and the weight of the difference that it makes there. */
    private interface Marginal {
        void at(int player, BitSet without, double weight);
    }

    private static void each(Union union, BitSet outside, double weight, Marginal marginal) {
        List<Union> parts = union.parts();
        if (parts.isEmpty()) {
            marginal.at(union.player(), outside, weight);
            return;
        }
        int count = parts.size();
        for (int part = 0; part < count; part++) {
            for (long others = 0; others < 1L << (count - 1); others++) {
                BitSet present = (BitSet) outside.clone();
                for (int other = 0; other < count - 1; other++) {
                    if ((others >>> other & 1) == 1) {
                        Arrays.stream(parts.get(other < part ? other : other + 1).members()).forEach(present::set);
                    }
                }
                each(parts.get(part), present, weight * share(count, Long.bitCount(others)), marginal);
            }
        }
    }

    /** {@code size! (count - 1 - size)! / count!}. */
    private static double share(int count, int size) {
        double choose = 1;
        for (int step = 1; step <= size; step++) {
            choose = choose * (count - step) / step;
        }
        return 1 / (choose * count);
    }

    private void know(int player, BitSet without) {
        BitSet with = (BitSet) without.clone();
        with.set(player);
        known.computeIfAbsent(without, unused -> known.size());
        known.computeIfAbsent(with, unused -> known.size());
    }

    private void ask() {
        int words = game.words();
        long[] masks = new long[known.size() * words];
        known.forEach((coalition, index) -> {
            long[] bits = coalition.toLongArray();
            System.arraycopy(bits, 0, masks, index * words, bits.length);
        });
        worth = game.values(masks, known.size());
    }

    private void add(int player, BitSet without, double weight) {
        BitSet with = (BitSet) without.clone();
        with.set(player);
        int outputs = game.outputs();
        int low = index(without) * outputs;
        int high = index(with) * outputs;
        for (int output = 0; output < outputs; output++) {
            values[output * game.players() + player] += weight * (worth[high + output] - worth[low + output]);
        }
    }

    private int index(BitSet coalition) {
        return Objects.requireNonNull(known.get(coalition));
    }
}
