// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.explain.results.LocalValues;
import io.plumbline.model.Rows;
import io.plumbline.model.TreeEnsemble;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TreeBackgroundErrorTest {
    private static final int FEATURES = 5;

    private final Random random = new Random(3);
    private final TreeEnsemble ensemble = RandomForest.grow(random, FEATURES, 2, 8, 5);
    private final Rows instances = RandomForest.rows(random, FEATURES, 3);

    @Test
    void itIsTheJackknifeOverTheBackgroundRows() {
        int rows = 21;
        Rows background = RandomForest.rows(random, FEATURES, rows);
        LocalValues local = explain(background, TreeGame.INTERVENTIONAL);
        double[][] without = IntStream.range(0, rows).mapToObj(row -> explain(without(background, row),
                TreeGame.INTERVENTIONAL).values()).toArray(double[][]::new);

        for (int at = 0; at < local.values().length; at++) {
            int index = at;
            double mean = Arrays.stream(without).mapToDouble(values -> values[index]).average().orElseThrow();
            double squares = Arrays.stream(without).mapToDouble(values -> Math.pow(values[index] - mean, 2)).sum();
            assertThat(local.backgroundErrors()[at]).isCloseTo(Math.sqrt(squares * (rows - 1) / rows), within(1e-12));
        }
    }

    @Test
    void ofManyBackgroundRowsAHundredTellItNearly() {
        // With all 2,000 rows one after the other as the only row: the standard deviation itself.
        Rows background = RandomForest.rows(random, FEATURES, 2000);
        double[][] alone = IntStream.range(0, 2000)
                .mapToObj(row -> explain(only(background, row), TreeGame.INTERVENTIONAL)
                        .values())
                .toArray(double[][]::new);
        LocalValues local = explain(background, TreeGame.INTERVENTIONAL);

        for (int at = 0; at < local.values().length; at++) {
            int index = at;
            double mean = Arrays.stream(alone).mapToDouble(values -> values[index]).average().orElseThrow();
            double squares = Arrays.stream(alone).mapToDouble(values -> Math.pow(values[index] - mean, 2)).sum();
            double expected = Math.sqrt(squares / 1999 / 2000);
            assertThat(local.values()[at]).isCloseTo(mean, within(1e-12));
            assertThat(local.backgroundErrors()[at]).isBetween(0.6 * expected, 1.4 * expected);
        }
    }

    @Test
    void itIsZeroWithOneRowAndInThePathDependentGame() {
        Rows one = RandomForest.rows(random, FEATURES, 1);

        assertThat(explain(one, TreeGame.INTERVENTIONAL).backgroundErrors()).containsOnly(0);
        LocalValues pathDependent = explain(one, TreeGame.PATH_DEPENDENT);
        assertThat(pathDependent.backgroundErrors()).containsOnly(0);
        assertThat(pathDependent.rankStability()).containsOnly(1);
    }

    @Test
    void moreBackgroundRowsMakeTheOrderMoreStable() {
        double few = Arrays.stream(explain(RandomForest.rows(random, FEATURES, 4), TreeGame.INTERVENTIONAL)
                .rankStability()).average().orElseThrow();
        double many = Arrays.stream(explain(RandomForest.rows(random, FEATURES, 4000), TreeGame.INTERVENTIONAL)
                .rankStability()).average().orElseThrow();

        assertThat(few).isBetween(0.05, 0.8);
        assertThat(many).isBetween(few, 1.0);
    }

    private LocalValues explain(Rows background, TreeGame game) {
        return TreeShapleyTest.explain(ensemble, TreeShapleyTest.each(FEATURES), background, instances, game, 1, false)
                .local();
    }

    private static Rows without(Rows rows, int left) {
        double[] cells = new double[(rows.count() - 1) * FEATURES];
        System.arraycopy(rows.cells(), 0, cells, 0, left * FEATURES);
        System.arraycopy(rows.cells(), (left + 1) * FEATURES, cells, left * FEATURES, cells.length - left * FEATURES);
        return new Rows(rows.count() - 1, cells);
    }

    private static Rows only(Rows rows, int row) {
        return new Rows(1, Arrays.copyOfRange(rows.cells(), row * FEATURES, (row + 1) * FEATURES));
    }
}
