// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.results;

import io.plumbline.measure.Interval;
import java.util.List;

/**
 * The worst subgroups of a dataset, found by going through all combinations of up to {@code depth} column values.
 *
 * @param columns columns that were combined
 * @param metric what was compared, "selection_rate" or "positive_label_rate" or "accuracy"
 * @param depth most conditions in a subgroup
 * @param minimumRows smallest subgroup considered
 * @param examined number of subgroups compared, the size of the family that p-values are corrected for
 * @param worst subgroups by gap x share of rows, worst first; those that may be chance after all others
 */
public record SubgroupSearch(List<String> columns, String metric, int depth, long minimumRows, long examined,
        List<Subgroup> worst) {
    public SubgroupSearch {
        columns = List.copyOf(columns);
        worst = List.copyOf(worst);
    }

    /**
     * One subgroup against everyone else.
     *
     * @param conditions column and value, "sex = female"
     * @param metric what was compared
     * @param rows its rows
     * @param rate the metric inside
     * @param restRate the metric outside
     * @param gap restRate - rate
     * @param interval interval of the gap, not corrected for the search
     * @param pValue probability of such a gap if there were none
     * @param adjustedPValue corrected for all subgroups examined
     */
    public record Subgroup(List<String> conditions, String metric, long rows, double rate, double restRate, double gap,
            Interval interval, double pValue, double adjustedPValue) {}
}
