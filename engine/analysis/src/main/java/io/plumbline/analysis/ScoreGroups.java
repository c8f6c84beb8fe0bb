// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis;

import io.plumbline.columnar.Dataset;
import io.plumbline.columnar.Dataset.Axis;
import io.plumbline.fairness.ContingencyCube;
import io.plumbline.fairness.Dimension;
import io.plumbline.fairness.Dimension.Role;
import io.plumbline.fairness.Level;
import io.plumbline.fairness.ScoreCounts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts scores by group, with the groups gathered as the group tables show them. */
final class ScoreGroups {
    private static final int MOST_SCORES = 20_000;

    private ScoreGroups() {}

    /** Returns how {@code score} spreads over the groups of {@code facets} and the observed label. */
    static ScoreCounts count(Dataset dataset, List<FacetPlan> facets, Labels labels, String score) {
        List<Axis> axes = new ArrayList<>();
        facets.forEach(plan -> axes.add(CubePlan.axis(plan.column(), Role.FACET, plan.breakpoints())));
        axes.add(CubePlan.axis(labels.plan().column(), Role.LABEL, labels.plan().labelBreakpoints()));
        ScoreCounts raw = dataset.scores(axes, score, MOST_SCORES);
        ContingencyCube cube = raw.cube();
        int[][] codes = new int[axes.size()][];
        List<Dimension> dimensions = new ArrayList<>();
        for (int index = 0; index < facets.size(); index++) {
            Dimension axis = cube.dimensions().get(index);
            Groups groups = facets.get(index).groups(axis.levels(), cube.rowsByLevel(index));
            codes[index] = groups.codes();
            dimensions.add(new Dimension(axis.name(), axis.role(), groups.levels()));
        }
        Dimension label = cube.dimensions().get(facets.size());
        List<Level> labelLevels = label.levels().stream().map(level -> labels.gathered().getOrDefault(level, level))
                .distinct()
                .toList();
        codes[facets.size()] = label.levels().stream()
                .mapToInt(level -> labelLevels.indexOf(labels.gathered().getOrDefault(level, level))).toArray();
        dimensions.add(new Dimension(label.name(), label.role(), labelLevels));
        return regroup(raw, codes, dimensions);
    }

    private static ScoreCounts regroup(ScoreCounts raw, int[][] codes, List<Dimension> dimensions) {
        ContingencyCube cube = raw.cube();
        ContingencyCube.Builder builder = ContingencyCube.builder(dimensions, cube.weighted());
        Map<List<Integer>, Integer> cellOf = new HashMap<>();
        int[] newCell = new int[cube.cells()];
        for (int cell = 0; cell < cube.cells(); cell++) {
            int[] at = new int[codes.length];
            List<Integer> key = new ArrayList<>();
            for (int axis = 0; axis < codes.length; axis++) {
                at[axis] = codes[axis][cube.code(cell, axis)];
                key.add(at[axis]);
            }
            Integer known = cellOf.putIfAbsent(key, cellOf.size());
            newCell[cell] = known == null ? cellOf.size() - 1 : known;
            builder.add(at, cube.count(cell), cube.weight(cell), cube.squaredWeight(cell));
        }
        int[] cells = new int[raw.cell().length];
        for (int entry = 0; entry < cells.length; entry++) {
            cells[entry] = newCell[raw.cell()[entry]];
        }
        return new ScoreCounts(builder.build(), cells, raw.score(), raw.count(), raw.exact());
    }
}
