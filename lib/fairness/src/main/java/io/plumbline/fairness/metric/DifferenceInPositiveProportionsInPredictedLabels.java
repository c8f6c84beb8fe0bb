// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.metric;

import com.google.auto.service.AutoService;
import io.plumbline.fairness.BiasMetric;
import io.plumbline.fairness.MetricSpec;
import io.plumbline.fairness.Side;
import io.plumbline.fairness.results.Stage;

/**
 * Difference in positive proportions in predicted labels (DPPL): how much more often the model selects facet a
 * than facet d.
 *
 * <p>{@code n'_a1/n_a - n'_d1/n_d}. A difference of proportions in [-1, 1] (0.24 means 24 percentage points); 0
 * when there is none. Undefined when a facet has no rows with a prediction.
 *
 * @see <a href="https://doi.org/10.3905/jfds.2021.1.075">Das et al. 2021, Fairness Measures for Machine Learning in Finance</a>
 */
@AutoService(BiasMetric.class)
public final class DifferenceInPositiveProportionsInPredictedLabels extends RateGap {
    private static final MetricSpec SPEC = MetricSpec
            .named("DPPL", "Difference in positive proportions in predicted labels", Stage.POST_TRAINING)
            .original("Difference in Positive Proportions in Predicted Labels")
            .formula("n'_a1/n_a - n'_d1/n_d")
            .reading("Above 0, the model selects facet a more often than facet d: 0.10 means 10 percentage "
                    + "points more often. Also called demographic parity difference.")
            .limits("It does not tell whether the selected are the right ones: equal selection rates can "
                    + "go with very unequal errors.")
            .source("https://doi.org/10.3905/jfds.2021.1.075").build();

    public DifferenceInPositiveProportionsInPredictedLabels() {
        super(SPEC, Rate.SELECTION, Side.A, EmptySides.OF_PROPORTIONS);
    }
}
