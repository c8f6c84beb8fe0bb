// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

import io.plumbline.explain.TabularGame;

/**
 * The outputs along one walk over one background row: players join in order. Both ends are known and cost no call.
 *
 * @param order the players that change cells of this row, in the order they join
 * @param outputs shape (order.length + 1, outputs), filled as answers come in
 */
record Path(int[] order, double[] outputs) {

    /** Asks for the coalitions in between. */
    static Path ask(TabularGame game, int row, int[] order, RowFeed feed) {
        int width = game.outputs();
        double[] outputs = new double[(order.length + 1) * width];
        for (int output = 0; output < width; output++) {
            outputs[output] = game.background().output(row, output);
            outputs[order.length * width + output] = order.length == 0 ? outputs[output] : game.full(output);
        }
        double[] cells = new double[game.background().width()];
        game.absent(row, cells, 0);
        for (int step = 1; step < order.length; step++) {
            game.join(order[step - 1], cells, 0);
            feed.ask(cells, outputs, step * width);
        }
        return new Path(order, outputs);
    }

    /** Adds half of what each player changed when it joined. */
    void addHalf(int players, int width, double[] values) {
        for (int step = 0; step < order.length; step++) {
            for (int output = 0; output < width; output++) {
                double change = outputs[(step + 1) * width + output] - outputs[step * width + output];
                values[output * players + order[step]] += change / 2;
            }
        }
    }
}
