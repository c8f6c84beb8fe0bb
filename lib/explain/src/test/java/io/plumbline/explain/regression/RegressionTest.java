// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.explain.Game.Unit;
import io.plumbline.measure.PlumblineException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegressionTest {
    private static final ToDoubleFunction<double[]> STEPS = x -> (x[0] > 0 ? 1 : 0)
            + (x[1] > 0.3 && x[2] < 0.5 && x[3] > -1 ? 2 : 0) + x[4] * x[5] * x[6] + 0.2 * x[7];
    private static final ToDoubleFunction<double[]> LOGISTIC = x -> {
        double sum = 0.3;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * (i % 2 == 0 ? 0.5 : -0.3);
        }
        return 1 / (1 + Math.exp(-sum - 0.4 * x[0] * x[1] * x[2]));
    };

    @ParameterizedTest
    @EnumSource(Method.class)
    void allCoalitionsGiveTheExactValuesWithoutSamplingError(Method method) {
        FormulaGame game = FormulaGame.of(9, 5, 3, List.of(STEPS));

        RegressionEstimate estimate = Regression.estimate(game, 510, 1, method);

        assertThat(estimate.values()).containsExactly(game.exact(0), within(1e-9));
        assertThat(estimate.samplingErrors()).containsOnly(0);
        // 510 coalitions on 5 rows, the empty one on 5 rows, the instance once
        assertThat(estimate.calls()).isEqualTo(510 * 5 + 5 + 1);
    }

    @Test
    void allCoalitionsGiveTheExactValuesInLogOdds() {
        FormulaGame game = FormulaGame.of(8, 4, 5, List.of(LOGISTIC)).with(512, Unit.LOG_ODDS);

        assertThat(Regression.estimate(game, 254, 1, Method.KERNEL).values()).containsExactly(game.exact(0),
                within(1e-9));
        assertThat(Regression.estimate(game, 100, 1, Method.ODD).fellBack()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void anAdditiveModelIsExactAt12And100And500Features(Method method) {
        for (int players : new int[]{12, 100, 500}) {
            double[] slopes = new SplittableRandom(players).doubles(players, -1, 1).toArray();
            FormulaGame game = FormulaGame.of(players, 3, 7, List.of(x -> dot(slopes, x)));

            RegressionEstimate estimate = Regression.estimate(game, players * 5 / 2 + 10, 11, method);

            for (int i = 0; i < players; i++) {
                double mean = (game.background()[0][i] + game.background()[1][i] + game.background()[2][i]) / 3;
                assertThat(estimate.values()[i]).isCloseTo(slopes[i] * (game.row()[i] - mean), within(1e-9));
            }
        }
    }

    private static double dot(double[] slopes, double[] cells) {
        double sum = 0;
        for (int i = 0; i < slopes.length; i++) {
            sum += slopes[i] * cells[i];
        }
        return sum;
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void equalSeedsGiveEqualBitsWhateverTheBatch(Method method) {
        FormulaGame game = FormulaGame.of(12, 6, 3, List.of(STEPS));

        RegressionEstimate one = Regression.estimate(game, 100, 5, method);
        RegressionEstimate other = Regression.estimate(game.with(7, Unit.OUTPUT), 100, 5, method);

        assertThat(other.values()).isEqualTo(one.values());
        assertThat(other.samplingErrors()).isEqualTo(one.samplingErrors());
        assertThat(other.backgroundErrors()).isEqualTo(one.backgroundErrors());
        assertThat(Regression.estimate(game, 100, 6, method).values()).isNotEqualTo(one.values());
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void severalOutputsAreEstimatedLikeEachAlone(Method method) {
        FormulaGame both = FormulaGame.of(10, 4, 3, List.of(STEPS, x -> 1 - 3 * STEPS.applyAsDouble(x)));
        FormulaGame alone = FormulaGame.of(10, 4, 3, List.of(STEPS));

        double[] values = Regression.estimate(both, 120, 5, method).values();
        double[] first = Regression.estimate(alone, 120, 5, method).values();

        for (int i = 0; i < 10; i++) {
            assertThat(values[i]).isCloseTo(first[i], within(1e-12));
            assertThat(values[10 + i]).isCloseTo(-3 * first[i], within(1e-12));
        }
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void valuesSumToTheGain(Method method) {
        FormulaGame game = FormulaGame.of(70, 5, 9, List.of(STEPS));

        RegressionEstimate estimate = Regression.estimate(game, 400, 5, method);

        double sum = 0;
        for (double value : estimate.values()) {
            sum += value;
        }
        assertThat(sum).isCloseTo(estimate.full()[0] - estimate.base()[0], within(1e-12));
    }

    @Test
    void oddTermsAreUsedWhereTheyPredict() {
        FormulaGame game = FormulaGame.of(12, 10, 3, List.of(STEPS));
        double[] exact = game.exact(0);

        RegressionEstimate odd = Regression.estimate(game, 400, 5, Method.ODD);

        assertThat(odd.fellBack()).isFalse();
        assertThat(distance(odd.values(), exact))
                .isLessThan(0.5 * distance(Regression.estimate(game, 400, 5, Method.KERNEL).values(), exact));
    }

    @Test
    void aParityOfManyFeaturesFallsBackToFirstOrder() {
        // Signs multiplied, on a background of opposite signs. Of 11 they are a single term of order 11, of which a few hundred
        // coalitions say nothing; of 4 they have no odd part, so that everyone's value is 0.
        RegressionEstimate eleven = Regression.estimate(opposite(20, x -> parity(x, 11)), 400, 5, Method.ODD);
        RegressionEstimate four = Regression.estimate(opposite(12, x -> parity(x, 4)), 400, 5, Method.ODD);

        assertThat(eleven.fellBack()).isTrue();
        assertThat(four.fellBack()).isTrue();
        assertThat(four.values()).containsOnly(0);
    }

    private static FormulaGame opposite(int players, ToDoubleFunction<double[]> formula) {
        double[] row = new double[players];
        double[][] background = new double[10][players];
        Arrays.fill(row, 1);
        for (double[] cells : background) {
            Arrays.fill(cells, -1);
        }
        return new FormulaGame(row, background, List.of(formula), 512, Unit.OUTPUT);
    }

    private static double parity(double[] cells, int count) {
        double product = 1;
        for (int i = 0; i < count; i++) {
            product *= Math.signum(cells[i]);
        }
        return product;
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void intervalsCoverAndEstimatesAreUnbiased(Method method) {
        FormulaGame game = FormulaGame.of(10, 20, 3, List.of(LOGISTIC));
        double[] exact = game.exact(0);
        int repetitions = 150;
        double covered = 0;
        double[] mean = new double[10];
        double error = 0;
        for (int seed = 0; seed < repetitions; seed++) {
            RegressionEstimate estimate = Regression.estimate(game, 80, seed, method);
            for (int i = 0; i < 10; i++) {
                double miss = estimate.values()[i] - exact[i];
                covered += Math.abs(miss) <= 1.96 * estimate.samplingErrors()[i] ? 1 : 0;
                mean[i] += miss / repetitions;
                error += miss * miss / repetitions / 10;
            }
        }
        assertThat(covered / repetitions / 10).isBetween(0.92, 0.98);
        for (double bias : mean) {
            // four standard errors of a mean over the repetitions
            assertThat(Math.abs(bias)).isLessThan(4 * Math.sqrt(2 * error / repetitions));
        }
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void backgroundErrorsAreTheStandardErrorOverRowsOfAnAdditiveModel(Method method) {
        FormulaGame game = FormulaGame.of(8, 30, 3, List.of(x -> 2 * x[0] - x[1]));

        double[] errors = Regression.estimate(game, 60, 5, method).backgroundErrors();

        // phi_0 on one row is 2 (x_0 - b_0): its standard deviation over rows, over the root of 30
        double mean = 0;
        double squares = 0;
        for (double[] cells : game.background()) {
            mean += 2 * cells[0] / 30;
        }
        for (double[] cells : game.background()) {
            squares += (2 * cells[0] - mean) * (2 * cells[0] - mean);
        }
        assertThat(errors[0]).isCloseTo(Math.sqrt(squares / 29 / 30), within(1e-9));
        assertThat(errors[5]).isCloseTo(0, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void oneFeatureGetsTheWholeGain(Method method) {
        FormulaGame game = FormulaGame.of(1, 3, 3, List.of(x -> x[0]));

        RegressionEstimate estimate = Regression.estimate(game, 10, 5, method);

        assertThat(estimate.values()[0]).isCloseTo(estimate.full()[0] - estimate.base()[0], within(1e-15));
    }

    @Test
    void tooFewCoalitionsAndProbabilityOneAreRefused() {
        FormulaGame game = FormulaGame.of(12, 3, 3, List.of(x -> 1));

        assertThatThrownBy(() -> Regression.estimate(game, 20, 5, Method.ODD)).isInstanceOf(PlumblineException.class)
                .hasMessageContaining("12 features needs at least 24 coalitions and may use 20");
        assertThatThrownBy(() -> Regression.estimate(game.with(9, Unit.LOG_ODDS), 40, 5, Method.KERNEL))
                .isInstanceOf(PlumblineException.class).hasMessageContaining("no finite value in log-odds");
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }
}
