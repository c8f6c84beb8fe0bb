// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.metric;

import com.google.auto.service.AutoService;
import io.plumbline.fairness.BiasMetric;
import io.plumbline.fairness.MetricSpec;
import io.plumbline.fairness.Side;
import io.plumbline.fairness.results.Stage;

/**
 * Difference in positive proportions in labels (DPL): how much more often facet a carries the positive label than
 * facet d, before any model is trained.
 *
 * <p>{@code n_a1/n_a - n_d1/n_d}. A difference of proportions in [-1, 1] (0.24 means 24 percentage points); 0 when
 * there is none. Undefined when a facet has no rows.
 *
 * @see <a href="https://doi.org/10.3905/jfds.2021.1.075">Das et al. 2021, Fairness Measures for Machine Learning in Finance</a>
 */
@AutoService(BiasMetric.class)
public final class DifferenceInPositiveProportionsInLabels extends RateGap {
    private static final MetricSpec SPEC = MetricSpec
            .named("DPL", "Difference in positive proportions in labels", Stage.PRE_TRAINING)
            .original("Difference in Positive Proportions in Labels")
            .formula("n_a1/n_a - n_d1/n_d")
            .reading("Above 0, facet a carries the positive label more often than facet d: 0.10 means 10 "
                    + "percentage points more often.")
            .limits("It does not tell whether the labels are right, or whether another column explains "
                    + "the gap; CDDL looks within groups.")
            .source("https://doi.org/10.3905/jfds.2021.1.075").build();

    public DifferenceInPositiveProportionsInLabels() {
        super(SPEC, Rate.LABEL, Side.A, EmptySides.OF_PROPORTIONS);
    }
}
