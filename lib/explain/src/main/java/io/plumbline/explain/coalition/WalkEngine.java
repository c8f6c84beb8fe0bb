// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

import io.plumbline.explain.Background;
import io.plumbline.explain.TabularGame;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Shapley values in the model's own unit by antithetic walks, several games at a time so that batches fill.
 *
 * @param budget model calls a game may take
 * @param targetError see {@link Budget#targetError}
 * @param seeds seed of each game, by its index
 * @param widening of the level that intervals have
 */
record WalkEngine(Background background, long budget, double targetError, long[] seeds, Stopping stopping,
        Widening widening) {
    private static final int TOGETHER = 64;
    private static final int BATCHES = 4;
    private static final int FIRST_PAIRS = 20;

    /** Returns the fewest calls that give values with errors: two pairs. */
    static long fewestCalls(TabularGame game) {
        return 4L * Math.max(0, ExactEngine.most(game) - 1);
    }

    /**
     * Returns tasks that together solve the games named by {@code indices}.
     *
     * @param done told the index and the values of each game
     */
    List<Runnable> tasks(List<TabularGame> games, List<Integer> indices, BiConsumer<Integer, Estimate> done) {
        long worth = (long) BATCHES * background.batch();
        int together = (int) Math.max(1, Math.min(TOGETHER, worth / Math.max(1, budget)));
        List<Runnable> tasks = new ArrayList<>();
        for (int from = 0; from < indices.size(); from += together) {
            List<Integer> mine = indices.subList(from, Math.min(indices.size(), from + together));
            tasks.add(() -> solve(games, mine, done));
        }
        return tasks;
    }

    private void solve(List<TabularGame> games, List<Integer> mine, BiConsumer<Integer, Estimate> done) {
        RowFeed feed = new RowFeed(background);
        List<Running> running = new ArrayList<>();
        for (int index : mine) {
            TabularGame game = games.get(index);
            running.add(new Running(index, new RowWalks(game, seeds[index]), fewestCalls(game) / 2));
        }
        for (long pairs = targetError > 0 ? FIRST_PAIRS : Long.MAX_VALUE; !running.isEmpty(); pairs *= 2) {
            for (Running walks : running) {
                walks.ask(pairs, budget, feed);
            }
            feed.flush();
            running.removeIf(walks -> {
                Estimate estimate = walks.walks.report(widening);
                boolean over = walks.spent(budget) || stopping.reached(estimate, targetError);
                if (over) {
                    done.accept(walks.index, estimate);
                }
                return over;
            });
        }
    }

    /** A game whose walks go on. */
    private static final class Running {
        private final int index;
        private final RowWalks walks;
        private final long dearest;
        private long pairs;
        private long calls;

        Running(int index, RowWalks walks, long dearest) {
            this.index = index;
            this.walks = walks;
            this.dearest = dearest;
        }

        void ask(long until, long budget, RowFeed feed) {
            while (pairs < until && !spent(budget)) {
                calls += walks.ask(feed);
                pairs++;
            }
        }

        /** Pairs are limited too, for rows that cost nothing. */
        boolean spent(long budget) {
            return calls + dearest > budget || pairs > budget;
        }
    }
}
