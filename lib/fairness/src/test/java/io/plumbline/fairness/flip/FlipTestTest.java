// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.flip;

import static io.plumbline.fairness.Selection.LEFT_OUT;
import static io.plumbline.fairness.Selection.NO;
import static io.plumbline.fairness.Selection.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.fairness.results.CompatValue;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Measurement;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FlipTestTest {
    private static final double NONE = Double.NaN;
    private static final byte[] FOUR_AND_FOUR = {NO, NO, NO, NO, YES, YES, YES, YES};
    private static final byte[] PREDICTIONS = {YES, NO, YES, NO, YES, YES, NO, NO};

    @Test
    void agreesWithTheOriginalOnTheGoldenCaseOfEightRows() {
        // nasty-base: the nearest of 1 2 3 4 predict + - + -; rows of d at 1.1 2.2 3.3 4.4 are predicted + + - -
        double[][] features = {{1, 2, 3, 4, 1.1, 2.2, 3.3, 4.4}};

        assertThat(compat(features, FOUR_AND_FOUR, PREDICTIONS)).isEqualTo(CompatValue.of(0));
    }

    @Test
    void agreesWithTheOriginalOnTheGoldenCaseWithFiveNeighbours() {
        // nasty-ft-18-rows-k5
        double[][] features = {{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 0.2, 2.3, 5.4, 6.6, 9.1, 11.9},
                {0, 0.5, 2, 4.5, 8, 12.5, 18, 24.5, 32, 40.5, 50, 60.5, 0.1, 3, 13, 20, 41, 70}};
        byte[] facet = {NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, YES, YES, YES, YES, YES, YES};
        byte[] predicted = {YES, YES, YES, YES, YES, YES, NO, NO, NO, NO, NO, NO, NO, NO, YES, YES, YES, NO};

        assertThat(compat(features, facet, predicted)).isEqualTo(CompatValue.of(0));
    }

    @Test
    void strictHasTheDocumentedSignAndCompatTheOpposite() {
        // Both rows of d at 10 and 11 are predicted negative, their neighbours positive: F+ = 2, F- = 0, n_d = 4
        double[][] features = {{1, 2, 10, 11, 1, 2, 10, 11}};
        byte[] predicted = {NO, NO, YES, YES, NO, NO, NO, NO};

        assertThat(compat(features, FOUR_AND_FOUR, predicted)).isEqualTo(CompatValue.of(-0.5));
        FlipTest.Outcome strict = strict(features, FOUR_AND_FOUR, predicted);
        assertThat(strict.result().value()).isEqualTo(Measurement.of(0.5));
        assertThat(strict.result().n()).isEqualTo(4);
        assertThat(strict.result().parts()).extracting(part -> part.numerator()).containsExactly(2.0, 0.0);
        // shares 3/6 and 1/6: centre 1/3, se = sqrt((4/6 - 1/9) / 6) = 0.304290
        Interval interval = strict.result().interval().orElseThrow();
        assertThat(interval.low()).isCloseTo(1.0 / 3 - 1.959964 * 0.304290, within(1e-5));
        assertThat(interval.high()).isCloseTo(1.0 / 3 + 1.959964 * 0.304290, within(1e-5));
    }

    @Test
    void failsInTheOriginalsWordsAndOrder() {
        double[][] features = {{1, 2, 3, 4, 1.1, 2.2, 3.3, 4.4}};
        byte[] onlyA = new byte[8];
        byte[] onlyD = {YES, YES, YES, YES, YES, YES, YES, YES};
        boolean[] text = {true};

        assertThat(FlipTest.compat(features, text, onlyA, PREDICTIONS))
                .isEqualTo(CompatValue.failed("Facet set is empty"));
        assertThat(FlipTest.compat(features, text, onlyD, PREDICTIONS))
                .isEqualTo(CompatValue.failed("Negated Facet set is empty"));
        assertThat(FlipTest.compat(features, text, FOUR_AND_FOUR, PREDICTIONS))
                .isEqualTo(CompatValue.failed("FlipTest does not support non-numeric columns"));
        assertThat(FlipTest.compat(new double[0][], new boolean[0], FOUR_AND_FOUR, PREDICTIONS))
                .isEqualTo(CompatValue.failed("Found array with 0 feature(s) (shape=(4, 0)) while a minimum of 1 is "
                        + "required by KNeighborsClassifier."));
    }

    @Test
    void failsOnMissingAndInfiniteFeaturesAsTheOriginalDoes() {
        assertThat(compat(new double[][]{{1, NONE, 3, 4, 1.1, 2.2, 3.3, 4.4}}, FOUR_AND_FOUR, PREDICTIONS))
                .isInstanceOfSatisfying(CompatValue.Failed.class, failed -> assertThat(failed.error())
                        .startsWith("Input X contains NaN.\nKNeighborsClassifier does not accept missing values")
                        .endsWith("modules/impute.html#estimators-that-handle-nan-values").hasSize(642));
        assertThat(compat(new double[][]{{1, Double.POSITIVE_INFINITY, 3, 4, 1.1, NONE, 3.3, 4.4}}, FOUR_AND_FOUR,
                PREDICTIONS)).isEqualTo(
                        CompatValue.failed("Input X contains infinity or a value too large for dtype('float64')."));
    }

    @Test
    void strictLeavesIncompleteRowsOutAndSaysSo() {
        double[][] features = {{1, NONE, 3, 4, 1.1, 2.2, Double.NEGATIVE_INFINITY, 4.4}};
        byte[] facet = {NO, NO, NO, NO, YES, YES, YES, YES};

        FlipTest.Outcome outcome = strict(features, facet, PREDICTIONS);

        assertThat(outcome.result().n()).isEqualTo(3);
        assertThat(outcome.notes()).containsExactly("FT left out 2 of 8 rows, whose features lack a finite number.");
    }

    @Test
    void strictIsUndefinedWithoutRowsOrFeatures() {
        byte[] noPrediction = {LEFT_OUT, LEFT_OUT, LEFT_OUT, LEFT_OUT, YES, YES, NO, NO};

        assertThat(strict(new double[][]{{1, 2, 3, 4, 5, 6, 7, 8}}, FOUR_AND_FOUR, noPrediction).result().value())
                .isEqualTo(Measurement.undefined("facet a has no complete rows"));
        assertThat(strict(new double[0][], FOUR_AND_FOUR, PREDICTIONS).result().value())
                .isEqualTo(Measurement.undefined("there is no feature to look for neighbours in"));
    }

    @Test
    void strictScalesNumbersSoThatUnitsDoNotDecide() {
        // The first feature tells, the second is the same noise in cents: unscaled, the cents decide.
        double[] telling = {0, 0, 1, 1, 0, 0, 1, 1};
        double[] cents = {0, 300, 100, 400, 90, 390, 10, 290};
        byte[] predicted = {NO, NO, YES, YES, NO, NO, YES, YES};

        assertThat(strict(new double[][]{telling, cents}, FOUR_AND_FOUR, predicted).result().parts())
                .extracting(part -> part.numerator()).containsExactly(0.0, 0.0);
        assertThat(compat(new double[][]{telling, cents}, FOUR_AND_FOUR, predicted)).isEqualTo(CompatValue.of(0));
        assertThat(Flips.count(new Space(new double[][]{telling, cents}, 2), Facets.of(FOUR_AND_FOUR, predicted),
                predicted)).isEqualTo(new Flips(2, 2, 4));
    }

    @Test
    void strictComparesTextByBeingTheSame() {
        // Codes 0, 1, 2: row 5 (code 2) is far from code 1 in number but no farther than from code 0 as a name.
        double[][] codes = {{0, 1, 2, NONE, 0, 2, 1, NONE}};
        byte[] predicted = {YES, NO, YES, NO, YES, YES, NO, NO};

        FlipTest.Outcome outcome = FlipTest.strict(codes, new boolean[]{true}, FOUR_AND_FOUR, predicted, 0.95, 1);

        assertThat(outcome.result().parts()).extracting(part -> part.numerator()).containsExactly(0.0, 0.0);
        assertThat(outcome.notes()).isEmpty();
    }

    @Test
    void ofRowsEquallyFarTheFirstDecides() {
        double[][] features = {{1, 3, 2}};

        assertThat(compat(features, new byte[]{NO, NO, YES}, new byte[]{YES, NO, NO})).isEqualTo(CompatValue.of(-1));
        assertThat(compat(features, new byte[]{NO, NO, YES}, new byte[]{NO, YES, NO})).isEqualTo(CompatValue.of(0));
    }

    @Test
    void beyondItsBudgetStrictTakesASampleAndCompatRefuses() {
        Random random = new Random(7);
        int rows = 6000;
        double[][] features = {random.doubles(rows).toArray(), random.doubles(rows).toArray()};
        byte[] facet = new byte[rows];
        byte[] predicted = new byte[rows];
        for (int row = 0; row < rows; row++) {
            facet[row] = row % 3 == 0 ? NO : YES;
            predicted[row] = features[0][row] > (facet[row] == YES ? 0.6 : 0.5) ? YES : NO;
        }

        FlipTest.Outcome all = strict(features, facet, predicted);
        FlipTest.Outcome sample = FlipTest.strict(features, new boolean[2], facet, predicted, 0.95, 5, 1);

        assertThat(all.result().n()).isEqualTo(4000);
        assertThat(sample.result().n()).isEqualTo(1000);
        assertThat(sample.notes()).singleElement().asString()
                .startsWith("FT rests on a random sample of 1000 of the 4000 rows of facet d (seed 5)");
        double mean = IntStream.range(0, 40)
                .mapToDouble(seed -> value(FlipTest.strict(features, new boolean[2], facet, predicted, 0.95, seed, 1)))
                .average().orElseThrow();
        assertThat(mean).isCloseTo(value(all), within(0.004));
        assertThat(FlipTest.strict(features, new boolean[2], facet, predicted, 0.95, 5, 1)).isEqualTo(sample);
        assertThat(FlipTest.compat(features, new boolean[2], facet, predicted, 1))
                .isInstanceOfSatisfying(CompatValue.Failed.class, failed -> assertThat(failed.error())
                        .startsWith("FlipTest would compare 4000 rows with 2000 rows in 2 columns"));
    }

    private static double value(FlipTest.Outcome outcome) {
        return ((Measurement.Defined) outcome.result().value()).value();
    }

    private static CompatValue compat(double[][] features, byte[] facet, byte[] predicted) {
        return FlipTest.compat(features, new boolean[features.length], facet, predicted);
    }

    private static FlipTest.Outcome strict(double[][] features, byte[] facet, byte[] predicted) {
        return FlipTest.strict(features, new boolean[features.length], facet, predicted, 0.95, 1);
    }
}
