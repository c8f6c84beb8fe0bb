// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.metric;

import com.google.auto.service.AutoService;
import io.plumbline.fairness.BiasMetric;
import io.plumbline.fairness.MetricSpec;
import io.plumbline.fairness.MetricSpec.Swap;
import io.plumbline.fairness.Range;
import io.plumbline.fairness.results.Stage;

/**
 * Total variation distance (TVD): how much of one label distribution would have to move to become the other.
 *
 * <p>{@code 1/2 sum |P_a(y) - P_d(y)|} over the values y of the label. A share in [0, 1]; 0 when the distributions
 * are equal. Undefined when a facet has no rows.
 *
 * @see <a href="https://doi.org/10.3905/jfds.2021.1.075">Das et al. 2021, Fairness Measures for Machine Learning in Finance</a>
 */
@AutoService(BiasMetric.class)
public final class TotalVariationDistance extends LabelDistance {
    private static final MetricSpec SPEC = MetricSpec
            .named("TVD", "Total variation distance", Stage.PRE_TRAINING)
            .original("Total Variation Distance")
            .formula("1/2 sum |P_a(y) - P_d(y)|")
            .range(Range.closed(0, 1))
            .swap(Swap.UNCHANGED)
            .reading("The share of rows of one facet whose label would have to change for both facets to "
                    + "have the same label distribution.")
            .limits("It does not tell in whose favour the labels differ.")
            .strictness("strict compares all values of the label, while the original first collapses them to "
                    + "positive and negative and then drops what one facet lacks")
            .source("https://doi.org/10.3905/jfds.2021.1.075").build();

    public TotalVariationDistance() {
        super(SPEC);
    }

    @Override
    double term(double a, double d) {
        return Math.abs(a - d);
    }

    @Override
    double finish(double folded) {
        return folded / 2;
    }
}
