// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The game of one row of a table. Its players are those whose cells differ from at least one background row: for any other
 * player every coalition has the same value with and without it, so its Shapley value is exactly 0.
 *
 * <p>A coalition that a background row cannot tell from the empty or the full one is answered from the scores of that row or
 * of the instance, without a model call.
 */
public final class TabularGame implements Game {
    private final Background background;
    private final double[] cells;
    private final int offset;
    private final double[] full;
    private final Unit unit;
    private final int[] varying;
    private final long[] differing;

    /**
     * A game about the row that starts at {@code offset} of {@code cells}.
     *
     * @param full the model's outputs for that row, before any link
     */
    public TabularGame(Background background, double[] cells, int offset, double[] full, Unit unit) {
        this.background = background;
        this.cells = cells;
        this.offset = offset;
        this.full = full.clone();
        this.unit = unit;
        this.varying = IntStream.range(0, background.players()).filter(this::varies).toArray();
        this.differing = new long[background.rows() * words()];
        for (int row = 0; row < background.rows(); row++) {
            for (int player = 0; player < varying.length; player++) {
                if (differs(varying[player], row)) {
                    differing[row * words() + player / 64] |= 1L << player;
                }
            }
        }
    }

    /** Returns the indices, among all of the background's players, of this game's players. */
    public int[] varying() {
        return varying.clone();
    }

    /** Returns what the games of this run share. */
    public Background background() {
        return background;
    }

    /** Returns the model's output for the explained row, before any link. */
    public double full(int output) {
        return full[output];
    }

    /** Returns the players whose cells differ between the explained row and a background row; others change nothing there. */
    public int[] differing(int row) {
        return IntStream.range(0, varying.length)
                .filter(player -> (differing[row * words() + player / 64] >>> player & 1) == 1).toArray();
    }

    /** Copies a background row to {@code target}. */
    public void absent(int row, double[] target, int at) {
        System.arraycopy(background.cells(), row * background.width(), target, at, background.width());
    }

    /** Sets the cells of one player in {@code target} to the explained row's. */
    public void join(int player, double[] target, int at) {
        for (int column : background.columns(varying[player])) {
            target[at + column] = cells[offset + column];
        }
    }

    /** Sets the cells of one player in {@code target} back to a background row's. */
    public void leave(int player, int row, double[] target, int at) {
        for (int column : background.columns(varying[player])) {
            target[at + column] = background.cells()[row * background.width() + column];
        }
    }

    @Override
    public int players() {
        return varying.length;
    }

    @Override
    public int outputs() {
        return full.length;
    }

    @Override
    public int backgroundRows() {
        return background.rows();
    }

    @Override
    public int batch() {
        return background.batch();
    }

    @Override
    public Unit unit() {
        return unit;
    }

    @Override
    public void evaluate(long[] masks, int[] rows, int count, double[] outputs) {
        int size = Math.min(count, batch());
        double[] batch = new double[size * background.width()];
        double[] answers = new double[size * full.length];
        int[] asked = new int[size];
        int filled = 0;
        for (int call = 0; call < count; call++) {
            if (known(masks, call, rows[call], outputs)) {
                continue;
            }
            fill(masks, call, rows[call], batch, filled * background.width());
            asked[filled++] = call;
            if (filled == size) {
                ask(batch, answers, asked, filled, outputs);
                filled = 0;
            }
        }
        ask(batch, answers, asked, filled, outputs);
    }

    private void ask(double[] batch, double[] answers, int[] asked, int filled, double[] outputs) {
        if (filled > 0) {
            background.predict(batch, filled, answers);
        }
        for (int index = 0; index < filled; index++) {
            System.arraycopy(answers, index * full.length, outputs, asked[index] * full.length, full.length);
        }
    }

    private boolean known(long[] masks, int call, int row, double[] outputs) {
        boolean empty = true;
        boolean whole = true;
        for (int word = 0; word < words(); word++) {
            long differs = differing[row * words() + word];
            long present = masks[call * words() + word] & differs;
            empty &= present == 0;
            whole &= present == differs;
        }
        for (int output = 0; (empty || whole) && output < full.length; output++) {
            outputs[call * full.length + output] = whole ? full[output] : background.output(row, output);
        }
        return empty || whole;
    }

    private void fill(long[] masks, int call, int row, double[] batch, int at) {
        absent(row, batch, at);
        for (int word = 0; word < words(); word++) {
            for (long rest = masks[call * words() + word]; rest != 0; rest &= rest - 1) {
                join(word * 64 + Long.numberOfTrailingZeros(rest), batch, at);
            }
        }
    }

    private boolean varies(int player) {
        return IntStream.range(0, background.rows()).anyMatch(row -> differs(player, row));
    }

    private boolean differs(int player, int row) {
        return Arrays.stream(background.columns(player)).anyMatch(column -> {
            double mine = cells[offset + column];
            double other = background.cells()[row * background.width() + column];
            return mine != other && !(Double.isNaN(mine) && Double.isNaN(other));
        });
    }
}
