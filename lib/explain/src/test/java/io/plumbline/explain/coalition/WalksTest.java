// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.explain.GoldenCase;
import io.plumbline.explain.results.LocalValues;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WalksTest {

    @Test
    void noRowIsEverMoreThanATurnAheadOnceAllWereSeen() {
        RowSchedule schedule = new RowSchedule(7, new SplittableRandom(3));
        int[] turns = new int[7];
        for (int pair = 1; pair <= 50; pair++) {
            turns[schedule.next()]++;
            int most = Arrays.stream(turns).max().orElseThrow();
            int fewest = Arrays.stream(turns).min().orElseThrow();
            assertThat(most - fewest).isLessThanOrEqualTo(pair < 8 ? 2 : 1);
        }
        assertThat(turns).contains(8, 7);
    }

    @Test
    void errorsComeFromTurnsWithinRowsAndFromRows() {
        // Rows of four that had turns: 1 and 3 (mean 2), 5 and 9 (mean 7), each pair of turns twice.
        WalkTally tally = new WalkTally(1, new double[][]{{0, 0, 0, 0}});
        for (double[] pair : new double[][]{{0, 1}, {0, 3}, {1, 5}, {1, 9}, {0, 1}, {0, 3}, {1, 5}, {1, 9}}) {
            tally.add((int) pair[0], new double[]{pair[1]});
        }
        Estimate estimate = report(tally);

        // W = (4 + 16) / 6 = 10/3, h = 1/4, V = 12.5, S2 = 12.5 - 10/12 = 35/3
        assertThat(estimate.values()).containsExactly(new double[]{4.5}, within(1e-12));
        assertThat(estimate.backgroundErrors()).containsExactly(new double[]{Math.sqrt(35.0 / 12)}, within(1e-12));
        // (1/2 - 1/4) 35/3 + 10/3/4/2 = 10/3; one degree of freedom and a little: t(0.975, 1) / z = 12.706 / 1.960
        assertThat(estimate.samplingErrors()[0]).isCloseTo(Math.sqrt(10.0 / 3) * 12.7062 / 1.959964, within(1e-3));
    }

    @Test
    void rowsWithoutATurnAreCorrectedForByTheirOutputs() {
        // phi = 10 - f(b) on rows with f = 1, 2, 6; the fourth row has f = 11: mean f is 5, so phi is 5, not 7.
        WalkTally tally = new WalkTally(1, new double[][]{{1, 2, 6, 11}});
        tally.add(0, new double[]{9});
        tally.add(1, new double[]{8});
        tally.add(2, new double[]{4});

        assertThat(report(tally).values()).containsExactly(new double[]{5}, within(1e-12));
        assertThat(report(tally).samplingErrors()).containsExactly(new double[]{0}, within(1e-7));
    }

    private static Estimate report(WalkTally tally) {
        Estimate estimate = new Estimate(Engine.ANTITHETIC_WALKS, 0, new double[1], new double[1], new double[1]);
        tally.report(estimate, new Widening(0.95));
        return estimate;
    }

    @Test
    void valuesSumToThePredictionLessTheBaseWhicheverRowsHadATurn() {
        LocalValues local = ShapleyExplainer
                .explain(Requests.golden(10, Budget.of(6).with(Engine.ANTITHETIC_WALKS)), Progress.NONE).local();
        for (int row = 0; row < local.rows(); row++) {
            double sum = Arrays.stream(local.values(), row * 12, row * 12 + 12).sum();

            assertThat(sum).isCloseTo(local.predictions()[row] - local.base()[0], within(1e-12));
        }
    }

    @Test
    void intervalsCoverTheExactValueAsOftenAsTheySay() {
        double[] exact = GoldenCase.logistic12().flat("shapley");
        for (int coalitions : new int[]{11, 26}) {
            assertThat(coverage(Budget.of(coalitions).with(Engine.ANTITHETIC_WALKS), exact))
                    .isBetween(0.93, 0.97);
        }
    }

    private static double coverage(Budget budget, double[] exact) {
        long covered = 0;
        long all = 0;
        for (int seed = 0; seed < 12; seed++) {
            ShapleyRequest request = Requests.seeded(Requests.golden(20, budget), seed);
            LocalValues local = ShapleyExplainer.explain(request, Progress.NONE).local();
            for (int index = 0; index < local.values().length; index++) {
                if (index % 12 != 11) {
                    double half = 1.959964 * local.samplingErrors()[index];
                    covered += Math.abs(local.values()[index] - exact[index]) <= half ? 1 : 0;
                    all++;
                }
            }
        }
        return (double) covered / all;
    }
}
