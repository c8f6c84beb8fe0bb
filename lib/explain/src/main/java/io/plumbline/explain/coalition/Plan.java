// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

import io.plumbline.explain.Background;
import io.plumbline.explain.Game.Unit;
import io.plumbline.explain.TabularGame;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Which engine explains which row.
 *
 * @param engines engine of each game
 * @param limit model calls a game that is sampled may take
 * @param spent model calls made before
 */
record Plan(Background background, List<TabularGame> games, List<Engine> engines, long limit, Budget budget,
        long spent) {
    /** Coalitions for each player, over all background rows, whose calls a trial by walks may take. */
    private static final long TRIAL = 3;

    /** Returns the indices of the games that {@code engine} explains. */
    List<Integer> of(Engine engine) {
        return IntStream.range(0, games.size()).filter(game -> engines.get(game) == engine).boxed().toList();
    }

    /** Returns the engine to name: the one that samples, if any row is sampled. */
    Engine engine() {
        return engines.stream().filter(engine -> engine != Engine.EXACT).findFirst().orElse(Engine.EXACT);
    }

    /** Returns the calls that walks may take before regression follows; 0 where there is no such trial. */
    long trial() {
        boolean wanted = budget.stopAt() > 0 && budget.engine().isEmpty();
        long players = 0;
        long fewest = 0;
        for (TabularGame game : games) {
            wanted &= game.unit() == Unit.OUTPUT;
            players = Math.max(players, game.players());
            fewest = Math.max(fewest, WalkEngine.fewestCalls(game));
        }
        long trial = Math.min(limit / 2, times(TRIAL * players, background.rows()));
        return wanted && trial >= fewest ? trial : 0;
    }

    /** Returns the coalitions that a regression may look at, after calls that were made. */
    long coalitions(long calls) {
        return Math.max(0, limit - calls) / background.rows();
    }

    Forecast forecast() {
        long calls = spent;
        long coalitions = 0;
        for (int index = 0; index < games.size(); index++) {
            boolean exact = engines.get(index) == Engine.EXACT;
            calls = plus(calls, exact ? ExactEngine.calls(games.get(index)) : limit);
            coalitions = Math.max(coalitions,
                    exact ? ExactEngine.coalitions(games.get(index)) : limit / background.rows());
        }
        return new Forecast(engine(), reason(), coalitions, calls);
    }

    private String reason() {
        int exact = of(Engine.EXACT).size();
        int sampled = games.size() - exact;
        String forced = budget.engine().isPresent() ? " (chosen in the configuration)" : "";
        if (sampled == 0) {
            return "all coalitions of every row fit the budget" + forced;
        }
        String rows = exact == 0
                ? ""
                : String.format(Locale.ROOT, "%d of %d rows exactly; the others: ", exact,
                        games.size());
        String why = switch (engine()) {
            case EXACT -> "all coalitions fit the budget";
            case ODD_REGRESSION -> "the budget of " + limit / background.rows()
                    + " coalitions per row over all background rows is enough for a regression";
            case KERNEL_REGRESSION -> "regression of first order";
            case ANTITHETIC_WALKS -> "the budget of " + limit
                    + " calls per row is better spent on random orders, one background row for each pair";
        };
        return rows + why + forced + (budget.stopAt() > 0 ? "; a row stops early once it is precise enough" : "");
    }

    static long times(long a, long b) {
        return a > Long.MAX_VALUE / Math.max(1, b) ? Long.MAX_VALUE : a * b;
    }

    static long plus(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }
}
