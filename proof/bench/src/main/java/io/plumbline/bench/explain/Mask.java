// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.explain;

import java.util.Arrays;
import java.util.SplittableRandom;

/** A coalition, compared whole. */
final class Mask {
    final long[] words;

    Mask(long[] words) {
        this.words = words;
    }

    static Mask of(int players, int[] members) {
        long[] words = new long[(players + 63) / 64];
        for (int member : members) {
            words[member >> 6] |= 1L << member;
        }
        return new Mask(words);
    }

    static Mask random(int players, int size, SplittableRandom random) {
        int[] order = new int[players];
        Arrays.setAll(order, i -> i);
        for (int i = 0; i < size; i++) {
            int other = i + random.nextInt(players - i);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return of(players, Arrays.copyOf(order, size));
    }

    Mask complement(int players) {
        long[] others = new long[words.length];
        for (int player = 0; player < players; player++) {
            if (!holds(player)) {
                others[player >> 6] |= 1L << player;
            }
        }
        return new Mask(others);
    }

    boolean holds(int player) {
        return (words[player >> 6] >>> player & 1) == 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mask that && Arrays.equals(words, that.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }
}
