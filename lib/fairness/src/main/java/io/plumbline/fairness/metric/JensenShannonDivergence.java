// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.metric;

import com.google.auto.service.AutoService;
import io.plumbline.fairness.BiasMetric;
import io.plumbline.fairness.MetricSpec;
import io.plumbline.fairness.MetricSpec.Swap;
import io.plumbline.fairness.Range;
import io.plumbline.fairness.results.Stage;

/**
 * Jensen-Shannon divergence (JS): how far the label distributions of the two facets are from their mean, in nats.
 *
 * <p>{@code 1/2 [KL(P_a, P) + KL(P_d, P)]} with {@code P = (P_a + P_d)/2}. Between 0, when the distributions are
 * equal, and ln 2, when they share no label value. Undefined when a facet has no rows.
 *
 * @see <a href="https://doi.org/10.1109/18.61115">Lin 1991, Divergence Measures Based on the Shannon Entropy</a>
 */
@AutoService(BiasMetric.class)
public final class JensenShannonDivergence extends LabelDistance {
    private static final MetricSpec SPEC = MetricSpec
            .named("JS", "Jensen-Shannon divergence", Stage.PRE_TRAINING)
            .original("Jensen-Shannon Divergence")
            .formula("1/2 [KL(P_a, P) + KL(P_d, P)], P = (P_a + P_d)/2")
            .range(Range.closed(0, Math.log(2)))
            .swap(Swap.UNCHANGED)
            .reading("How well a label value tells the facets apart, in nats: 0 when it tells nothing, "
                    + "0.69 when no label value is shared.")
            .limits("It does not tell in whose favour the labels differ.")
            .strictness("strict compares all values of the label, while the original first collapses them to "
                    + "positive and negative and then drops what one facet lacks")
            .source("https://doi.org/10.1109/18.61115").build();

    public JensenShannonDivergence() {
        super(SPEC);
    }

    @Override
    double term(double a, double d) {
        double mean = (a + d) / 2;
        return KullbackLeiblerDivergence.part(a, mean) + KullbackLeiblerDivergence.part(d, mean);
    }

    @Override
    double finish(double folded) {
        return folded / 2;
    }
}
