// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.regression;

import io.plumbline.explain.Game;
import io.plumbline.explain.Game.Unit;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;

/**
 * Values of the empty and the full coalition.
 *
 * @param none model's answer on each background row, shape (rows, outputs)
 * @param all model's answer on the instance, by output
 * @param base value of the empty coalition, by output
 * @param full value of the full coalition, by output
 * @param calls model calls made
 */
record Endpoints(double[] none, double[] all, double[] base, double[] full, long calls) {

    static Endpoints of(Game game) {
        int rows = game.backgroundRows();
        int outputs = game.outputs();
        int words = game.words();
        double[] none = new double[rows * outputs];
        int batch = Math.max(1, game.batch());
        for (int from = 0; from < rows; from += batch) {
            int count = Math.min(batch, rows - from);
            int[] which = new int[count];
            for (int i = 0; i < count; i++) {
                which[i] = from + i;
            }
            double[] some = new double[count * outputs];
            game.evaluate(new long[count * words], which, count, some);
            System.arraycopy(some, 0, none, from * outputs, some.length);
        }
        long[] everyone = new long[words];
        for (int player = 0; player < game.players(); player++) {
            everyone[player >> 6] |= 1L << player;
        }
        double[] all = new double[outputs];
        game.evaluate(everyone, new int[1], 1, all);
        double[] base = new double[outputs];
        double[] full = new double[outputs];
        for (int output = 0; output < outputs; output++) {
            double sum = 0;
            for (int row = 0; row < rows; row++) {
                sum += none[row * outputs + output];
            }
            base[output] = value(game.unit(), sum / rows);
            full[output] = value(game.unit(), all[output]);
        }
        return new Endpoints(none, all, base, full, rows + 1L);
    }

    /** Returns what a mean answer is worth, and refuses one that is worth nothing finite. */
    static double value(Unit unit, double mean) {
        double value = unit.of(mean);
        if (Double.isFinite(value)) {
            return value;
        }
        throw new PlumblineException(Category.INVALID_DATA,
                "The model's mean answer for a mixture of the explained row and "
                        + "the background is " + mean + ", which has no finite value"
                        + (unit == Unit.LOG_ODDS ? " in log-odds: explain the output itself (use_logit false)." : "."));
    }
}
