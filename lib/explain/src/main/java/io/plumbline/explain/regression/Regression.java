// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.regression;

import io.plumbline.explain.Game;
import io.plumbline.explain.Game.Unit;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;

/**
 * Estimates Shapley values by regression on pairs of a coalition and its complement.
 *
 * <p>When to use it, as measured on smooth, threshold and tree models of 12 to 100 features: {@link Method#ODD} from
 * {@link #leastForOdd} coalitions on; antithetic walks, each on a background row of its own, below that; {@link Method#KERNEL}
 * in log-odds, where every coalition needs all background rows; exact enumeration where it is affordable.
 */
public final class Regression {
    private static final long ODD_PER_PLAYER = 4;

    private Regression() {}

    /** Returns from how many coalitions per background row on {@link Method#ODD} errs less than antithetic walks. */
    public static long leastForOdd(int players) {
        return ODD_PER_PLAYER * players;
    }

    /**
     * Estimates the Shapley values of a game.
     *
     * @param game the game; answers must be finite
     * @param coalitions coalitions per background row that may be evaluated besides the empty and the full one, at least
     *        twice the players or all there are; each costs one model call per background row
     * @param seed decides the coalitions; equal seeds give bit-identical estimates
     * @param method which regression
     * @throws PlumblineException when {@code coalitions} are too few or a coalition's value is not finite
     */
    public static RegressionEstimate estimate(Game game, long coalitions, long seed, Method method) {
        int players = game.players();
        double all = Math.pow(2, players) - 2;
        if (coalitions < Math.min(all, 2.0 * players)) {
            throw new PlumblineException(Category.INVALID_CONFIGURATION,
                    "A regression on " + players + " features needs at least "
                            + (long) Math.min(all, 2.0 * players) + " coalitions and may use " + coalitions
                            + ": allow more, or group features.");
        }
        boolean odd = method == Method.ODD && coalitions < all;
        return odd && game.unit() == Unit.OUTPUT
                ? RowRegression.estimate(game, coalitions, seed)
                : PairedKernel.estimate(game, coalitions, seed, odd);
    }
}
