// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.explain.Background;
import io.plumbline.explain.CallCount;
import io.plumbline.explain.Game.Unit;
import io.plumbline.explain.GoldenCase;
import io.plumbline.explain.TabularGame;
import io.plumbline.explain.results.ShapleyResults.Player;
import io.plumbline.model.Predictor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The exact values of a golden case, row by row over all features. */
record Solved(double[] values, double[] backgroundErrors, double base) {

    static Solved exact(GoldenCase golden, Unit unit) {
        Background background = background(golden, new CallCount());
        List<TabularGame> games = new ArrayList<>();
        int rows = golden.instances().length / golden.width();
        IntStream.range(0, rows).forEach(row -> games.add(game(background, golden, row, unit)));
        double[] values = new double[rows * golden.width()];
        double[] errors = new double[values.length];
        ExactEngine.tasks(background, games, (row, estimate) -> {
            int[] varying = games.get(row).varying();
            for (int player = 0; player < varying.length; player++) {
                values[row * golden.width() + varying[player]] = estimate.values()[player];
                errors[row * golden.width() + varying[player]] = estimate.backgroundErrors()[player];
            }
        }).forEach(Runnable::run);
        return new Solved(values, errors, background.base()[0]);
    }

    static TabularGame game(GoldenCase golden, int row, Unit unit) {
        return game(background(golden, new CallCount()), golden, row, unit);
    }

    static TabularGame game(Background background, GoldenCase golden, int row, Unit unit) {
        double[] cells = golden.instances();
        double[] full = background.score(Arrays.copyOfRange(cells, row * golden.width(), (row + 1) * golden.width()), 1,
                "row");
        return new TabularGame(background, cells, row * golden.width(), full, unit);
    }

    static Background background(GoldenCase golden, CallCount calls) {
        return background(golden.model(), golden.background(), calls);
    }

    static Background background(Predictor model, double[] cells, CallCount calls) {
        return new Background(model, cells, cells.length / model.features().size(), List.of(),
                singles(model.features().size()), calls);
    }

    static List<Player> singles(int width) {
        return IntStream.range(0, width).mapToObj(j -> new Player("x" + j, List.of(j))).toList();
    }

    void requireWithin(double[] wanted, double tolerance) {
        assertThat(values).hasSize(wanted.length);
        for (int index = 0; index < wanted.length; index++) {
            assertThat(values[index]).as("value %d", index).isCloseTo(wanted[index], within(tolerance));
        }
    }
}
