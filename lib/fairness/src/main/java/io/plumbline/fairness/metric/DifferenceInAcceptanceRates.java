// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.metric;

import com.google.auto.service.AutoService;
import io.plumbline.fairness.BiasMetric;
import io.plumbline.fairness.MetricSpec;
import io.plumbline.fairness.Side;
import io.plumbline.fairness.results.Stage;

/**
 * Difference in acceptance rates (DAR): how much more often a positive prediction is right for facet a than for
 * facet d.
 *
 * <p>{@code TP_a/n'_a1 - TP_d/n'_d1}. A difference of proportions in [-1, 1] (0.24 means 24 percentage points); 0
 * when there is none. Undefined when nobody in a facet is predicted positive.
 *
 * @see <a href="https://doi.org/10.1089/big.2016.0047">Chouldechova 2017, Fair Prediction with Disparate Impact</a>
 */
@AutoService(BiasMetric.class)
public final class DifferenceInAcceptanceRates extends RateGap {
    private static final MetricSpec SPEC = MetricSpec
            .named("DAR", "Difference in acceptance rates", Stage.POST_TRAINING)
            .original("Difference in Acceptance Rates")
            .formula("TP_a/n'_a1 - TP_d/n'_d1")
            .reading("Above 0, a positive prediction is right more often for facet a than for facet d "
                    + "(difference in precision).")
            .limits("It looks only at rows the model selects; those it wrongly rejects do not appear.")
            .strictness("the original counts a share of nothing as 0")
            .source("https://doi.org/10.1089/big.2016.0047").build();

    public DifferenceInAcceptanceRates() {
        super(SPEC, Rate.PRECISION, Side.A, EmptySides.prefixed("DLR: "));
    }
}
