// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.metric;

import com.google.auto.service.AutoService;
import io.plumbline.fairness.BiasMetric;
import io.plumbline.fairness.MetricSpec;
import io.plumbline.fairness.MetricSpec.Swap;
import io.plumbline.fairness.Range;
import io.plumbline.fairness.results.Stage;

/**
 * L-p norm (LP) with p = 2: the Euclidean distance between the label distributions of the two facets.
 *
 * <p>{@code (sum (P_a(y) - P_d(y))^2)^(1/2)} over the values y of the label. Between 0, when the distributions are
 * equal, and the square root of 2. Undefined when a facet has no rows.
 *
 * @see <a href="https://doi.org/10.3905/jfds.2021.1.075">Das et al. 2021, Fairness Measures for Machine Learning in Finance</a>
 */
@AutoService(BiasMetric.class)
public final class LpNorm extends LabelDistance {
    private static final MetricSpec SPEC = MetricSpec
            .named("LP", "L2 norm of the difference of label distributions", Stage.PRE_TRAINING)
            .original("L-p Norm")
            .formula("(sum |P_a(y) - P_d(y)|^2)^(1/2)")
            .range(Range.closed(0, Math.sqrt(2)))
            .swap(Swap.UNCHANGED)
            .reading("How far apart the label distributions are as points; 0 when they are equal. With two "
                    + "label values it is 1.41 times |DPL|.")
            .limits("It does not tell in whose favour the labels differ.")
            .strictness("strict compares all values of the label, while the original first collapses them to "
                    + "positive and negative and then drops what one facet lacks")
            .source("https://doi.org/10.3905/jfds.2021.1.075").build();

    public LpNorm() {
        super(SPEC);
    }

    @Override
    double term(double a, double d) {
        return (a - d) * (a - d);
    }

    @Override
    double finish(double folded) {
        return Math.sqrt(folded);
    }
}
