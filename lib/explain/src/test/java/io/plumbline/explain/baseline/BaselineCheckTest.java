// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.explain.GoldenModels;
import io.plumbline.measure.Notice;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.model.Feature;
import io.plumbline.model.Predictor;
import io.plumbline.model.Rows;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class BaselineCheckTest {
    private static final List<Feature> FEATURES = List.of(Feature.numeric("x0"),
            Feature.categorical("x1", List.of("a", "b", "c")));
    private static final Rows DATA = new Rows(3, new double[]{1, 0, 2, 1, 3, 0});
    private static final Predictor SUM = GoldenModels.of(2, "value", x -> x[0] + x[1]);

    @Test
    void rowsLikeTheDataPassWithoutNotice() {
        assertThat(BaselineCheck.check(baseline(2.5, 1, 0, 0), DATA, SUM)).isEmpty();
    }

    @Test
    void unusualCellsAreNoted() {
        assertThat(BaselineCheck.check(baseline(2, 0, 50, 2), DATA, SUM)).extracting(Notice::message).containsExactly(
                "row 2 of the baseline has 50.0 in 'x0', while the data lie between 1.0 and 3.0",
                "row 2 of the baseline has 'c' in 'x1', which no row of the data has");
    }

    @Test
    void theRowThatTheModelRefusesIsNamed() {
        Predictor choosy = GoldenModels.of(2, "value", x -> {
            if (x[0] < 0) {
                throw new PlumblineException(Category.INVALID_DATA, "x0 must not be negative.");
            }
            return x[0];
        });

        refused(() -> BaselineCheck.check(baseline(1, 0, 2, 0, -1, 0), DATA, choosy),
                "row 3 of the baseline (rows of the configuration) is not a valid input of the model, which says: "
                        + "x0 must not be negative.");
    }

    @Test
    void theRowWithoutAFiniteOutputIsNamed() {
        refused(() -> BaselineCheck.check(baseline(1, 0, 0, 0), DATA, GoldenModels.of(2, "value", x -> 1 / x[0])),
                "row 2 of the baseline (rows of the configuration) makes the model's output 'label0' Infinity");
    }

    @Test
    void shapesAndCodesThatDoNotFitAreRefused() {
        refused(() -> BaselineCheck.check(baseline(), DATA, SUM), "has no rows");
        refused(() -> BaselineCheck.check(baseline(1, 0), DATA, GoldenModels.of(3, "value", x -> 0)),
                "has 2 columns, but the model takes 3 (x0, x1, x2)");
        refused(() -> BaselineCheck.check(baseline(1, 3), DATA, SUM), "has 3.0 in column 'x1'");
        refused(() -> BaselineCheck.check(baseline(Double.NEGATIVE_INFINITY, 0), DATA, SUM), "no finite number");
    }

    private static void refused(ThrowingCallable check, String sentence) {
        assertThatThrownBy(check).isInstanceOfSatisfying(PlumblineException.class, refusal -> {
            assertThat(refusal.category()).isEqualTo(Category.INVALID_DATA);
            assertThat(refusal).hasMessageContaining(sentence);
        });
    }

    private static Baseline baseline(double... cells) {
        return Baseline.given("rows of the configuration", FEATURES, new Rows(cells.length / 2, cells));
    }
}
