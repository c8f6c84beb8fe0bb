// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

import io.plumbline.explain.Background;
import io.plumbline.explain.Game.Unit;
import io.plumbline.explain.TabularGame;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/**
 * Shapley values by asking for every coalition over every background row.
 *
 * <p>A row that changes the cells of m players costs {@code 2^m - 2} calls, whatever the number of players: a background row
 * that shares cells with the explained row is cheaper.
 */
final class ExactEngine {
    /** Players of one background row, at most. */
    static final int MOST = 22;

    private static final int BATCHES = 8;

    private ExactEngine() {}

    /** A game being solved, its background rows dealt into parts. */
    interface Job {

        /** Asks for the rows {@code from} to {@code to}. */
        void run(int part, int from, int to, RowFeed feed);

        /** Returns the values, once every part is answered. */
        Estimate finish();
    }

    /** Returns the model calls that exact values of {@code game} take; {@code Long.MAX_VALUE} for more than any could make. */
    static long calls(TabularGame game) {
        long calls = 0;
        for (int row = 0; row < game.backgroundRows(); row++) {
            int players = game.differing(row).length;
            if (players > 40) {
                return Long.MAX_VALUE;
            }
            calls += Math.max(0, (1L << players) - 2);
        }
        return calls;
    }

    /** Returns the coalitions of the game. */
    static long coalitions(TabularGame game) {
        return game.players() > 62 ? Long.MAX_VALUE : 1L << game.players();
    }

    /** Returns whether the arrays that exact values of {@code game} take fit the memory. */
    static boolean fits(TabularGame game) {
        int players = game.unit() == Unit.LOG_ODDS ? game.players() : most(game);
        return players <= MOST;
    }

    /** Returns the most players that any background row changes the cells of. */
    static int most(TabularGame game) {
        int most = 0;
        for (int row = 0; row < game.backgroundRows(); row++) {
            most = Math.max(most, game.differing(row).length);
        }
        return most;
    }

    /**
     * Returns tasks that together solve the games, each fit to run on any thread: small games share one, so that batches fill,
     * and a large one is dealt into several.
     *
     * @param done told the index and the values of each game
     */
    static List<Runnable> tasks(Background background, List<TabularGame> games, BiConsumer<Integer, Estimate> done) {
        long worth = (long) BATCHES * background.batch();
        List<Runnable> tasks = new ArrayList<>();
        List<Integer> small = new ArrayList<>();
        long gathered = 0;
        for (int index = 0; index < games.size(); index++) {
            TabularGame game = games.get(index);
            long calls = calls(game);
            if (calls > 2 * worth && parts(game, calls / worth) > 1) {
                split(game, parts(game, calls / worth), done, index, tasks);
                continue;
            }
            small.add(index);
            gathered += calls;
            if (gathered >= worth) {
                tasks.add(together(background, games, List.copyOf(small), done));
                small.clear();
                gathered = 0;
            }
        }
        tasks.add(together(background, games, List.copyOf(small), done));
        return tasks;
    }

    private static int parts(TabularGame game, long wanted) {
        int most = game.unit() == Unit.LOG_ODDS ? ExactLogOdds.groups(game) : game.backgroundRows();
        return (int) Math.min(most, wanted);
    }

    private static Runnable together(Background background, List<TabularGame> games, List<Integer> mine,
            BiConsumer<Integer, Estimate> done) {
        return () -> {
            RowFeed feed = new RowFeed(background);
            for (int index : mine) {
                Job job = job(games.get(index), 1);
                job.run(0, 0, background.rows(), feed);
                feed.whenAnswered(() -> done.accept(index, job.finish()));
            }
            feed.flush();
        };
    }

    private static void split(TabularGame game, int parts, BiConsumer<Integer, Estimate> done, int index,
            List<Runnable> tasks) {
        Job job = job(game, parts);
        AtomicInteger open = new AtomicInteger(parts);
        int groups = game.unit() == Unit.LOG_ODDS ? ExactLogOdds.groups(game) : game.backgroundRows();
        for (int part = 0; part < parts; part++) {
            int number = part;
            int from = firstRow(game, groups, (int) ((long) part * groups / parts));
            int to = firstRow(game, groups, (int) ((part + 1L) * groups / parts));
            tasks.add(() -> {
                RowFeed feed = new RowFeed(game.background());
                job.run(number, from, to, feed);
                feed.flush();
                if (open.decrementAndGet() == 0) {
                    done.accept(index, job.finish());
                }
            });
        }
    }

    /** Returns the first row of a group: the smallest row with {@code row * groups / rows >= group}. */
    private static int firstRow(TabularGame game, int groups, int group) {
        return (int) (((long) group * game.backgroundRows() + groups - 1) / groups);
    }

    private static Job job(TabularGame game, int parts) {
        return game.unit() == Unit.LOG_ODDS ? new ExactLogOdds(game) : new ExactRows(game, parts);
    }
}
