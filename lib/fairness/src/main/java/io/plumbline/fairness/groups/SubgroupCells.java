// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.groups;

import io.plumbline.data.Value;
import io.plumbline.fairness.ContingencyCube;
import io.plumbline.fairness.Dimension;
import io.plumbline.fairness.Level;
import io.plumbline.fairness.Selection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The cells of a cube as a search for subgroups sees them: conditions, rows and successes in flat arrays. */
final class SubgroupCells {
    private final ContingencyCube cube;
    private final int[] axes;
    private final int[] firstCondition; // by axis: number of the condition that its level 0 is
    private final List<String> conditions = new ArrayList<>();
    private final List<Boolean> usable = new ArrayList<>();
    private final int[] codes; // shape (cells, axes): conditions, or -1 where the level is none
    private final long[] rows;
    private final long[] successRows;
    private final double[] mass; // shape (cells, 3): weights, weights of successes, squared weights
    private int cells;

    private SubgroupCells(ContingencyCube cube) {
        this.cube = cube;
        axes = IntStream.range(0, cube.dimensions().size())
                .filter(axis -> cube.dimensions().get(axis).role() == Dimension.Role.FACET).toArray();
        firstCondition = new int[axes.length];
        for (int axis = 0; axis < axes.length; axis++) {
            firstCondition[axis] = conditions.size();
            Dimension dimension = cube.dimensions().get(axes[axis]);
            for (Level level : dimension.levels()) {
                conditions.add(LevelText.condition(dimension.name(), level));
                usable.add(names(level));
            }
        }
        codes = new int[cube.cells() * axes.length];
        rows = new long[cube.cells()];
        successRows = new long[cube.cells()];
        mass = new double[cube.cells() * Mass.PARTS];
    }

    /** Reads {@code cube} once; a row is a success when predicted positive, or, without predictions, labelled so. */
    static SubgroupCells of(ContingencyCube cube, byte[] positiveLabel, byte[] positivePrediction) {
        SubgroupCells cells = new SubgroupCells(cube);
        int label = cube.find(Dimension.Role.LABEL);
        int predicted = positivePrediction.length > 0 ? cube.find(Dimension.Role.PREDICTED) : -1;
        for (int cell = 0; cell < cube.cells(); cell++) {
            byte observed = positiveLabel[cube.code(cell, label)];
            byte success = predicted < 0 ? observed : positivePrediction[cube.code(cell, predicted)];
            if (observed != Selection.LEFT_OUT && success != Selection.LEFT_OUT) {
                cells.add(cell, success == Selection.YES);
            }
        }
        return cells;
    }

    private void add(int cell, boolean success) {
        for (int axis = 0; axis < axes.length; axis++) {
            int condition = firstCondition[axis] + cube.code(cell, axes[axis]);
            codes[cells * axes.length + axis] = usable.get(condition) ? condition : -1;
        }
        rows[cells] = cube.count(cell);
        successRows[cells] = success ? cube.count(cell) : 0;
        mass[cells * Mass.PARTS] = cube.weight(cell);
        mass[cells * Mass.PARTS + 1] = success ? cube.weight(cell) : 0;
        mass[cells * Mass.PARTS + 2] = cube.squaredWeight(cell);
        cells++;
    }

    /** Rows without a value, and the rest of a column with very many values, have no name to be known by. */
    private static boolean names(Level level) {
        return switch (level) {
            case Level.Exactly(Value value) -> !(value instanceof Value.Missing);
            case Level.Between between -> true;
            case Level.Other other -> false;
        };
    }

    int axes() {
        return axes.length;
    }

    boolean weighted() {
        return cube.weighted();
    }

    List<String> columns() {
        return Arrays.stream(axes).mapToObj(axis -> cube.dimensions().get(axis).name()).toList();
    }

    /** Returns a condition in words. */
    String words(int condition) {
        return conditions.get(condition);
    }

    /** Returns all rows as one group. */
    Mass total() {
        Mass total = new Mass();
        for (int cell = 0; cell < cells; cell++) {
            addTo(total, cell);
        }
        return total;
    }

    /** Sums the cells by their conditions on {@code combination}, axes in ascending order. */
    MassByConditions by(int[] combination) {
        MassByConditions sums = new MassByConditions(cells);
        for (int cell = 0; cell < cells; cell++) {
            long key = 0;
            boolean named = true;
            for (int axis : combination) {
                int condition = codes[cell * axes.length + axis];
                named &= condition >= 0;
                key = MassByConditions.and(key, condition);
            }
            if (named) {
                addTo(sums.at(key), cell);
            }
        }
        return sums;
    }

    private void addTo(Mass sum, int cell) {
        int at = cell * Mass.PARTS;
        sum.add(rows[cell], successRows[cell], mass[at], mass[at + 1], mass[at + 2]);
    }
}
