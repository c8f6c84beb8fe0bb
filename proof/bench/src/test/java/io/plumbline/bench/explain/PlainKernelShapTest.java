// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainKernelShapTest {
    @Test
    void termsAreEnumeratedToTheValuesWorkedByHand() {
        // x0 x1 at (2, 3) over the background (0, 1): v = 0, {0}: 2, {1}: 0, both: 6; phi = (2 + 6) / 2 and (0 + 4) / 2
        Term product = new Term.Formula(new int[]{0, 1}, x -> x[0] * x[1]);
        TermGame game = new TermGame(List.of(product), new double[]{2, 3}, new double[][]{{0, 1}});

        assertThat(game.exact()).containsExactly(new double[]{4, 2}, within(1e-12));
    }

    @Test
    void allCoalitionsGiveTheExactValuesOfEveryModel() {
        for (String model : List.of("smooth", "threshold", "trees", "logistic")) {
            TermGame game = EstimatorAccuracy.games(model, 9, 1, 5).getFirst();

            assertThat(PlainKernelShap.estimate(game, 510, 1)).containsExactly(game.exact(), within(1e-9));
        }
    }

    @Test
    void moreCoalitionsErrLess() {
        TermGame game = EstimatorAccuracy.games("smooth", 14, 1, 5).getFirst();

        assertThat(error(game, 4000)).isLessThan(error(game, 200) / 2);
    }

    private static double error(TermGame game, int coalitions) {
        double[] exact = game.exact();
        double[] values = PlainKernelShap.estimate(game, coalitions, 1);
        double sum = 0;
        for (int i = 0; i < exact.length; i++) {
            sum += Math.pow(values[i] - exact[i], 2);
        }
        return Math.sqrt(sum);
    }
}
