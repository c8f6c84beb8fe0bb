// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.metric;

import com.google.auto.service.AutoService;
import io.plumbline.fairness.BiasMetric;
import io.plumbline.fairness.MetricSpec;
import io.plumbline.fairness.Side;
import io.plumbline.fairness.results.Stage;

/**
 * Difference in rejection rates (DRR): how much more often a negative prediction is right for facet d than for
 * facet a.
 *
 * <p>{@code TN_d/n'_d0 - TN_a/n'_a0}. A difference of proportions in [-1, 1] (0.24 means 24 percentage points); 0
 * when there is none. Undefined when nobody in a facet is predicted negative.
 *
 * @see <a href="https://doi.org/10.1089/big.2016.0047">Chouldechova 2017, Fair Prediction with Disparate Impact</a>
 */
@AutoService(BiasMetric.class)
public final class DifferenceInRejectionRates extends RateGap {
    private static final MetricSpec SPEC = MetricSpec
            .named("DRR", "Difference in rejection rates", Stage.POST_TRAINING)
            .original("Difference in Rejection Rates")
            .formula("TN_d/n'_d0 - TN_a/n'_a0")
            .reading("Above 0, a negative prediction is right more often for facet d than for facet a; "
                    + "below 0, facet d is wrongly rejected more often.")
            .limits("It looks only at rows the model rejects; those it wrongly selects do not appear.")
            .strictness("the original counts a share of nothing as 0")
            .source("https://doi.org/10.1089/big.2016.0047").build();

    public DifferenceInRejectionRates() {
        super(SPEC, Rate.REJECTION, Side.D, EmptySides.prefixed("DLR: "));
    }
}
