// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.regression;

import io.plumbline.explain.Game;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** A game of formulas, one by output, on cells drawn from a seed; enumerates its exact values. */
record FormulaGame(double[] row, double[][] background, List<ToDoubleFunction<double[]>> formulas, int batch, Unit unit)
        implements
            Game {

    static FormulaGame of(int players, int rows, long seed, List<ToDoubleFunction<double[]>> formulas) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] background = new double[rows][];
        for (int b = 0; b < rows; b++) {
            background[b] = random.doubles(players, -2, 2).toArray();
        }
        return new FormulaGame(random.doubles(players, -2, 2).toArray(), background, formulas, 512, Unit.OUTPUT);
    }

    FormulaGame with(int batch, Unit unit) {
        return new FormulaGame(row, background, formulas, batch, unit);
    }

    @Override
    public int players() {
        return row.length;
    }

    @Override
    public int outputs() {
        return formulas.size();
    }

    @Override
    public int backgroundRows() {
        return background.length;
    }

    @Override
    public void evaluate(long[] masks, int[] rows, int count, double[] outputs) {
        if (count > batch) {
            throw new AssertionError(count + " calls at once, though " + batch + " are best");
        }
        double[] cells = new double[row.length];
        for (int k = 0; k < count; k++) {
            for (int i = 0; i < cells.length; i++) {
                boolean present = (masks[k * words() + i / 64] >>> i % 64 & 1) == 1;
                cells[i] = present ? row[i] : background[rows[k]][i];
            }
            for (int output = 0; output < formulas.size(); output++) {
                outputs[k * formulas.size() + output] = formulas.get(output).applyAsDouble(cells);
            }
        }
    }

    /** Shapley values of one output by the definition, all coalitions. */
    double[] exact(int output) {
        int players = row.length;
        double[] game = new double[1 << players];
        double[] answers = new double[formulas.size()];
        for (int mask = 0; mask < game.length; mask++) {
            double sum = 0;
            for (int b = 0; b < background.length; b++) {
                evaluate(new long[]{mask}, new int[]{b}, 1, answers);
                sum += answers[output];
            }
            game[mask] = unit.of(sum / background.length);
        }
        double[] values = new double[players];
        for (int mask = 0; mask < game.length; mask++) {
            double orders = players;
            for (int i = 1; i <= Integer.bitCount(mask); i++) {
                orders = orders * (players - i) / i;
            }
            for (int i = 0; i < players; i++) {
                values[i] += (mask >>> i & 1) == 1 ? 0 : (game[mask | 1 << i] - game[mask]) / orders;
            }
        }
        return values;
    }
}
