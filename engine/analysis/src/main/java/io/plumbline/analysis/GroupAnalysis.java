// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis;

import io.plumbline.fairness.ContingencyCube;
import io.plumbline.fairness.Dimension.Role;
import io.plumbline.fairness.ScoreCounts;
import io.plumbline.fairness.Settings;
import io.plumbline.fairness.groups.GroupSettings;
import io.plumbline.fairness.groups.GroupTables;
import io.plumbline.fairness.results.GroupTable;
import java.util.List;
import java.util.Optional;

/** Puts the groups of one facet, or of a combination of facets, side by side. */
final class GroupAnalysis {
    private static final int MOST_GROUPS = FacetPlan.MOST_SPLITS * 2;

    private GroupAnalysis() {}

    /** Returns the table of the groups of {@code facets}, whose axes are in {@code cube}. */
    static GroupTable table(List<FacetPlan> facets, ContingencyCube cube, Labels labels, Optional<ScoreCounts> scores,
            Settings settings) {
        ContingencyCube grouped = cube;
        int[] axes = new int[facets.size()];
        for (int index = 0; index < axes.length; index++) {
            axes[index] = cube.find(Role.FACET, facets.get(index).column().name());
            Groups groups = facets.get(index).groups(cube.dimensions().get(axes[index]).levels(),
                    cube.rowsByLevel(axes[index]));
            grouped = grouped.collapse(axes[index], groups.codes(), groups.levels());
        }
        return GroupTables.of(grouped, axes, labels.strictLabel(), labels.strictPredicted(), scores,
                new GroupSettings(settings.level(), settings.minimumRows(), settings.suppressBelow(), MOST_GROUPS));
    }
}
