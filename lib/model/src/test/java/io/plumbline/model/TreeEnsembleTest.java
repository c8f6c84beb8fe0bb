// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.model.TreeEnsemble.Nodes;
import io.plumbline.model.TreeEnsemble.Split;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TreeEnsembleTest {
    private static final List<Feature> X = List.of(Feature.numeric("x"));
    // The 32-bit float nearest to 0.1 is a little above 0.1.
    private static final double FLOAT_TENTH = 0.1f;

    @ParameterizedTest
    @CsvSource({"FLOAT_LESS,RIGHT", "FLOAT_LESS_OR_EQUAL,LEFT", "DOUBLE_LESS,LEFT", "DOUBLE_LESS_OR_EQUAL,LEFT"})
    void aCellJustBelowTheThresholdGoesWhereTheFrameworkWouldSendIt(Split split, String side) {
        // 0.1 < (float) 0.1 in 64 bits; in 32 bits both are equal
        assertThat(sum(stump(split, FLOAT_TENTH, false), 0.1)).isEqualTo(side.equals("LEFT") ? 1 : 2);
    }

    @ParameterizedTest
    @CsvSource({"FLOAT_LESS,2", "FLOAT_LESS_OR_EQUAL,1", "DOUBLE_LESS,2", "DOUBLE_LESS_OR_EQUAL,1"})
    void aCellOnTheThresholdGoesLeftOnlyWhenEqualCounts(Split split, double sum) {
        assertThat(sum(stump(split, 0.5, false), 0.5)).isEqualTo(sum);
    }

    @Test
    void aMissingCellGoesWhereTheNodeSays() {
        assertThat(sum(stump(Split.FLOAT_LESS, 0.5, true), Double.NaN)).isEqualTo(1);
        assertThat(sum(stump(Split.FLOAT_LESS, 0.5, false), Double.NaN)).isEqualTo(2);
    }

    @Test
    void aCategoryGoesLeftWhenItsCodeIsInTheSet() {
        // codes 1 and 65 go left
        TreeEnsemble trees = ensemble(new Nodes(new int[]{0, -1, -1}, new double[3],
                new long[][]{{1L << 1, 1L << 1}, {}, {}}, new int[]{1, 0, 0}, new int[]{2, 0, 0}, new boolean[3],
                new double[]{0, 1, 2}, new double[3]), Split.FLOAT_LESS);

        assertThat(Arrays.stream(new double[]{1, 65}).map(code -> sum(trees, code))).containsOnly(1.0);
        assertThat(Arrays.stream(new double[]{0, 2, 64, 66, 129, 1000, -1, -0.5, Double.NaN})
                .map(code -> sum(trees, code))).containsOnly(2.0);
    }

    @ParameterizedTest
    @EnumSource(Split.class)
    void manyRowsAreSummedAsSingleOnesAre(Split split) {
        TreeEnsemble trees = random(split);
        SplittableRandom random = new SplittableRandom(3);
        double[] cells = random.doubles(2 * 700).map(cell -> Math.rint(cell * 8) / 8).toArray();
        for (int row = 0; row < 700; row += 5) {
            cells[2 * row] = Double.NaN;
        }
        double[] together = new double[2 * 700];
        trees.sums(new Rows(700, cells), together);

        for (int row = 0; row < 700; row++) {
            double[] alone = new double[2];
            trees.sums(new Rows(1, Arrays.copyOfRange(cells, 2 * row, 2 * row + 2)), alone);
            assertThat(Arrays.copyOfRange(together, 2 * row, 2 * row + 2)).isEqualTo(alone);
        }
    }

    @Test
    void everyTreeAddsToItsOutputAndTheLinkComesLast() {
        // sums: 0.25 + 1 and -0.25 + 1; softmax: 1 / (1 + exp(-0.5)) and 1 / (1 + exp(0.5))
        Nodes leaves = new Nodes(new int[]{-1, -1}, new double[2], new long[2][0], new int[2], new int[2],
                new boolean[2], new double[]{1, 1}, new double[2]);
        TreeEnsemble trees = new TreeEnsemble(X, List.of("no", "yes"), Link.SOFTMAX, new double[]{0.25, -0.25},
                new int[]{0, 1}, new int[]{0, 1}, leaves, Split.FLOAT_LESS, "test");
        double[] results = new double[2];
        trees.predict(new Rows(1, new double[]{7}), results);

        assertThat(results).containsExactly(new double[]{0.62245933120185, 0.37754066879815}, within(1e-14));
    }

    @Test
    void whatIsNoTreeIsRefused() {
        assertThatThrownBy(() -> stump(0, 1, 1)).hasMessageContaining("two parents");
        assertThatThrownBy(() -> stump(0, 0, 2)).hasMessageContaining("two parents");
        assertThatThrownBy(() -> stump(0, 1, 3)).hasMessageContaining("is no node");
        assertThatThrownBy(() -> stump(1, 1, 2)).hasMessageContaining("asks for no feature");
    }

    private static TreeEnsemble random(Split split) {
        SplittableRandom random = new SplittableRandom(1);
        int trees = 40;
        int[] feature = new int[3 * trees];
        double[] threshold = new double[3 * trees];
        long[][] levels = new long[3 * trees][0];
        int[] left = new int[3 * trees];
        int[] right = new int[3 * trees];
        boolean[] missing = new boolean[3 * trees];
        int[] roots = new int[trees];
        int[] output = new int[trees];
        for (int tree = 0; tree < trees; tree++) {
            roots[tree] = 3 * tree;
            output[tree] = tree % 2;
            feature[3 * tree] = random.nextInt(2);
            feature[3 * tree + 1] = -1;
            feature[3 * tree + 2] = -1;
            threshold[3 * tree] = Math.rint(random.nextDouble() * 8) / 8;
            levels[3 * tree] = tree % 5 == 0 ? new long[]{random.nextLong()} : new long[0];
            left[3 * tree] = 3 * tree + 1;
            right[3 * tree] = 3 * tree + 2;
            missing[3 * tree] = random.nextBoolean();
        }
        Nodes nodes = new Nodes(feature, threshold, levels, left, right, missing,
                random.doubles(3 * trees).toArray(), new double[3 * trees]);
        return new TreeEnsemble(List.of(Feature.numeric("x"), Feature.numeric("y")), List.of("a", "b"), Link.IDENTITY,
                new double[2], roots, output, nodes, split, "test");
    }

    private static TreeEnsemble stump(int feature, int left, int right) {
        return ensemble(new Nodes(new int[]{feature, -1, -1}, new double[3], new long[3][0], new int[]{left, 0, 0},
                new int[]{right, 0, 0}, new boolean[3], new double[]{0, 1, 2}, new double[3]), Split.FLOAT_LESS);
    }

    private static TreeEnsemble stump(Split split, double threshold, boolean missingLeft) {
        return ensemble(new Nodes(new int[]{0, -1, -1}, new double[]{threshold, 0, 0}, new long[3][0],
                new int[]{1, 0, 0}, new int[]{2, 0, 0}, new boolean[]{missingLeft, false, false},
                new double[]{0, 1, 2}, new double[3]), split);
    }

    private static TreeEnsemble ensemble(Nodes nodes, Split split) {
        return new TreeEnsemble(X, List.of("label0"), Link.IDENTITY, new double[1], new int[]{0}, new int[]{0}, nodes,
                split, "test");
    }

    // Once alone and once among many, which is another way through the code.
    private static double sum(TreeEnsemble trees, double cell) {
        double[] alone = new double[1];
        double[] many = new double[64];
        double[] cells = new double[64];
        Arrays.fill(cells, cell);
        trees.sums(new Rows(1, cells), alone);
        trees.sums(new Rows(64, cells), many);
        assertThat(many).containsOnly(alone[0]);
        return alone[0];
    }
}
