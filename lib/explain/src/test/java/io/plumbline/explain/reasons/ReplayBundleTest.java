// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.reasons;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.explain.results.LocalValues;
import io.plumbline.explain.results.ShapleyResults;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplayBundleTest {
    private static final double[] VALUES = {-0.1, 1.0 / 3, Double.MIN_VALUE, -0.0};

    @Test
    void theSameValuesVerify() {
        assertThat(bundle(VALUES).verify(Applicants.one(VALUES, new double[4]).local())).isEmpty();
    }

    @Test
    void oneChangedBitIsNamedWithItsPlayerAndRow() {
        double[] again = VALUES.clone();
        again[1] = Math.nextUp(again[1]);
        LocalValues local = Applicants.one(again, new double[4], "output", 0.7 - 0.1 + 1.0 / 3).local();
        ReplayBundle kept = ReplayBundle.of("1", model(), Applicants.one(VALUES, new double[4], "output",
                0.7 - 0.1 + 1.0 / 3), Applicants.REFERENCE, Map.of());

        assertThat(kept.verify(local)).hasValue("The attribution of 'debt' in row 17, output 'approved' is "
                + "0.3333333333333333 in the bundle and 0.33333333333333337 in the new run.");
    }

    @Test
    void minusZeroIsNotZero() {
        double[] again = VALUES.clone();
        again[3] = 0.0;

        assertThat(bundle(VALUES).verify(Applicants.one(again, new double[4]).local()).orElseThrow())
                .contains("'age'");
    }

    @Test
    void errorsAreComparedToo() {
        assertThat(bundle(VALUES).verify(Applicants.one(VALUES, new double[]{0, 0, 0, 1}).local()).orElseThrow())
                .contains("sampling error of 'age'");
    }

    @Test
    void rowsAndBackgroundComeBackBitForBit() {
        ReplayBundle bundle = bundle(VALUES);

        assertThat(bundle.cells()).containsExactly(Applicants.CELLS);
        assertThat(bundle.backgroundCells()).containsExactly(Applicants.REFERENCE);
        assertThat(bundle.dataset()).containsExactly(17);
    }

    @Test
    void anAlteredBundleIsNotIntact() {
        ReplayBundle bundle = bundle(VALUES);
        ReplayBundle altered = new ReplayBundle(bundle.version(), bundle.modelKind(), "sha256:other",
                bundle.modelSource(), bundle.features(), bundle.outputs(), bundle.engine(), bundle.unit(),
                bundle.coalitions(), bundle.seed(), bundle.targetError(), bundle.settings(), bundle.players(),
                bundle.background(), bundle.backgroundHash(), bundle.rows(), bundle.base(), bundle.contentHash());

        assertThat(bundle.intact()).isTrue();
        assertThat(altered.intact()).isFalse();
    }

    @Test
    void theHashIsTheSameForTheSameContent() {
        assertThat(bundle(VALUES).contentHash()).isEqualTo(bundle(VALUES.clone()).contentHash())
                .matches("sha256:[0-9a-f]{64}");
        assertThat(bundle(new double[4]).contentHash()).isNotEqualTo(bundle(VALUES).contentHash());
    }

    private static ReplayBundle bundle(double[] values) {
        ShapleyResults shapley = Applicants.one(values, new double[4]);
        return ReplayBundle.of("1", model(), shapley, Applicants.REFERENCE, Map.of("link", "identity"));
    }

    private static ReplayBundle.Model model() {
        return new ReplayBundle.Model("linear model", "sha256:1", "credit.onnx", Applicants.FEATURES,
                List.of("approved"));
    }
}
