// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.explain.Background;
import io.plumbline.explain.CallCount;
import io.plumbline.explain.Game.Unit;
import io.plumbline.explain.GoldenCase;
import io.plumbline.explain.GoldenModels;
import io.plumbline.explain.TabularGame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExactEngineTest {

    @Test
    void everyGoldenShapleyValueIsMet() {
        for (GoldenCase golden : new GoldenCase[]{GoldenCase.logistic12(), GoldenCase.poly8()}) {
            Solved solved = Solved.exact(golden, Unit.OUTPUT);

            solved.requireWithin(golden.flat("shapley"), 1e-9);
            assertThat(solved.base()).isCloseTo(golden.document().get("base_value").doubleValue(), within(1e-9));
        }
    }

    @Test
    void everyGoldenValueOfTheLogitLinkIsMet() {
        GoldenCase golden = GoldenCase.logistic12();

        Solved.exact(golden, Unit.LOG_ODDS).requireWithin(golden.flat("shapley_logit_link"), 1e-9);
    }

    @Test
    void theGameGivesEveryGoldenCoalitionValue() {
        GoldenCase golden = GoldenCase.poly8();
        TabularGame game = Solved.game(golden, 0, Unit.OUTPUT);
        double[] wanted = golden.flat("coalition_values_first_instance");
        int[] varying = game.varying();
        int rows = game.backgroundRows();
        for (int coalition = 0; coalition < wanted.length; coalition++) {
            int all = coalition;
            long mask = IntStream.range(0, varying.length).filter(player -> (all >>> varying[player] & 1) == 1)
                    .mapToLong(player -> 1L << player).sum();
            long[] masks = new long[rows];
            Arrays.fill(masks, mask);
            double[] outputs = new double[rows];
            game.evaluate(masks, IntStream.range(0, rows).toArray(), rows, outputs);

            assertThat(Arrays.stream(outputs).sum() / rows).isCloseTo(wanted[coalition], within(1e-9));
        }
    }

    @Test
    void aBackgroundRowThatSharesCellsWithTheExplainedRowIsCheaper() {
        // rows: (0,0,0) changes 3 players (2^3 - 2 = 6 calls), (1,0,0) changes 2 (2 calls), (1,1,1) none.
        double[] rows = {0, 0, 0, 1, 0, 0, 1, 1, 1};
        Background background = Solved.background(GoldenModels.of(3, "value", x -> x[0] * x[1] * x[2]), rows,
                new CallCount());
        TabularGame game = new TabularGame(background, new double[]{1, 1, 1}, 0, new double[]{1}, Unit.OUTPUT);

        assertThat(ExactEngine.calls(game)).isEqualTo(8);
        // Row 1 shares the credit in three, row 2 in two, row 3 explains nothing: (1/3 + 0 + 0)/3, (1/3 + 1/2 + 0)/3 twice.
        assertThat(solve(game).values()).containsExactly(new double[]{1 / 9.0, 5 / 18.0, 5 / 18.0}, within(1e-15));
    }

    @Test
    void theErrorOfAMeanIsTheSpreadOfItsRowsOverTheRootOfTheirNumber() {
        // f = x0: phi is 3 - b for b = 0, 1, 5: 3, 2, -2; mean 1, sd sqrt(7), divided by sqrt(3).
        Background background = Solved.background(GoldenModels.of(1, "value", x -> x[0]), new double[]{0, 1, 5},
                new CallCount());
        TabularGame game = new TabularGame(background, new double[]{3}, 0, new double[]{3}, Unit.OUTPUT);

        Estimate estimate = solve(game);

        assertThat(estimate.values()).containsExactly(new double[]{1}, within(1e-15));
        assertThat(estimate.backgroundErrors()).containsExactly(new double[]{Math.sqrt(7.0 / 3)}, within(1e-15));
        assertThat(estimate.samplingErrors()).containsExactly(0);
    }

    @Test
    void theErrorOfLogOddsLeavesOutOneRowAtATime() {
        // f = x0 in log-odds: phi = logit(0.5) - logit(mean b) with b = 0.2, 0.4; without either row the mean is the other.
        Background background = Solved.background(GoldenModels.of(1, "probability", x -> x[0]),
                new double[]{0.2, 0.4}, new CallCount());
        TabularGame game = new TabularGame(background, new double[]{0.5}, 0, new double[]{0.5}, Unit.LOG_ODDS);
        double one = -Math.log(0.2 / 0.8);
        double two = -Math.log(0.4 / 0.6);

        Estimate estimate = solve(game);

        assertThat(estimate.values()).containsExactly(new double[]{-Math.log(0.3 / 0.7)}, within(1e-15));
        // (G-1)/G * sum of squares about their mean = 1/2 * (one - two)^2 / 2
        assertThat(estimate.backgroundErrors()).containsExactly(new double[]{Math.abs(one - two) / 2}, within(1e-15));
    }

    private static Estimate solve(TabularGame game) {
        List<Estimate> answers = new ArrayList<>();
        ExactEngine.tasks(game.background(), List.of(game), (index, estimate) -> answers.add(estimate))
                .forEach(Runnable::run);
        return answers.getFirst();
    }
}
