// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.global;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.plumbline.explain.GoldenCase;
import io.plumbline.explain.GoldenEffects;
import io.plumbline.explain.results.Attributed;
import io.plumbline.explain.results.GlobalRanking;
import io.plumbline.explain.results.LocalValues;
import io.plumbline.explain.results.ShapleyResults.Player;
import io.plumbline.measure.Interval;
import io.plumbline.measure.PlumblineException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GlobalRankingsTest {

    @Test
    void everyGoldenAggregateIsMet() {
        for (GoldenCase golden : List.of(GoldenCase.logistic12(), GoldenCase.poly8())) {
            double[] values = golden.flat("shapley");
            for (GlobalRanking ranking : rank(golden.width(), values, new double[values.length],
                    new double[values.length])) {
                double[] found = ranking.values().stream().mapToDouble(Attributed::value).toArray();

                assertThat(found).as(golden.name() + " " + ranking.aggregation())
                        .containsExactly(GoldenEffects.of(golden).global(ranking.aggregation()), within(1e-9));
            }
        }
    }

    @Test
    void theAggregationAskedForComesFirst() {
        List<GlobalRanking> rankings = GlobalRankings.of(local(1, new double[]{1, 2, 3}, new double[3], new double[3]),
                List.of("y"), players(1), new GlobalSettings(Aggregation.MEAN_SQ, 0.95, 10, 1));

        assertThat(rankings).extracting(GlobalRanking::aggregation).containsExactly("mean_sq", "mean_abs", "median",
                "median_signed");
    }

    @Test
    void noiseDoesNotRaiseFigures() {
        // true attributions are normal around 0 with standard deviation 1, their errors 0.7: the plain mean of sizes would be
        // 0.974, the plain mean square 1.49 and the plain median of sizes 0.823
        SplittableRandom random = new SplittableRandom(2);
        double[] values = IntStream.range(0, 100_000).mapToDouble(row -> random.nextGaussian()).toArray();
        Arrays.setAll(values, row -> values[row] + 0.7 * random.nextGaussian());
        double[] errors = new double[values.length];
        Arrays.fill(errors, 0.7);

        List<GlobalRanking> rankings = rank(1, values, errors, new double[values.length]);

        assertThat(value(rankings, "mean_abs")).isCloseTo(Math.sqrt(2 / Math.PI), within(0.01));
        assertThat(value(rankings, "mean_sq")).isCloseTo(1, within(0.02));
        assertThat(value(rankings, "median")).isCloseTo(0.67449, within(0.02));
        assertThat(value(rankings, "median_signed")).isCloseTo(0, within(0.02));
    }

    @Test
    void intervalsOfExactValuesByHand() {
        // |v| = 1, 2, 3: t with 2 degrees of freedom, standard error 1 / sqrt(3), no skewness
        Interval interval = interval(rank(1, new double[]{-1, 2, -3}, new double[3], new double[3]), "mean_abs");

        assertThat(interval.high()).isCloseTo(2 + 4.3027 / Math.sqrt(3), within(1e-3));
        assertThat(interval.low()).isZero();
    }

    @Test
    void backgroundErrorsOfOneDirectionWidenByTheirShift() {
        // all values are positive, so a shift of 0.5 moves the mean of sizes by 0.5
        double[] errors = new double[40];
        Arrays.fill(errors, 0.5);
        double[] values = new double[40];
        Arrays.fill(values, 2);

        Interval interval = interval(rank(1, values, new double[40], errors), "mean_abs");

        assertThat(interval.low()).isCloseTo(2 - 1.959964 * 0.5, within(1e-6));
    }

    @Test
    void nineteenOfTwentyIntervalsHoldThePopulationsFigure() {
        // 600 samples of 80 rows, attributions normal around 0.5 with errors of 0.2: 570 expected, standard deviation 5.3
        SplittableRandom random = new SplittableRandom(31);
        int sizes = 0;
        int squares = 0;
        for (int sample = 0; sample < 600; sample++) {
            double[] values = IntStream.range(0, 80)
                    .mapToDouble(row -> 0.5 + random.nextGaussian() + 0.2 * random.nextGaussian()).toArray();
            double[] errors = new double[80];
            Arrays.fill(errors, 0.2);
            List<GlobalRanking> rankings = GlobalRankings.of(local(1, values, errors, new double[80]), List.of("y"),
                    players(1), new GlobalSettings(Aggregation.MEAN_ABS, 0.95, 1, 1));
            // E|x| = 2 phi(0.5) + 0.5 (2 Phi(0.5) - 1), E x^2 = 1.25
            sizes += interval(rankings, "mean_abs").contains(2 * 0.3520653 + 0.5 * 0.3829249) ? 1 : 0;
            squares += interval(rankings, "mean_sq").contains(1.25) ? 1 : 0;
        }

        assertThat(sizes).isBetween(555, 585);
        assertThat(squares).isBetween(555, 585);
    }

    @Test
    void oneHundredThousandRowsOfTwentyFeaturesAreAggregatedInSeconds() {
        SplittableRandom random = new SplittableRandom(6);
        double[] values = IntStream.range(0, 100_000 * 40).mapToDouble(index -> random.nextDouble() - 0.3).toArray();
        LocalValues local = new LocalValues(100_000, 2, 20, new long[100_000], values, new double[values.length],
                new double[values.length], new double[2], new double[200_000], new double[0], new double[200_000]);

        List<GlobalRanking> rankings = assertTimeout(Duration.ofSeconds(60),
                () -> GlobalRankings.of(local, List.of("no", "yes"), players(20), GlobalSettings.usual(1)));

        assertThat(rankings).hasSize(8);
    }

    @Test
    void aClearOrderIsStableAndATiedOneIsNot() {
        SplittableRandom random = new SplittableRandom(9);
        double[] clear = IntStream.range(0, 300).mapToDouble(index -> index % 3 * 10 + random.nextDouble()).toArray();
        double[] tied = IntStream.range(0, 300).mapToDouble(index -> random.nextDouble()).toArray();

        assertThat(rank(3, clear, new double[300], new double[300]).get(0).rankStability()).isEqualTo(1);
        assertThat(rank(3, tied, new double[300], new double[300]).get(0).rankStability()).isLessThan(0.8);
    }

    @Test
    void aSingleRowHasFiguresButNothingToSayOfOthers() {
        GlobalRanking ranking = rank(2, new double[]{-1, 3}, new double[2], new double[2]).get(0);

        assertThat(ranking.values()).containsExactly(new Attributed("p0", 1, Optional.empty()),
                new Attributed("p1", 3, Optional.empty()));
        assertThat(ranking.rankStability()).isZero();
    }

    @Test
    void anUnknownAggregationIsRefused() {
        assertThat(Aggregation.of("Mean_Abs")).isEqualTo(Aggregation.MEAN_ABS);
        assertThatThrownBy(() -> Aggregation.of("mean")).isInstanceOf(PlumblineException.class)
                .hasMessage("methods.shap.agg_method is 'mean'; it must be one of mean_abs, median, mean_sq.");
    }

    private static double value(List<GlobalRanking> rankings, String aggregation) {
        return only(rankings, aggregation).value();
    }

    private static Interval interval(List<GlobalRanking> rankings, String aggregation) {
        return only(rankings, aggregation).interval().orElseThrow();
    }

    private static Attributed only(List<GlobalRanking> rankings, String aggregation) {
        return rankings.stream().filter(ranking -> ranking.aggregation().equals(aggregation)).findFirst().orElseThrow()
                .values().get(0);
    }

    private static List<GlobalRanking> rank(int players, double[] values, double[] sampling, double[] background) {
        return GlobalRankings.of(local(players, values, sampling, background), List.of("y"), players(players),
                GlobalSettings.usual(1));
    }

    private static List<Player> players(int count) {
        return IntStream.range(0, count).mapToObj(player -> new Player("p" + player, List.of(player))).toList();
    }

    private static LocalValues local(int players, double[] values, double[] sampling, double[] background) {
        int rows = values.length / players;
        return new LocalValues(rows, 1, players, new long[rows], values, sampling, background, new double[1],
                new double[rows], new double[0], new double[rows]);
    }
}
