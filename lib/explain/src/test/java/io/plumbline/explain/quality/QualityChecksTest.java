// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.explain.results.QualityCheck;
import io.plumbline.measure.Verdict;
import io.plumbline.model.Feature;
import io.plumbline.model.Predictor;
import io.plumbline.model.Rows;
import io.plumbline.model.Traits;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QualityChecksTest {
    private static final long CALLS = 20_000;

    @Test
    void rightValuesPassEveryCheckThatCanTell() {
        List<QualityCheck> checks = new LinearCase().run(CALLS, "exact", 20);

        assertThat(checks).extracting(QualityCheck::name).containsExactly("additivity", "dummy features",
                "sensitivity to the background", "faithfulness by deletion", "determinism");
        assertThat(checks).extracting(QualityCheck::verdict).doesNotContain(Verdict.FAIL);
        assertThat(checks).extracting(QualityCheck::message).allSatisfy(message -> assertThat(message).endsWith("."));
    }

    @Test
    void anAttributionThatDoesNotAddUpIsFound() {
        LinearCase wrong = new LinearCase();
        wrong.values[5] += 1e-6;
        QualityCheck additivity = wrong.check("additivity", CALLS);

        assertThat(additivity.verdict()).isEqualTo(Verdict.FAIL);
        // relative to the largest number of that row, at least 1
        assertThat(additivity.value()).isBetween(1e-7, 1e-6 + 1e-9);
        assertThat(additivity.message()).contains("miss the predictions by up to");
    }

    @Test
    void anUnusedFeatureWithAnAttributionIsFound() {
        LinearCase wrong = new LinearCase();
        for (int row = 0; row < 40; row++) {
            wrong.values[4 * row + 3] = 0.5;
            wrong.values[4 * row] -= 0.5;
        }
        QualityCheck dummy = wrong.check("dummy features", CALLS);

        assertThat(dummy.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(dummy.value()).isEqualTo(0.5);
        assertThat(dummy.message()).contains("1 feature never changed an output").contains("'x3'");
        assertThat(new LinearCase().check("dummy features", CALLS).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void valuesOfTheWrongSignAreUnfaithful() {
        LinearCase wrong = new LinearCase();
        for (int at = 0; at < wrong.values.length; at++) {
            wrong.values[at] = -wrong.values[at];
        }
        assertThat(wrong.check("faithfulness by deletion", CALLS).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(new LinearCase().check("faithfulness by deletion", CALLS).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void deletionCurvesStartAtThePredictionAndEndAtTheBaseline() {
        List<QualityCheck.Series> curves = new LinearCase().check("faithfulness by deletion", CALLS).curves();

        assertThat(curves).extracting(QualityCheck.Series::name).containsExactly("highest attribution first",
                "random order", "lowest attribution first");
        for (QualityCheck.Series curve : curves) {
            assertThat(curve.x()).containsExactly(0, 0.25, 0.5, 0.75, 1);
            assertThat(curve.y()[0]).isCloseTo(curves.get(0).y()[0], within(1e-12));
            assertThat(curve.y()[4]).isCloseTo(curves.get(0).y()[4], within(1e-12));
        }
        assertThat(curves.get(0).y()[2]).isLessThan(curves.get(1).y()[2]).isLessThan(curves.get(2).y()[2]);
    }

    @Test
    void largeBackgroundErrorsMakeTheRankingSensitive() {
        LinearCase loose = new LinearCase();
        for (int at = 0; at < loose.errors.length; at++) {
            loose.errors[at] = 20;
        }
        assertThat(loose.check("sensitivity to the background", CALLS).verdict()).isNotEqualTo(Verdict.PASS);
        LinearCase tight = new LinearCase();
        Arrays.fill(tight.errors, 1e-7);
        QualityCheck same = tight.check("sensitivity to the background", CALLS);
        assertThat(same.verdict()).isEqualTo(Verdict.PASS);
        assertThat(same.value()).isCloseTo(1, within(1e-9));
    }

    @Test
    void withoutErrorsNothingIsSaidOfTheBackground() {
        LinearCase silent = new LinearCase();
        Arrays.fill(silent.errors, 0);

        assertThat(silent.check("sensitivity to the background", CALLS).verdict())
                .isEqualTo(Verdict.NOT_ENOUGH_EVIDENCE);
    }

    @Test
    void oneBackgroundRowOrNoneCannotBeHalved() {
        assertThat(new LinearCase().run(CALLS, "exact", 1).get(2).verdict()).isEqualTo(Verdict.NOT_ENOUGH_EVIDENCE);
        assertThat(new LinearCase().run(CALLS, "tree-path-dependent", 20).get(2).verdict())
                .isEqualTo(Verdict.NOT_ENOUGH_EVIDENCE);
    }

    @Test
    void aModelThatAnswersByChanceIsFound() {
        QualityCheck check = new LinearCase(new Dice()).check("determinism", CALLS);

        assertThat(check.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(check.message()).contains("differently when asked again");
    }

    @Test
    void theAllowedModelCallsAreNotExceeded() {
        for (long most : new long[]{0, 100, 1000, 5000}) {
            LinearCase counted = new LinearCase();
            long before = counted.calls.total();
            List<QualityCheck> checks = counted.run(most, "exact", 20);

            assertThat(counted.calls.total() - before).isLessThanOrEqualTo(most);
            assertThat(checks).extracting(QualityCheck::verdict).doesNotContain(Verdict.FAIL);
        }
    }

    @Test
    void theSameRequestGivesTheSameResults() {
        QualityCheck first = new LinearCase().check("faithfulness by deletion", CALLS);
        QualityCheck second = new LinearCase().check("faithfulness by deletion", CALLS);

        assertThat(first.message()).isEqualTo(second.message());
        assertThat(first.value()).isEqualTo(second.value());
    }

    /** Never answers the same twice. */
    private static final class Dice implements Predictor {
        private final AtomicInteger throwsSoFar = new AtomicInteger();

        @Override
        public List<Feature> features() {
            return IntStream.range(0, 4).mapToObj(at -> Feature.numeric("x" + at)).toList();
        }

        @Override
        public List<String> outputs() {
            return List.of("y");
        }

        @Override
        public Traits traits() {
            return Traits.local("dice", "none", "value");
        }

        @Override
        public void predict(Rows rows, double[] outputs) {
            for (int row = 0; row < rows.count(); row++) {
                outputs[row] = throwsSoFar.incrementAndGet();
            }
        }
    }
}
