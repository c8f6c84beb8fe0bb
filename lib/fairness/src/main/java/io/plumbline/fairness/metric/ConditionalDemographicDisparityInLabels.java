// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.metric;

import com.google.auto.service.AutoService;
import io.plumbline.fairness.BiasMetric;
import io.plumbline.fairness.MetricSpec;
import io.plumbline.fairness.RowSet;
import io.plumbline.fairness.results.Stage;

/**
 * Conditional demographic disparity in labels (CDDL): how much more of the rejected than of the accepted facet d
 * makes up, averaged over the strata of the group variable.
 *
 * <p>{@code sum n_i DD_i / sum n_i, DD_i = (share of d among the rejected of stratum i) - (share of d among the
 * accepted of stratum i)}. In [-1, 1]; 0 when there is no disparity within strata. Undefined without a group
 * variable, when a facet has no rows, and when no stratum has both accepted and rejected rows.
 *
 * @see <a href="https://doi.org/10.2139/ssrn.3547922">Wachter, Mittelstadt and Russell 2021, Why Fairness Cannot Be Automated</a>
 */
@AutoService(BiasMetric.class)
public final class ConditionalDemographicDisparityInLabels extends ConditionalDisparity {
    private static final MetricSpec SPEC = MetricSpec
            .named("CDDL", "Conditional demographic disparity in labels", Stage.PRE_TRAINING)
            .original("Conditional Demographic Disparity in Labels")
            .formula("sum n_i DD_i / sum n_i, DD_i = (share of d among the rejected of stratum i) - (share "
                    + "of d among the accepted of stratum i)")
            .reading("Above 0, within groups facet d makes up more of the rejected than of the accepted.")
            .limits("It depends on the chosen group variable: one that itself stems from unequal "
                    + "treatment explains a gap away.")
            .strictness("strict leaves out strata where all rows are accepted or all rejected, and rows "
                    + "without a group variable")
            .source("https://doi.org/10.2139/ssrn.3547922").build();

    public ConditionalDemographicDisparityInLabels() {
        super(SPEC, RowSet.LABEL_POSITIVE, RowSet.LABEL_NEGATIVE, RowSet.ALL);
    }
}
