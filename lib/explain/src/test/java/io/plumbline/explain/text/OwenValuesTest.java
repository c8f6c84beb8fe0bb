// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.explain.CallCount;
import io.plumbline.explain.Game.Unit;
import io.plumbline.explain.text.TextGame.TextColumn;
import io.plumbline.measure.StudentT;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The reference goes through all orders of the players that keep every sentence and paragraph together. */
class OwenValuesTest {
    /** Paragraphs {ab. c} {d e f.} {g}; with age, eight players in unions ((ab)c)(def)g and age. */
    private static final String TEXT = "a b. c\n\nd e f.\n\ng";
    /** Depends on which letters are there, and on neighbours. */
    private static final WordScores LETTERS = new WordScores(text -> {
        double value = 0;
        String letters = text.replaceAll("[^a-g]", "");
        for (int at = 0; at < letters.length(); at++) {
            value += Math.sin(letters.charAt(at))
                    + (at > 0 ? Math.cos(letters.charAt(at) * letters.charAt(at - 1)) : 0);
        }
        return value;
    });

    @Test
    void exactOwenValuesAreTheMeanOverAllOrdersThatKeepUnionsTogether() {
        TextGame game = game(TEXT);
        double[] exact = OwenExact.solve(game, Union.ofText(game)).values();

        assertThat(exact).containsExactly(overOrders(game), within(1e-12));
        // they are not the Shapley values
        double[] shapley = OwenExact.solve(game, Union.flat(game.players())).values();
        assertThat(Math.abs(exact[0] - shapley[0])).isGreaterThan(1e-3);
    }

    @Test
    void theForecastOfCoalitionsIsAnUpperBound() {
        CallCount calls = new CallCount();
        TextGame game = game(TEXT, calls);
        OwenExact.solve(game, Union.ofText(game));

        assertThat((double) calls.total()).isLessThanOrEqualTo(OwenExact.coalitions(Union.ofText(game)));
        assertThat(OwenExact.coalitions(Union.flat(8))).isEqualTo(256);
    }

    @Test
    void membersOfAUnionAddUpToTheUnionsShapleyValue() {
        TextGame game = game(TEXT);
        double[] exact = OwenExact.solve(game, Union.ofText(game)).values();
        Union paragraphs = Union.of(List.of(Union.ofText(game).parts().get(0), Union.player(7)));
        double[] walked = OwenWalks.solve(game, paragraphs, 40_000, 3).values();

        assertThat(exact[0] + exact[1] + exact[2]).isCloseTo(walked[0] + walked[1] + walked[2], within(0.02));
    }

    @Test
    void everyNumberOfOrdersAddsUpExactly() {
        TextGame game = game(TEXT);
        double[] ends = game.values(new long[]{0, 255}, 2);
        for (int walks = 2; walks < 20; walks++) {
            double sum = 0;
            for (double value : OwenWalks.solve(game, Union.ofText(game), 7L * walks, walks).values()) {
                sum += value;
            }
            assertThat(sum).isCloseTo(ends[1] - ends[0], within(1e-12));
        }
    }

    @Test
    void ninetyFivePercentIntervalsHoldTheTrueValueInNinetyFivePercentOfRuns() {
        TextGame game = game(TEXT);
        double[] truth = OwenExact.solve(game, Union.ofText(game)).values();
        for (int walks : new int[]{4, 16, 64}) {
            int held = 0;
            for (int run = 0; run < 400; run++) {
                UnitValues values = OwenWalks.solve(game, Union.ofText(game), 7L * walks, run);
                double reach = StudentT.reach(0.95, values.freedom());
                for (int player = 0; player < 7; player++) {
                    double distance = Math.abs(values.values()[player] - truth[player]);
                    held += distance <= reach * values.errors()[player] + 1e-12 ? 1 : 0;
                }
            }
            assertThat(held / 2800.0).as("%d walks", walks).isBetween(0.93, 0.98);
        }
    }

    private static double[] overOrders(TextGame game) {
        List<List<Integer>> orders = orders(Union.ofText(game));
        double[] mean = new double[game.players()];
        for (List<Integer> order : orders) {
            long mask = 0;
            for (int player : order) {
                double[] values = game.values(new long[]{mask, mask | 1L << player}, 2);
                mean[player] += (values[1] - values[0]) / orders.size();
                mask |= 1L << player;
            }
        }
        return mean;
    }

    private static List<List<Integer>> orders(Union union) {
        if (union.parts().isEmpty()) {
            return List.of(List.of(union.player()));
        }
        List<List<Integer>> orders = new ArrayList<>();
        for (Union first : union.parts()) {
            List<Union> rest = new ArrayList<>(union.parts());
            rest.remove(first);
            for (List<Integer> start : orders(first)) {
                for (List<Integer> end : rest.isEmpty() ? List.of(List.<Integer>of()) : orders(parts(rest))) {
                    List<Integer> joined = new ArrayList<>(start);
                    joined.addAll(end);
                    orders.add(joined);
                }
            }
        }
        return orders;
    }

    private static Union parts(List<Union> rest) {
        return new Union(-1, rest, new int[0]);
    }

    private static TextGame game(String text) {
        return game(text, new CallCount());
    }

    private static TextGame game(String text, CallCount calls) {
        SegmentedText segmented = SegmentedText.of(text, Granularity.TOKEN, Locale.ENGLISH, "");
        return new TextGame(LETTERS, new double[]{0, 40}, new double[]{0, 30},
                List.of(new TextColumn(0, 0, segmented)), Unit.OUTPUT, calls);
    }
}
