// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import io.plumbline.columnar.Dataset.Axis;
import io.plumbline.fairness.ContingencyCube;
import io.plumbline.fairness.Dimension;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows grouped by axes: a tally and how its values fall into levels.
 *
 * @param tally the counted combinations
 * @param axes the axes asked for
 * @param columns by axis: the tally's column
 * @param levels by axis: its levels
 * @param weighted whether the tally has sums of weights
 */
record Grouped(Tally tally, List<Axis> axes, int[] columns, List<AxisLevels> levels, boolean weighted) {

    ContingencyCube cube() {
        List<Dimension> dimensions = new ArrayList<>();
        for (int index = 0; index < axes.size(); index++) {
            Axis axis = axes.get(index);
            dimensions.add(new Dimension(axis.column(), axis.role(), levels.get(index).levels()));
        }
        ContingencyCube.Builder cube = ContingencyCube.builder(dimensions, weighted);
        for (int cell : tally.order()) {
            cube.add(codes(cell), tally.count(cell), tally.weight(cell), tally.squaredWeight(cell));
        }
        return cube.build();
    }

    /** Returns the levels that {@code cell} of the tally belongs to. */
    int[] codes(int cell) {
        int[] codes = new int[columns.length];
        for (int axis = 0; axis < codes.length; axis++) {
            codes[axis] = levels.get(axis).levelOf()[tally.code(cell, columns[axis])];
        }
        return codes;
    }
}
