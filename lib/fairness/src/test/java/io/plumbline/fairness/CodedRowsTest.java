// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

import static io.plumbline.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.data.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CodedRowsTest {
    @Test
    void countsEachCombinationOnce() {
        ContingencyCube cube = ContingencyCube.ofCodes(axes(2, 3), new int[][]{{0, 1, 1, 0, 1}, {2, 0, 0, 2, 1}});

        assertThat(cells(cube)).isEqualTo(Map.of("[0, 2]", "2 2.0 2.0", "[1, 0]", "2 2.0 2.0", "[1, 1]", "1 1.0 1.0"));
        assertThat(cube.weighted()).isFalse();
    }

    @Test
    void sumsWeightsAndTheirSquares() {
        ContingencyCube cube = ContingencyCube.ofCodes(axes(2), new int[][]{{0, 1, 0}}, new double[]{1.5, 4, 0.5});

        // level 0: 1.5 + 0.5 = 2, 2.25 + 0.25 = 2.5; level 1: 4, 16
        assertThat(cells(cube)).isEqualTo(Map.of("[0]", "2 2.0 2.5", "[1]", "1 4.0 16.0"));
    }

    @Test
    void axesOfManyLevelsGiveTheSameCells() {
        // 2000 x 2000 x 2 combinations are too many for a counter each
        forAll(random -> codes(random, 300, 2000, 2000, 2), 1, codes -> assertThat(
                cells(ContingencyCube.ofCodes(axes(2000, 2000, 2), codes))).isEqualTo(oneByOne(codes)));
    }

    @Test
    void axesOfFewLevelsGiveTheCellsOfRowsCountedOneByOne() {
        forAll(random -> codes(random, 300, 2, 4, 10, 2, 2), 2, codes -> assertThat(
                cells(ContingencyCube.ofCodes(axes(2, 4, 10, 2, 2), codes))).isEqualTo(oneByOne(codes)));
    }

    @Test
    void countsManyRowsInBlocksAndARest() {
        int[] codes = new int[10_001];
        codes[4096] = 1;
        codes[10_000] = 1;

        assertThat(cells(ContingencyCube.ofCodes(axes(2), new int[][]{codes})))
                .isEqualTo(Map.of("[0]", "9999 9999.0 9999.0", "[1]", "2 2.0 2.0"));
    }

    @Test
    void refusesACodeThatIsNoLevel() {
        assertThatThrownBy(() -> ContingencyCube.ofCodes(axes(2, 2), new int[][]{{0, 1}, {0, 2}}))
                .hasMessage("a code of axis axis1 is not one of its 2 levels");
        assertThatThrownBy(() -> ContingencyCube.ofCodes(axes(2, 2), new int[][]{{0, -1}, {0, 1}}))
                .hasMessage("a code of axis axis0 is not one of its 2 levels");
        assertThatThrownBy(() -> ContingencyCube.ofCodes(axes(2000, 2000), new int[][]{{0, 1}, {0, 2000}}))
                .hasMessage("a code of axis axis1 is not one of its 2000 levels");
    }

    @Test
    void refusesColumnsOfDifferentLength() {
        assertThatThrownBy(() -> ContingencyCube.ofCodes(axes(2, 2), new int[][]{{0, 1}, {0}}))
                .hasMessage("columns differ in length: 2 and 1");
        assertThatThrownBy(() -> ContingencyCube.ofCodes(axes(2, 2), new int[][]{{0, 1}}))
                .hasMessage("2 axes need as many columns, got 1");
        assertThatThrownBy(() -> ContingencyCube.ofCodes(axes(2), new int[][]{{0, 1}}, new double[]{1}))
                .hasMessage("2 rows need as many weights, got 1");
    }

    private static List<Dimension> axes(int... levels) {
        List<Dimension> axes = new ArrayList<>();
        for (int axis = 0; axis < levels.length; axis++) {
            List<Level> values = IntStream.range(0, levels[axis])
                    .<Level>mapToObj(level -> new Level.Exactly(new Value.Whole(level)))
                    .toList();
            axes.add(new Dimension("axis" + axis, Dimension.Role.FACET, values));
        }
        return axes;
    }

    private static int[][] codes(Random random, int mostRows, int... levels) {
        int rows = random.nextInt(mostRows);
        int[][] codes = new int[levels.length][];
        for (int axis = 0; axis < levels.length; axis++) {
            codes[axis] = random.ints(rows, 0, levels[axis]).toArray();
        }
        return codes;
    }

    private static Map<String, String> oneByOne(int[][] codes) {
        Map<String, Integer> counts = new HashMap<>();
        for (int row = 0; row < codes[0].length; row++) {
            int index = row;
            counts.merge(IntStream.range(0, codes.length).map(axis -> codes[axis][index]).boxed().toList().toString(),
                    1, Integer::sum);
        }
        Map<String, String> cells = new HashMap<>();
        counts.forEach((cell, count) -> cells.put(cell, count + " " + (double) count + " " + (double) count));
        return cells;
    }

    private static Map<String, String> cells(ContingencyCube cube) {
        Map<String, String> cells = new HashMap<>();
        for (int index = 0; index < cube.cells(); index++) {
            int cell = index;
            String codes = IntStream.range(0, cube.dimensions().size())
                    .map(axis -> cube.code(cell, axis))
                    .boxed()
                    .toList()
                    .toString();
            cells.put(codes, cube.count(cell) + " " + cube.weight(cell) + " " + cube.squaredWeight(cell));
        }
        return cells;
    }
}
