// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

import io.plumbline.explain.Game;

/**
 * The Shapley values of one game, over its own players: entry {@code output * players + player}.
 *
 * @param engine what computed them
 * @param coalitions coalitions that were looked at, per background row
 */
record Estimate(Engine engine, long coalitions, double[] values, double[] samplingErrors, double[] backgroundErrors) {

    /** Returns values of 0, to be filled. */
    static Estimate empty(Engine engine, long coalitions, Game game) {
        int size = game.players() * game.outputs();
        return new Estimate(engine, coalitions, new double[size], new double[size], new double[size]);
    }
}
