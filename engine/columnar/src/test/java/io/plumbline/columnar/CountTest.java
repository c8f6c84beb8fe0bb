// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.data.Value;
import io.plumbline.fairness.ContingencyCube;
import io.plumbline.fairness.Level;
import io.plumbline.fairness.ScoreCounts;
import io.plumbline.measure.PlumblineException.Category;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountTest {
    private static final Level MISSING = new Level.Exactly(Value.MISSING);

    @TempDir
    Path folder;

    @Test
    void countsEveryCombinationWithLevelsInOrderOfAppearance() {
        try (Dataset dataset = open("sex,y\nm,1\nf,0\n,1\nm,1\n")) {
            ContingencyCube cube = dataset.count(List.of(Tables.axis("sex"), Tables.axis("y")), Optional.empty());

            assertThat(cube.dimensions().get(0).levels()).containsExactly(text("m"), text("f"), MISSING);
            assertThat(Tables.counts(cube)).isEqualTo(Map.of(List.of(text("m"), whole(1)), 2L,
                    List.of(text("f"), whole(0)), 1L, List.of(MISSING, whole(1)), 1L));
        }
    }

    @Test
    void aCubeIsNeverEstimatedLargerThanTheCombinationsThatOccur() {
        try (Dataset dataset = open("x,y\na,1\nb,2\na,1\nc,3\n")) {
            // 3 values of x times 3 of y, but only a-1, b-2 and c-3 occur
            assertThat(dataset.estimateCells(List.of(Tables.axis("x"), Tables.axis("y")))).isEqualTo(3);
        }
    }

    @Test
    void breakpointsMakeRangesAndPoints() {
        try (Dataset dataset = open("age\n25\n40\n39.5\n\"\"\n70\n40\n")) {
            ContingencyCube cube = dataset.count(List.of(Tables.axis("age", List.of(40.0, 60.0))), Optional.empty());

            assertThat(Tables.counts(cube)).isEqualTo(Map.of(
                    List.of(new Level.Between(Double.NEGATIVE_INFINITY, 40)), 2L, List.of(decimal(40)), 2L,
                    List.of(new Level.Between(60, Double.POSITIVE_INFINITY)), 1L, List.of(MISSING), 1L));
        }
    }

    @Test
    void breakpointsOverManyValuesAreCountedByTheEngine() {
        Path file = Tables.parquet(folder, "big.parquet", "select i as x, i % 2 as y from range(100000) t(i)");
        try (Dataset dataset = Tables.open(file)) {
            List<Dataset.Axis> axes = List.of(Tables.axis("x", List.of(10.0, 99_998.0)), Tables.axis("y"));

            assertThat(dataset.estimateCells(axes)).isEqualTo(10);
            assertThat(Tables.counts(dataset.count(axes, Optional.empty()))).isEqualTo(Map.of(
                    List.of(new Level.Between(Double.NEGATIVE_INFINITY, 10), whole(0)), 5L,
                    List.of(new Level.Between(Double.NEGATIVE_INFINITY, 10), whole(1)), 5L,
                    List.of(whole(10), whole(0)), 1L, //
                    List.of(new Level.Between(10, 99_998), whole(0)), 49_993L,
                    List.of(new Level.Between(10, 99_998), whole(1)), 49_994L,
                    List.of(whole(99_998), whole(0)), 1L,
                    List.of(new Level.Between(99_998, Double.POSITIVE_INFINITY), whole(1)), 1L));
        }
    }

    @Test
    void breakpointsNeedNumbers() {
        try (Dataset dataset = open("age\n25\nelderly\n")) {
            Tables.refusal(Category.INVALID_DATA,
                    () -> dataset.count(List.of(Tables.axis("age", List.of(40.0))), Optional.empty()))
                    .startsWith("Could not convert string to float: column 'age'").doesNotContain("elderly");
        }
    }

    @Test
    void theMostFrequentValuesAreKeptAndTheRestIsOneLevel() {
        try (Dataset dataset = open("x\na\nb\nc\nb\nc\n\"\"\nd\nc\n")) {
            ContingencyCube cube = dataset.count(List.of(Tables.axis("x", 2)), Optional.empty());

            assertThat(Tables.counts(cube)).isEqualTo(Map.of(List.of(text("b")), 2L, List.of(text("c")), 3L,
                    List.of(MISSING), 1L, List.of(new Level.Other(2)), 2L));
        }
    }

    @Test
    void aHundredThousandValuesAreCutToTheMostFrequent() {
        Path file = Tables.parquet(folder, "wide.parquet",
                "select case when i % 10 = 0 then 'top' else 'v' || i end as x, i % 2 as y from range(100000) t(i)");
        try (Dataset dataset = Tables.open(file)) {
            ContingencyCube cube = dataset.count(List.of(Tables.axis("x", 1), Tables.axis("y")), Optional.empty());

            assertThat(cube.rows()).isEqualTo(100_000);
            Map<List<Level>, Long> counts = Tables.counts(cube);
            assertThat(counts).hasSize(3).containsEntry(List.of(text("top"), whole(0)), 10_000L);
            assertThat(cube.dimensions().get(0).levels()).anyMatch(Level.Other.class::isInstance);
        }
    }

    @Test
    void moreThanAMillionCellsAreRefused() {
        Path file = Tables.parquet(folder, "cells.parquet", "select i as x, i % 3 as y from range(1000001) t(i)");
        try (Dataset dataset = Tables.open(file)) {
            List<Dataset.Axis> axes = List.of(Tables.axis("x"), Tables.axis("y"));
            Tables.refusal(Category.RESOURCE_EXHAUSTED, () -> dataset.count(axes, Optional.empty()))
                    .contains("x, y", "more than a million");
        }
    }

    @Test
    void weightsAreSummedWithTheirSquares() {
        try (Dataset dataset = open("g,w\na,0.5\na,2\nb,3\n")) {
            ContingencyCube cube = dataset.count(List.of(Tables.axis("g")), Optional.of("w"));

            assertThat(cube.weighted()).isTrue();
            assertThat(cube.count(0)).isEqualTo(2);
            assertThat(cube.weight(0)).isEqualTo(2.5, within(1e-12));
            assertThat(cube.squaredWeight(0)).isEqualTo(4.25, within(1e-12));
        }
    }

    @Test
    void weightsMustBeNumbersFromZeroUp() {
        refusedWeight("a,\nb,1\n").isEqualTo(
                "Weight column 'w' is missing in 1 of 2 rows. Weights must be numbers from 0 up in every row.");
        refusedWeight("a,-1\nb,-2\n").contains("negative in 2 of 2 rows");
        refusedWeight("a,inf\nb,1\n").contains("infinite in 1 of 2 rows");
        refusedWeight("a,heavy\nb,1\n").contains("not numbers").doesNotContain("heavy");
    }

    @Test
    void scoresAreCountedByCellAndRowsWithoutOneAreLeftOut() {
        try (Dataset dataset = open("g,s\na,0.5\na,0.5\nb,0.25\nb,\n")) {
            ScoreCounts scores = dataset.scores(List.of(Tables.axis("g")), "s", 100);

            assertThat(scores.exact()).isTrue();
            assertThat(scores.cube().rows()).isEqualTo(3);
            assertThat(scores.cell()).containsExactly(0, 1);
            assertThat(scores.score()).containsExactly(0.5, 0.25);
            assertThat(scores.count()).containsExactly(2, 1);
        }
    }

    @Test
    void manyScoresAreBinnedAtTheirMiddles() {
        Path file = Tables.parquet(folder, "scores.parquet", "select i / 100000.0::double as s, i % 2 as y"
                + " from range(100001) t(i)");
        try (Dataset dataset = Tables.open(file)) {
            ScoreCounts scores = dataset.scores(List.of(Tables.axis("y")), "s", 10);

            assertThat(scores.exact()).isFalse();
            assertThat(Arrays.stream(scores.count()).sum()).isEqualTo(100_001);
            assertThat(Arrays.stream(scores.score()).distinct().sorted().toArray())
                    .containsExactly(new double[]{.05, .15, .25, .35, .45, .55, .65, .75, .85, .95}, within(1e-12));
        }
    }

    @Test
    void scoresMustBeFiniteNumbers() {
        try (Dataset dataset = open("g,s,t\na,inf,x\n")) {
            Tables.refusal(Category.INVALID_DATA, () -> dataset.scores(List.of(Tables.axis("g")), "s", 10))
                    .contains("infinite");
            Tables.refusal(Category.INVALID_DATA, () -> dataset.scores(List.of(Tables.axis("g")), "t", 10))
                    .contains("not numbers");
        }
    }

    @Test
    void scansGiveNumbersAndCodes() {
        try (Dataset dataset = open("x,y,t\n1,True,b\n,False,a\n2.5,true,b\n")) {
            Dataset.Block block = dataset.scan(List.of("x", "y", "t"));

            assertThat(block.values()[0]).containsExactly(1, Double.NaN, 2.5);
            assertThat(block.values()[1]).containsExactly(1, 0, 1);
            assertThat(block.values()[2]).containsExactly(0, 1, 0);
            assertThat(block.levels().get(2)).containsExactly(new Value.Text("b"), new Value.Text("a"));
            assertThat(block.levels().get(0)).isEmpty();
        }
    }

    private AbstractStringAssert<?> refusedWeight(String rows) {
        try (Dataset dataset = open("g,w\n" + rows)) {
            return Tables.refusal(Category.INVALID_DATA,
                    () -> dataset.count(List.of(Tables.axis("g")), Optional.of("w")));
        }
    }

    private Dataset open(String content) {
        return Tables.open(Tables.write(folder, "data.csv", content));
    }

    private static Level text(String value) {
        return new Level.Exactly(new Value.Text(value));
    }

    private static Level whole(long value) {
        return new Level.Exactly(new Value.Whole(value));
    }

    private static Level decimal(double value) {
        return new Level.Exactly(new Value.Decimal(value));
    }
}
