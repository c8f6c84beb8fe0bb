// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis;

import io.plumbline.columnar.Dataset;
import io.plumbline.columnar.Dataset.Axis;
import io.plumbline.data.ColumnProfile;
import io.plumbline.data.ColumnType;
import io.plumbline.documents.AnalysisConfig;
import io.plumbline.documents.ColumnFinder;
import io.plumbline.fairness.ContingencyCube;
import io.plumbline.fairness.Dimension.Role;
import io.plumbline.fairness.Settings;
import io.plumbline.fairness.groups.SubgroupSearcher;
import io.plumbline.fairness.groups.SubgroupSettings;
import io.plumbline.fairness.results.SubgroupSearch;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.measure.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which columns the search for the worst subgroups combines, and the search itself. */
final class SubgroupColumns {
    private static final int MOST_LEVELS = 50;
    private static final int MOST_COLUMNS = 12;
    private static final int MOST_SUBGROUPS = 10;

    private final List<String> names;
    private final boolean asked;

    private SubgroupColumns(List<String> names, boolean asked) {
        this.names = names;
        this.asked = asked;
    }

    /** Returns the columns {@code wanted}, or without any all features and facets that may turn out to be categories. */
    static SubgroupColumns of(List<String> wanted, Columns columns, Dataset dataset) {
        List<String> present = dataset.columns();
        for (String name : wanted) {
            if (!present.contains(name)) {
                throw new PlumblineException(Category.INVALID_ARGUMENT, "--subgroup-columns names '" + name
                        + "', which is not a column of the dataset (columns: " + ColumnFinder.listed(present) + ")."
                        + Suggestions.hint(name, present));
            }
        }
        if (!wanted.isEmpty()) {
            return new SubgroupColumns(List.copyOf(new LinkedHashSet<>(wanted)), true);
        }
        Set<String> candidates = new LinkedHashSet<>(columns.facets());
        candidates.addAll(columns.features(present, columns.label()));
        return new SubgroupColumns(List.copyOf(candidates), false);
    }

    List<String> names() {
        return names;
    }

    /** Returns the axes of the columns that are categories: few values, or bands of a facet. */
    List<Axis> axes(List<ColumnProfile> profiles, List<FacetPlan> facets) {
        List<Axis> axes = new ArrayList<>();
        for (String name : names) {
            ColumnProfile profile = CubePlan.profile(profiles, name);
            Optional<FacetPlan> facet = facet(facets, name);
            if (facet.isPresent() && facet.get().cutsIntoGroups()) {
                axes.add(CubePlan.axis(profile, Role.FACET, facet.get().breakpoints()));
            } else if (categories(profile)) {
                axes.add(CubePlan.axis(profile, Role.FACET, List.of()));
            } else if (asked) {
                throw new PlumblineException(Category.INVALID_ARGUMENT,
                        "--subgroup-columns names '" + name + "', which has "
                                + profile.distinct() + " distinct values: name columns with at most " + MOST_LEVELS
                                + ", or make it a facet and cut it into bands by segment_config.");
            }
        }
        return axes.size() <= MOST_COLUMNS || asked ? axes : axes.subList(0, MOST_COLUMNS);
    }

    private static boolean categories(ColumnProfile profile) {
        long most = profile.type() == ColumnType.TEXT || profile.type() == ColumnType.FLAG
                ? MOST_LEVELS
                : StrictReading.FEW;
        return profile.type() != ColumnType.DECIMAL && profile.distinct() > 1 && profile.distinct() <= most;
    }

    private static Optional<FacetPlan> facet(List<FacetPlan> facets, String name) {
        return facets.stream().filter(plan -> plan.column().name().equals(name)).findFirst();
    }

    /** Returns the worst subgroups, or empty when nothing could be combined. */
    Optional<SubgroupSearch> search(Counted counted, List<FacetPlan> facets, Labels labels, Settings settings,
            AnalysisConfig config, Notices notices) {
        if (counted.subgroups().isEmpty()) {
            return Optional.empty();
        }
        ContingencyCube candidates = labels.simplified(counted.subgroups().get());
        for (int axis = 0; axis < candidates.dimensions().size(); axis++) {
            Optional<FacetPlan> facet = facet(facets, candidates.dimensions().get(axis).name());
            if (candidates.dimensions().get(axis).role() == Role.FACET && facet.isPresent()) {
                Groups groups = facet.get().groups(candidates.dimensions().get(axis).levels(),
                        candidates.rowsByLevel(axis));
                candidates = candidates.collapse(axis, groups.codes(), groups.levels());
            }
        }
        notices.info("subgroup-columns", "subgroups", "Worst subgroups were searched over "
                + String.join(", ", facetNames(candidates)) + ".", Map.of());
        return Optional.of(SubgroupSearcher.search(candidates, labels.strictLabel(), labels.strictPredicted(),
                subgroupSettings(config, settings)));
    }

    private static SubgroupSettings subgroupSettings(AnalysisConfig config, Settings settings) {
        long minimumRows = Math.max(1, Math.max(settings.minimumRows(), settings.suppressBelow()));
        return new SubgroupSettings(config.options().subgroupDepth().orElse(SubgroupSettings.DEEPEST), minimumRows,
                settings.level(), MOST_SUBGROUPS);
    }

    private static List<String> facetNames(ContingencyCube cube) {
        return cube.dimensions().stream().filter(axis -> axis.role() == Role.FACET).map(axis -> axis.name()).toList();
    }
}
