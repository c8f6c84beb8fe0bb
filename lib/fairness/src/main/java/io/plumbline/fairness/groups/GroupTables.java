// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.groups;

import io.plumbline.fairness.ContingencyCube;
import io.plumbline.fairness.Level;
import io.plumbline.fairness.RowSet;
import io.plumbline.fairness.ScoreCounts;
import io.plumbline.fairness.results.GroupCounts;
import io.plumbline.fairness.results.GroupTable;
import io.plumbline.fairness.results.GroupTable.Comparison;
import io.plumbline.fairness.results.GroupTable.Group;
import io.plumbline.fairness.results.GroupTable.Measured;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Groups side by side, for one facet or for the combinations of several.
 *
 * <p>Rows without a value of a facet, and rows whose label is not counted, are left out and noted. Rates use weights where
 * there are any; rows stay rows, and intervals rest on Kish's effective number of them. Groups smaller than the limit for
 * suppression carry neither metrics nor counts, and neither do the others needed to keep them from being worked out; they
 * take no part in comparisons.
 */
public final class GroupTables {
    private static final GroupCounts HIDDEN = new GroupCounts(0, 0, 0, 0, 0, 0, 0);

    private final GroupSettings settings;
    private final Tallies tallies;
    private final Optional<ScoreTallies> scores;
    private final boolean predictions;
    private final List<String> notes = new ArrayList<>();

    private GroupTables(GroupSettings settings, Tallies tallies, Optional<ScoreTallies> scores, boolean predictions) {
        this.settings = settings;
        this.tallies = tallies;
        this.scores = scores;
        this.predictions = predictions;
    }

    /**
     * Returns the table of the groups that {@code facetDimensions} make.
     *
     * @param facetDimensions axes of {@code cube}, at least one
     * @param positiveLabel by label level, one of {@link io.plumbline.fairness.Selection}'s
     * @param positivePrediction by predicted level, likewise; empty without predictions
     * @param scores counted by at least the same facets and the label; without, the metrics of scores are absent
     */
    public static GroupTable of(ContingencyCube cube, int[] facetDimensions, byte[] positiveLabel,
            byte[] positivePrediction, Optional<ScoreCounts> scores, GroupSettings settings) {
        List<String> facets = Arrays.stream(facetDimensions)
                .mapToObj(dimension -> cube.dimensions().get(dimension).name()).toList();
        GroupTables tables = new GroupTables(settings,
                Tallies.of(cube, facetDimensions, positiveLabel, positivePrediction),
                scores.map(counts -> new ScoreTallies(counts, cube, facetDimensions, positiveLabel)),
                positivePrediction.length > 0);
        tables.noteScores(cube, scores);
        return tables.table(facets);
    }

    private GroupTable table(List<String> facets) {
        noteLeftOut(facets);
        Map<List<Level>, Tally> byGroup = tallies.byGroup();
        Set<List<Level>> hidden = Suppression.hidden(byGroup.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().rows(RowSet.ALL))),
                settings.suppressBelow());
        Map<List<Level>, Map<GroupMetric, Measured>> shown = new LinkedHashMap<>();
        listed(hidden).stream().filter(group -> !hidden.contains(group))
                .forEach(group -> shown.put(group, GroupMetrics.of(tally(group), predictions,
                        scores.map(all -> all.of(group)), settings.level())));
        addImpactRatios(shown, GroupMetric.SELECTION_RATE, GroupMetric.IMPACT_RATIO);
        addImpactRatios(shown, GroupMetric.SCORING_RATE, GroupMetric.SCORING_IMPACT_RATIO);
        List<Group> groups = listed(hidden).stream().map(group -> group(group, Optional.ofNullable(shown.get(group))))
                .toList();
        Group overall = overall();
        List<Comparison> comparisons = overall.metrics().keySet().stream()
                .map(key -> GroupMetric.values()[GroupMetric.keys().indexOf(key)])
                .map(metric -> Comparisons.of(metric, groups, overall)).toList();
        noteHidden(hidden);
        return new GroupTable(facets, overall, groups, comparisons, Comparisons.named(comparisons), notes);
    }

    /** Returns the groups that the table has room for, largest first; hidden ones last, lest their place tell their size. */
    private List<List<Level>> listed(Set<List<Level>> hidden) {
        return tallies.byGroup().keySet().stream()
                .sorted(Comparator.<List<Level>, Boolean>comparing(hidden::contains)
                        .thenComparing(group -> hidden.contains(group) ? 0 : -tally(group).rows(RowSet.ALL))
                        .thenComparing(group -> values(group).toString()))
                .limit(settings.maximumGroups()).toList();
    }

    private Tally tally(List<Level> group) {
        return Objects.requireNonNull(tallies.byGroup().get(group));
    }

    private Group overall() {
        Tally tally = tallies.overall();
        if (tally.rows(RowSet.ALL) < settings.suppressBelow()) {
            return new Group(List.of("all rows"), HIDDEN, true, Map.of());
        }
        return new Group(List.of("all rows"), tally.counts(), false, byName(
                GroupMetrics.of(tally, predictions, scores.map(ScoreTallies::overall), settings.level())));
    }

    private Group group(List<Level> levels, Optional<Map<GroupMetric, Measured>> metrics) {
        return metrics.map(shown -> new Group(values(levels), tally(levels).counts(), false, byName(shown)))
                .orElseGet(() -> new Group(values(levels), HIDDEN, true, Map.of()));
    }

    private void addImpactRatios(Map<List<Level>, Map<GroupMetric, Measured>> shown, GroupMetric rate,
            GroupMetric ratio) {
        Collection<Measured> eligible = shown.entrySet().stream()
                .filter(entry -> tally(entry.getKey()).rows(RowSet.ALL) >= settings.minimumRows())
                .flatMap(entry -> Optional.ofNullable(entry.getValue().get(rate)).stream()).toList();
        Optional<Measured> highest = ImpactRatios.highest(eligible);
        for (Map<GroupMetric, Measured> metrics : shown.values()) {
            Measured own = metrics.get(rate);
            if (own != null) {
                metrics.put(ratio, ImpactRatios.of(own, highest));
            }
        }
    }

    private static Map<String, Measured> byName(Map<GroupMetric, Measured> metrics) {
        Map<String, Measured> byName = new LinkedHashMap<>();
        metrics.forEach((metric, measured) -> byName.put(metric.key(), measured));
        return byName;
    }

    private static List<String> values(List<Level> levels) {
        return levels.stream().map(LevelText::of).toList();
    }

    private void noteLeftOut(List<String> facets) {
        if (tallies.withoutFacet() > 0) {
            notes.add(rows(tallies.withoutFacet()) + " without a value of " + String.join(" or ", facets)
                    + " left out.");
        }
        if (tallies.withoutLabel() > 0) {
            notes.add(rows(tallies.withoutLabel()) + " without a label left out.");
        }
        int more = tallies.byGroup().size() - settings.maximumGroups();
        if (more > 0) {
            notes.add("The " + settings.maximumGroups() + " largest groups are listed; the " + more
                    + " others count in the figures for all rows only.");
        }
    }

    private void noteHidden(Set<List<Level>> hidden) {
        if (!hidden.isEmpty()) {
            notes.add(hidden.size() + (hidden.size() == 1 ? " group is" : " groups are") + " not shown, because "
                    + "groups below " + settings.suppressBelow()
                    + " rows must not be, nor others from which they could be worked out.");
        }
    }

    private void noteScores(ContingencyCube cube, Optional<ScoreCounts> counts) {
        if (counts.isPresent() && !counts.get().exact()) {
            notes.add("There are too many distinct scores to keep apart: metrics of scores rest on bins.");
        }
        if (counts.isPresent() && cube.weighted()) {
            notes.add("Metrics of scores count every row once, whatever its weight.");
        }
    }

    private static String rows(long rows) {
        return rows + (rows == 1 ? " row" : " rows");
    }
}
