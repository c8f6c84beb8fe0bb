// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.results;

import java.util.List;
import java.util.Optional;

/**
 * One facet value against the rest.
 *
 * @param valueOrThreshold the original's text of it: "female", "1,3", "(25, 75]"
 * @param disadvantaged facet d in words, "sex = female", "age > 25"
 * @param advantaged facet a in words, "sex = male" or "all other values of race"
 * @param a counts of facet a, as strict counts them
 * @param d counts of facet d
 * @param leftOut rows strict counted in neither
 * @param stats the original's facet statistics; empty when its whole report fails
 * @param metrics by stage, then name
 * @param suppressed whether a group is smaller than the limit the reader set, so that counts must not be shown
 */
public record SplitResults(String valueOrThreshold, String disadvantaged, String advantaged, GroupCounts a,
        GroupCounts d, long leftOut, Optional<FacetStats> stats, List<MetricResult> metrics, boolean suppressed) {
    public SplitResults {
        metrics = List.copyOf(metrics);
    }
}
