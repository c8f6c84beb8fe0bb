// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.explain;

import io.plumbline.explain.Game;
import java.util.List;

/**
 * The game of one row and a background for a model that is a sum of terms; each column is a player.
 *
 * @param terms the model
 * @param row the explained row
 * @param background rows of cells
 */
record TermGame(List<Term> terms, double[] row, double[][] background) implements Game {
    private static final int BATCH = 4096;

    @Override
    public int players() {
        return row.length;
    }

    @Override
    public int outputs() {
        return 1;
    }

    @Override
    public int backgroundRows() {
        return background.length;
    }

    @Override
    public void evaluate(long[] masks, int[] rows, int count, double[] outputs) {
        double[] cells = new double[row.length];
        for (int k = 0; k < count; k++) {
            for (int player = 0; player < cells.length; player++) {
                boolean present = (masks[k * words() + (player >> 6)] >>> player & 1) == 1;
                cells[player] = present ? row[player] : background[rows[k]][player];
            }
            outputs[k] = value(terms, cells);
        }
    }

    static double value(List<Term> terms, double[] cells) {
        double sum = 0;
        for (Term term : terms) {
            sum += term.value(cells);
        }
        return sum;
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public Unit unit() {
        return Unit.OUTPUT;
    }

    /** Returns the Shapley values, by enumerating the coalitions of each term's own columns. */
    double[] exact() {
        double[] values = new double[row.length];
        for (Term term : terms) {
            addExact(term, values);
        }
        return values;
    }

    private void addExact(Term term, double[] values) {
        int[] columns = term.columns();
        int size = columns.length;
        double[] game = new double[1 << size];
        for (double[] absent : background) {
            double[] cells = absent.clone();
            for (int mask = 0; mask < game.length; mask++) {
                for (int i = 0; i < size; i++) {
                    cells[columns[i]] = (mask >>> i & 1) == 1 ? row[columns[i]] : absent[columns[i]];
                }
                game[mask] += term.value(cells) / background.length;
            }
        }
        double[] weights = new double[size];
        for (int others = 0; others < size; others++) {
            double orders = size;
            for (int i = 1; i <= others; i++) {
                orders = orders * (size - i) / i;
            }
            weights[others] = 1 / orders;
        }
        for (int mask = 0; mask < game.length; mask++) {
            for (int i = 0; i < size; i++) {
                if ((mask >>> i & 1) == 0) {
                    values[columns[i]] += weights[Integer.bitCount(mask)] * (game[mask | 1 << i] - game[mask]);
                }
            }
        }
    }
}
