// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.groups;

import io.plumbline.data.Value;
import io.plumbline.fairness.ContingencyCube;
import io.plumbline.fairness.Dimension;
import io.plumbline.fairness.Level;
import io.plumbline.fairness.RowSet;
import io.plumbline.fairness.Selection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of a cube by combination of facet levels, and of all of them together. */
final class Tallies {
    private static final Level MISSING = new Level.Exactly(Value.MISSING);

    private final Tally overall = new Tally();
    private final Map<List<Level>, Tally> byGroup = new LinkedHashMap<>();
    private long withoutFacet;
    private long withoutLabel;

    private Tallies() {}

    /** Counts the rows of {@code cube}; rows without a label or without one of the facets are counted apart. */
    static Tallies of(ContingencyCube cube, int[] facetDimensions, byte[] positiveLabel, byte[] positivePrediction) {
        Tallies tallies = new Tallies();
        int labels = cube.find(Dimension.Role.LABEL);
        int predictions = positivePrediction.length > 0 ? cube.find(Dimension.Role.PREDICTED) : -1;
        for (int cell = 0; cell < cube.cells(); cell++) {
            List<Level> group = group(cube, facetDimensions, cell);
            byte label = positiveLabel[cube.code(cell, labels)];
            if (lacksFacet(group)) {
                tallies.withoutFacet += cube.count(cell);
            } else if (label == Selection.LEFT_OUT) {
                tallies.withoutLabel += cube.count(cell);
            } else {
                byte prediction = predictions < 0
                        ? Selection.LEFT_OUT
                        : positivePrediction[cube.code(cell, predictions)];
                int kind = RowSet.kind(label, prediction == Selection.LEFT_OUT ? RowSet.NO_PREDICTION : prediction);
                tallies.byGroup.computeIfAbsent(group, levels -> new Tally()).add(kind, cube, cell);
                tallies.overall.add(kind, cube, cell);
            }
        }
        return tallies;
    }

    /** Returns the levels of {@code cell} on the axes {@code dimensions}. */
    static List<Level> group(ContingencyCube cube, int[] dimensions, int cell) {
        List<Level> levels = new ArrayList<>(dimensions.length);
        for (int dimension : dimensions) {
            levels.add(cube.dimensions().get(dimension).levels().get(cube.code(cell, dimension)));
        }
        return levels;
    }

    /** Returns whether a group is made of rows without a value of one of its facets. */
    static boolean lacksFacet(List<Level> group) {
        return group.contains(MISSING);
    }

    Tally overall() {
        return overall;
    }

    Map<List<Level>, Tally> byGroup() {
        return byGroup;
    }

    /** Returns the rows that lack a value of one of the facets. */
    long withoutFacet() {
        return withoutFacet;
    }

    /** Returns the rows whose label is not counted, although they have all facets. */
    long withoutLabel() {
        return withoutLabel;
    }
}
