// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.measure.Notice;
import io.plumbline.measure.PlumblineException;
import io.plumbline.model.Feature;
import io.plumbline.model.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BaselineSynthesisTest {
    private static final List<Feature> TWO = List.of(Feature.numeric("a"), Feature.numeric("b"));

    @Test
    void findsTheMiddlesOfThreeHeapsLargestFirst() {
        double[][] middles = {{0, 0}, {10, 0}, {0, 100}};
        int[] sizes = {50, 30, 20};
        SplittableRandom random = new SplittableRandom(5);
        double[] cells = IntStream.range(0, 100).boxed().flatMapToDouble(row -> {
            double[] middle = middles[row < 50 ? 0 : row < 80 ? 1 : 2];
            return Arrays.stream(middle).map(each -> each + random.nextDouble() - 0.5);
        }).toArray();

        Baseline baseline = BaselineSynthesis.of(new Rows(100, cells), TWO, OptionalInt.of(3), 1);

        assertThat(baseline.origin()).isEqualTo("k-means, 3 clusters");
        assertThat(baseline.sizes()).containsExactly(50, 30, 20);
        for (int row = 0; row < sizes.length; row++) {
            assertThat(baseline.rows().cells()[2 * row]).isCloseTo(middles[row][0], within(0.3));
            assertThat(baseline.rows().cells()[2 * row + 1]).isCloseTo(middles[row][1], within(0.3));
        }
    }

    @Test
    void columnsKeepTheirTypes() {
        // one cluster of four rows: whole numbers 1, 2, 2, 4 have mean 2.25; "blue" is the most frequent; b is missing twice
        List<Feature> features = List.of(Feature.numeric("rooms"), Feature.numeric("b"),
                Feature.categorical("colour", List.of("red", "blue")), Feature.numeric("never"), Feature.text("story"));
        double none = Double.NaN;
        double[] cells = {1, 0.5, 0, none, 0, 2, none, 1, none, 0, 2, none, 1, none, 0, 4, 1, none, none, 0};

        Baseline baseline = BaselineSynthesis.of(new Rows(4, cells, List.of("words")), features, OptionalInt.of(1), 1);

        assertThat(baseline.origin()).isEqualTo("k-prototypes, 1 cluster");
        assertThat(baseline.rows().cells()).containsExactly(2, 0.75, 1, Double.NaN, 0);
        assertThat(baseline.summary().rows()).containsExactly(List.of("2", "0.75", "blue", "", ""));
    }

    @Test
    void categoriesTellClustersApart() {
        List<Feature> features = List.of(Feature.categorical("u", List.of("p", "q")),
                Feature.categorical("v", List.of("r", "s")));
        double[] cells = {0, 0, 1, 1, 0, 0, 1, 1, 0, 0};

        Baseline baseline = BaselineSynthesis.of(new Rows(5, cells), features, OptionalInt.of(2), 3);

        assertThat(baseline.summary().rows()).containsExactly(List.of("p", "r"), List.of("q", "s"));
        assertThat(baseline.sizes()).containsExactly(3, 2);
    }

    @Test
    void thereAreNoMoreClustersThanDifferentRows() {
        Baseline baseline = BaselineSynthesis.of(new Rows(4, new double[]{1, 1, 2, 2, 1, 1, 2, 2}), TWO,
                OptionalInt.of(9), 1);

        assertThat(baseline.count()).isEqualTo(2);
        assertThat(baseline.notices()).extracting(Notice::code).containsExactly("fewer-clusters");
    }

    @Test
    void allClustersAreUsedWhateverTheSeed() {
        SplittableRandom random = new SplittableRandom(8);
        double[] cells = IntStream.range(0, 400).mapToDouble(cell -> Math.pow(random.nextDouble(), 4)).toArray();
        for (long seed = 0; seed < 50; seed++) {
            Baseline baseline = BaselineSynthesis.of(new Rows(200, cells), TWO, OptionalInt.of(40), seed);

            assertThat(baseline.sizes()).hasSize(40).doesNotContain(0);
            assertThat(Arrays.stream(baseline.sizes()).sum()).isEqualTo(200);
        }
    }

    @Test
    void theSameSeedGivesTheSameRows() {
        SplittableRandom random = new SplittableRandom(8);
        double[] cells = IntStream.range(0, 4000).mapToDouble(cell -> random.nextDouble()).toArray();

        assertThat(BaselineSynthesis.of(new Rows(2000, cells), TWO, OptionalInt.empty(), 4).rows().cells())
                .isEqualTo(BaselineSynthesis.of(new Rows(2000, cells), TWO, OptionalInt.empty(), 4).rows().cells())
                .hasSize(30);
    }

    @Test
    void noRowsAndNoClustersAreRefused() {
        assertThatThrownBy(() -> BaselineSynthesis.of(new Rows(0, new double[0]), TWO, OptionalInt.empty(), 1))
                .isInstanceOf(PlumblineException.class).hasMessageContaining("the dataset has no rows");
        assertThatThrownBy(() -> BaselineSynthesis.of(new Rows(1, new double[2]), TWO, OptionalInt.of(0), 1))
                .isInstanceOf(PlumblineException.class).hasMessageContaining("num_clusters is 0");
    }
}
