// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis;

import io.plumbline.columnar.Dataset;
import io.plumbline.columnar.Dataset.Axis;
import io.plumbline.documents.ColumnFinder;
import io.plumbline.fairness.ContingencyCube;
import io.plumbline.fairness.Dimension;
import io.plumbline.fairness.Dimension.Role;
import io.plumbline.fairness.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The counts an analysis rests on. One scan fills them all when the columns have few combinations.
 *
 * @param joint the cube over all facets, stratum and labels; empty when it would have too many cells
 * @param byFacet by facet column: the cube over that facet, stratum and labels
 * @param subgroups the cube over the columns of the subgroup search and the labels; empty when there are none
 */
record Counted(Optional<ContingencyCube> joint, Map<String, ContingencyCube> byFacet,
        Optional<ContingencyCube> subgroups) {

    /** Counts {@code facets} together with {@code shared} (stratum and labels) and with the {@code subgroup} columns. */
    static Counted count(Dataset dataset, List<Axis> facets, List<Axis> shared, List<Axis> subgroup,
            Optional<String> weight,
            Notices notices) {
        List<Axis> narrow = CubePlan.union(facets, shared);
        List<Axis> wide = CubePlan.union(CubePlan.union(facets, subgroup), shared);
        if (CubePlan.fits(dataset, wide)) {
            ContingencyCube everything = dataset.count(wide, weight);
            return new Counted(Optional.of(project(everything, facets, true)), byFacet(everything, facets),
                    subgroup.isEmpty() ? Optional.empty() : Optional.of(project(everything, subgroup, false)));
        }
        Optional<ContingencyCube> candidates = apart(dataset, subgroup, shared, weight, notices);
        if (CubePlan.fits(dataset, narrow)) {
            ContingencyCube joint = dataset.count(narrow, weight);
            return new Counted(Optional.of(joint), byFacet(joint, facets), candidates);
        }
        notices.info("counted-by-facet", "facet", "The facets have too many combinations to be counted together: "
                + "each was counted on its own, and intersections were left out.", Map.of());
        Map<String, ContingencyCube> cubes = new LinkedHashMap<>();
        for (Axis facet : facets) {
            cubes.put(facet.column(), dataset.count(CubePlan.union(List.of(facet), shared), weight));
        }
        return new Counted(Optional.empty(), cubes, candidates);
    }

    private static Optional<ContingencyCube> apart(Dataset dataset, List<Axis> subgroup, List<Axis> shared,
            Optional<String> weight, Notices notices) {
        List<Axis> labels = shared.stream().filter(axis -> axis.role() != Role.STRATUM).toList();
        List<Axis> kept = subgroup;
        while (!kept.isEmpty() && !CubePlan.fits(dataset, CubePlan.union(kept, labels))) {
            kept = kept.subList(0, kept.size() - 1);
        }
        if (kept.size() < subgroup.size()) {
            notices.warn("subgroup-columns-left-out", "subgroups", "The subgroup search left out "
                    + ColumnFinder
                            .listed(subgroup.subList(kept.size(), subgroup.size()).stream().map(Axis::column).toList())
                    + ": together the columns have too many combinations. Name fewer with --subgroup-columns.",
                    Map.of());
        }
        return kept.isEmpty() ? Optional.empty() : Optional.of(dataset.count(CubePlan.union(kept, labels), weight));
    }

    private static Map<String, ContingencyCube> byFacet(ContingencyCube cube, List<Axis> facets) {
        Map<String, ContingencyCube> cubes = new LinkedHashMap<>();
        facets.forEach(facet -> cubes.put(facet.column(), project(cube, List.of(facet), true)));
        return cubes;
    }

    private static ContingencyCube project(ContingencyCube cube, List<Axis> facets, boolean stratum) {
        List<String> names = facets.stream().map(Axis::column).toList();
        List<Dimension> axes = cube.dimensions();
        return cube.project(IntStream.range(0, axes.size()).filter(index -> switch (axes.get(index).role()) {
            case FACET -> names.contains(axes.get(index).name());
            case STRATUM -> stratum;
            case LABEL, PREDICTED -> true;
        }).toArray());
    }

    /** Returns the axis with {@code role} that all cubes share; without levels when there is none. */
    Dimension shared(Role role) {
        ContingencyCube cube = any();
        int axis = cube.find(role);
        return axis < 0 ? new Dimension("", role, List.<Level>of()) : cube.dimensions().get(axis);
    }

    /** Returns the rows per level of the axis with {@code role} that all cubes share. */
    long[] rows(Role role) {
        int axis = any().find(role);
        return axis < 0 ? new long[0] : any().rowsByLevel(axis);
    }

    /** Returns one of the cubes by facet. */
    ContingencyCube any() {
        return byFacet.values().iterator().next();
    }

    /** Returns the cube over {@code facet}, stratum and labels. */
    ContingencyCube of(String facet) {
        ContingencyCube cube = byFacet.get(facet);
        if (cube == null) {
            throw new IllegalArgumentException("no cube was counted for " + facet);
        }
        return cube;
    }
}
