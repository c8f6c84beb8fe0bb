// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.results;

import io.plumbline.measure.Interval;
import io.plumbline.measure.Measurement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Groups side by side, metric by metric.
 *
 * @param facets the facet columns whose combination makes a group; one for a single facet
 * @param overall all rows as one group
 * @param groups one row per group, largest first
 * @param comparisons one per metric
 * @param named derived figures such as demographic_parity_difference, by name
 * @param notes what a reader must know, as sentences
 */
public record GroupTable(List<String> facets, Group overall, List<Group> groups, List<Comparison> comparisons,
        Map<String, Measurement> named, List<String> notes) {
    public GroupTable {
        facets = List.copyOf(facets);
        groups = List.copyOf(groups);
        comparisons = List.copyOf(comparisons);
        notes = List.copyOf(notes);
    }

    /**
     * One group.
     *
     * @param values its value per facet, as text; "(missing)" for rows without
     * @param counts its rows
     * @param suppressed whether it is smaller than the limit the reader set, so that nothing of it must be shown
     * @param metrics by name, in the order of the table: selection_rate, tpr, fpr, ...
     */
    public record Group(List<String> values, GroupCounts counts, boolean suppressed, Map<String, Measured> metrics) {}

    /**
     * One metric of one group.
     *
     * @param value the value, or why there is none
     * @param interval its interval
     * @param numerator what was counted, NaN-free; 0 where the metric is not a share
     * @param denominator out of what; 0 where the metric is not a share
     */
    public record Measured(Measurement value, Optional<Interval> interval, double numerator, double denominator) {}

    /**
     * One metric across groups.
     *
     * @param metric name
     * @param min smallest group value and {@code minGroup} whose
     * @param max largest group value and {@code maxGroup} whose
     * @param difference max - min, with {@code differenceInterval}
     * @param ratio min / max
     * @param differenceToOverall largest distance of a group from all rows
     * @param ratioToOverall smallest ratio between a group and all rows
     */
    public record Comparison(String metric, Measurement min, String minGroup, Measurement max, String maxGroup,
            Measurement difference, Optional<Interval> differenceInterval, Measurement ratio,
            Measurement differenceToOverall, Measurement ratioToOverall) {}
}
