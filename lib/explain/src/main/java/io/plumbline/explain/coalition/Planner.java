// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

import io.plumbline.explain.Background;
import io.plumbline.explain.Game.Unit;
import io.plumbline.explain.TabularGame;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.ArrayList;
import java.util.List;

/**
 * Picks the engine for each row.
 *
 * <ul>
 * <li>Exact when all coalitions fit the row's budget. Without {@code num_samples} also when no background row changes more
 * than 16 players (12 for a remote model) and the row takes at most {@value #GENEROUS} times the usual budget, or the whole
 * run at most {@value #CHEAP_RUN} calls.
 * <li>Otherwise odd regression from {@value #REGRESSION_PLAYERS} coalitions for each player on, where it has the smaller error
 * (measured on the 12-feature golden model: equal at 3, 0.6 of the walks' at 8, 0.3 at 33); antithetic walks below, which need
 * the fewest calls for any estimate. The log-odds of a mean are not the mean of log-odds, so that walks over single rows do
 * not serve: there kernel regression.
 * </ul>
 */
final class Planner {
    /** Coalitions for each player, over all background rows, from which on regression has the smaller error. */
    static final long REGRESSION_PLAYERS = 4;

    static final long GENEROUS = 4;
    static final long CHEAP_RUN = 1 << 24;

    private static final int LOCAL_PLAYERS = 16;
    private static final int REMOTE_PLAYERS = 12;

    private final Background background;
    private final Budget budget;
    private final List<TabularGame> games;
    private final long spent;

    /** Plans for games of a background whose rows, and whose own rows, were scored with {@code spent} calls. */
    Planner(Background background, List<TabularGame> games, Budget budget, long spent) {
        this.background = background;
        this.games = games;
        this.budget = budget;
        this.spent = spent;
    }

    Plan plan() {
        long usual = Plan.times(usualCoalitions(), background.rows());
        long share = share();
        long limit = Math.min(usual, share);
        long exactRun = 0;
        for (TabularGame game : games) {
            exactRun = Plan.plus(exactRun, ExactEngine.calls(game));
        }
        boolean cheap = budget.coalitions().isEmpty() && exactRun <= CHEAP_RUN;
        List<Engine> engines = new ArrayList<>();
        for (TabularGame game : games) {
            long allowed = budget.coalitions().isPresent()
                    ? limit
                    : cheap
                            ? share
                            : Math.min(share, Plan.times(usual, GENEROUS));
            engines.add(engine(game, allowed, limit));
        }
        return new Plan(background, games, engines, limit, budget, spent);
    }

    /** Returns the coalitions per row that were asked for, or Clarify's default of {@code 2 F + 2048}. */
    private long usualCoalitions() {
        long all = background.players() > 40 ? Long.MAX_VALUE : Math.max(1, (1L << background.players()) - 2);
        return Math.min(all, budget.coalitions().orElse(2L * background.players() + 2048));
    }

    /** Returns the calls that a row may take of what the run may. */
    private long share() {
        if (budget.jobCalls().isEmpty()) {
            return Long.MAX_VALUE;
        }
        long share = Math.max(0, budget.jobCalls().getAsLong() - spent) / games.size();
        for (TabularGame game : games) {
            long fewest = fewest(game);
            if (fewest > share) {
                throw new PlumblineException(Category.INVALID_CONFIGURATION, "A budget of "
                        + budget.jobCalls().getAsLong() + " model calls is too small for any estimate of "
                        + games.size() + " rows over " + background.rows() + " background rows; allow at least "
                        + (spent + dearest() * games.size()) + ", or explain fewer rows.");
            }
        }
        return share;
    }

    private long dearest() {
        long dearest = 0;
        for (TabularGame game : games) {
            dearest = Math.max(dearest, fewest(game));
        }
        return dearest;
    }

    private static long fewest(TabularGame game) {
        return Math.min(ExactEngine.fits(game) ? ExactEngine.calls(game) : Long.MAX_VALUE,
                game.unit() == Unit.OUTPUT ? WalkEngine.fewestCalls(game) : regressionCalls(game));
    }

    private Engine engine(TabularGame game, long allowed, long limit) {
        if (budget.engine().isPresent()) {
            return require(budget.engine().get(), game, limit);
        }
        long exact = ExactEngine.calls(game);
        int most = background.model().traits().remote() ? REMOTE_PLAYERS : LOCAL_PLAYERS;
        boolean small = ExactEngine.most(game) <= most && (game.unit() == Unit.OUTPUT || game.players() <= most);
        if (ExactEngine.fits(game) && (exact <= limit || small && exact <= allowed)) {
            return Engine.EXACT;
        }
        long coalitions = limit / background.rows();
        if (coalitions >= REGRESSION_PLAYERS * game.players()) {
            return Engine.ODD_REGRESSION;
        }
        return require(game.unit() == Unit.OUTPUT ? Engine.ANTITHETIC_WALKS : Engine.KERNEL_REGRESSION, game, limit);
    }

    private Engine require(Engine engine, TabularGame game, long limit) {
        if (game.players() < 2) {
            return Engine.EXACT;
        }
        long fewest = switch (engine) {
            case EXACT -> 0;
            case ANTITHETIC_WALKS -> WalkEngine.fewestCalls(game);
            case ODD_REGRESSION, KERNEL_REGRESSION -> regressionCalls(game);
        };
        if (engine == Engine.EXACT && !ExactEngine.fits(game)) {
            throw new PlumblineException(Category.INVALID_CONFIGURATION, "Exact values of a row with " + game.players()
                    + " features that differ from the baseline take more memory than there is; at most "
                    + ExactEngine.MOST + " may differ. Let another engine be chosen, or group features.");
        }
        if (engine == Engine.ANTITHETIC_WALKS && game.unit() == Unit.LOG_ODDS) {
            throw new PlumblineException(Category.INVALID_CONFIGURATION,
                    "Antithetic walks give attributions in the model's own unit, not in log-odds; set use_logit to false, or"
                            + " let another engine be chosen.");
        }
        if (fewest > limit) {
            long samples = (fewest + background.rows() - 1) / background.rows();
            throw new PlumblineException(Category.INVALID_CONFIGURATION, "A budget of " + limit
                    + " model calls per explained row is too small for any estimate by " + engine.label() + " over "
                    + game.players() + " features and " + background.rows() + " background rows; set num_samples to "
                    + samples + " or more, or leave it out.");
        }
        return engine;
    }

    private static long regressionCalls(TabularGame game) {
        long all = game.players() > 40 ? Long.MAX_VALUE : (1L << game.players()) - 2;
        return Math.min(all, 2L * game.players()) * game.backgroundRows();
    }
}
