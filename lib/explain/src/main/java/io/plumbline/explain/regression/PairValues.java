// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.regression;

import io.plumbline.explain.Game;

/** Asks a game for coalitions and their complements, in full batches. */
final class PairValues {
    private final Game game;
    private final int words;
    private final long[] masks;
    private final int[] rows;
    private final double[] answers;
    private final long[] full;
    private int filled;
    private long calls;

    /** @param most pairs of a coalition and a row that are asked for at once */
    PairValues(Game game, int most) {
        this.game = game;
        words = game.words();
        masks = new long[2 * most * words];
        rows = new int[2 * most];
        answers = new double[2 * most * game.outputs()];
        full = new long[words];
        for (int player = 0; player < game.players(); player++) {
            full[player >> 6] |= 1L << player;
        }
    }

    /** Adds the coalition whose mask starts at {@code offset}, and its complement, on one background row. */
    void add(long[] from, int offset, int row) {
        for (int word = 0; word < words; word++) {
            masks[filled * words + word] = from[offset + word];
            masks[(filled + 1) * words + word] = full[word] & ~from[offset + word];
        }
        rows[filled] = row;
        rows[filled + 1] = row;
        filled += 2;
    }

    /** Asks for all that was added; the k-th pair's answers are then {@link #of} k. */
    void ask() {
        int outputs = game.outputs();
        int batch = Math.max(1, game.batch());
        for (int from = 0; from < filled; from += batch) {
            int count = Math.min(batch, filled - from);
            if (from == 0 && count == filled) {
                game.evaluate(masks, rows, count, answers);
            } else {
                double[] some = new double[count * outputs];
                game.evaluate(java.util.Arrays.copyOfRange(masks, from * words, (from + count) * words),
                        java.util.Arrays.copyOfRange(rows, from, from + count), count, some);
                System.arraycopy(some, 0, answers, from * outputs, some.length);
            }
        }
        calls += filled;
        filled = 0;
    }

    /** Returns the model's answer for the coalition, or its complement, of the k-th pair asked for last. */
    double of(int pair, boolean complement, int output) {
        return answers[(2 * pair + (complement ? 1 : 0)) * game.outputs() + output];
    }

    /** Returns the model calls made. */
    long calls() {
        return calls;
    }
}
