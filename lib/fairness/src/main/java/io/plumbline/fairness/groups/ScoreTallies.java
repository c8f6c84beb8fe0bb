// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.groups;

import io.plumbline.fairness.ContingencyCube;
import io.plumbline.fairness.Dimension;
import io.plumbline.fairness.Level;
import io.plumbline.fairness.ScoreCounts;
import io.plumbline.fairness.Selection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The scores of a dataset by group. Counts rows; weights do not enter. */
final class ScoreTallies {
    private final Map<List<Level>, ScoreTally.Builder> byGroup = new HashMap<>();
    private final ScoreTally.Builder overall = new ScoreTally.Builder();
    private final double median;

    /**
     * Gathers {@code counts} by the facets that {@code facetDimensions} of {@code cube} stand for. Levels of the two cubes
     * are matched by what they stand for, not by code.
     *
     * @param positiveLabel by label level of {@code cube}
     * @throws IllegalArgumentException when the scores were not counted by one of the facets, or not by label
     */
    ScoreTallies(ScoreCounts counts, ContingencyCube cube, int[] facetDimensions, byte[] positiveLabel) {
        ContingencyCube axes = counts.cube();
        int[] facets = Arrays.stream(facetDimensions)
                .map(dimension -> axis(axes, Dimension.Role.FACET, cube.dimensions().get(dimension).name())).toArray();
        Dimension label = cube.dimensions().get(cube.find(Dimension.Role.LABEL));
        byte[] labelOf = labels(axes, axis(axes, Dimension.Role.LABEL, label.name()), label, positiveLabel);
        List<ScoreTally.Builder> builders = new ArrayList<>();
        for (int cell = 0; cell < axes.cells(); cell++) {
            List<Level> group = Tallies.group(axes, facets, cell);
            if (Tallies.lacksFacet(group)) {
                labelOf[cell] = Selection.LEFT_OUT;
            }
            builders.add(byGroup.computeIfAbsent(group, levels -> new ScoreTally.Builder()));
        }
        for (int entry : ascending(counts.score())) {
            int cell = counts.cell()[entry];
            if (labelOf[cell] != Selection.LEFT_OUT) {
                builders.get(cell).add(counts.score()[entry], labelOf[cell], counts.count()[entry]);
                overall.add(counts.score()[entry], labelOf[cell], counts.count()[entry]);
            }
        }
        median = overall.build(0).ownMedian();
    }

    ScoreTally overall() {
        return overall.build(median);
    }

    ScoreTally of(List<Level> group) {
        ScoreTally.Builder builder = byGroup.get(group);
        return (builder == null ? new ScoreTally.Builder() : builder).build(median);
    }

    private static int axis(ContingencyCube axes, Dimension.Role role, String name) {
        int axis = axes.find(role, name);
        if (axis < 0) {
            throw new IllegalArgumentException("scores were not counted by " + name);
        }
        return axis;
    }

    private static byte[] labels(ContingencyCube axes, int axis, Dimension label, byte[] positiveLabel) {
        byte[] byCode = new byte[axes.dimensions().get(axis).levels().size()];
        for (int code = 0; code < byCode.length; code++) {
            int known = label.levels().indexOf(axes.dimensions().get(axis).levels().get(code));
            byCode[code] = known < 0 ? Selection.LEFT_OUT : positiveLabel[known];
        }
        byte[] byCell = new byte[axes.cells()];
        for (int cell = 0; cell < byCell.length; cell++) {
            byCell[cell] = byCode[axes.code(cell, axis)];
        }
        return byCell;
    }

    /** Returns the entries by ascending score, those of one score in their order. */
    private static int[] ascending(double[] scores) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        int[] next = new int[scores.length];
        int[] order = new int[scores.length];
        for (int entry = 0; entry < scores.length; entry++) {
            int first = firstOf(sorted, scores[entry]);
            order[first + next[first]++] = entry;
        }
        return order;
    }

    private static int firstOf(double[] sorted, double score) {
        int low = 0;
        int high = sorted.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Double.compare(sorted[middle], score) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
