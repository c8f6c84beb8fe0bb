// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.metric;

import com.google.auto.service.AutoService;
import io.plumbline.fairness.BiasMetric;
import io.plumbline.fairness.MetricSpec;
import io.plumbline.fairness.Range;
import io.plumbline.fairness.RowSet;
import io.plumbline.fairness.Side;
import io.plumbline.fairness.results.Stage;

/**
 * Difference in conditional rejection (DCR): observed negatives for each predicted negative in facet d, minus the
 * same in facet a.
 *
 * <p>{@code n_d0/n'_d0 - n_a0/n'_a0}. A difference of ratios without bounds; 0 when there is none. Undefined when
 * nobody in a facet is predicted negative.
 *
 * @see <a href="https://doi.org/10.3905/jfds.2021.1.075">Das et al. 2021, Fairness Measures for Machine Learning in Finance</a>
 */
@AutoService(BiasMetric.class)
public final class DifferenceInConditionalRejection extends RatioGap {
    private static final MetricSpec SPEC = MetricSpec
            .named("DCR", "Difference in conditional rejection", Stage.POST_TRAINING)
            .original("Difference in Conditional Rejection")
            .formula("n_d0/n'_d0 - n_a0/n'_a0")
            .range(Range.open(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY))
            .reading("Below 0, the model rejects more of facet d than were rejected in the labels, "
                    + "compared with facet a.")
            .limits("It compares numbers, not rows: a model can reject as many as were negative and still "
                    + "reject the wrong ones.")
            .strictness("the original counts 0/0 as 0 and gives infinity for other divisions by 0")
            .source("https://doi.org/10.3905/jfds.2021.1.075").build();

    public DifferenceInConditionalRejection() {
        super(SPEC, Side.D, RowSet.NEGATIVE_AND_PREDICTED, RowSet.PREDICTED_NEGATIVE, RowSet.PREDICTED,
                "observed for each predicted negative", "rows predicted negative", EmptySides.prefixed("DCO: "));
    }
}
