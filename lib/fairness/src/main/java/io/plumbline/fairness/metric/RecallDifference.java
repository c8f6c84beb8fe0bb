// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.metric;

import com.google.auto.service.AutoService;
import io.plumbline.fairness.BiasMetric;
import io.plumbline.fairness.MetricSpec;
import io.plumbline.fairness.Side;
import io.plumbline.fairness.results.Stage;

/**
 * Recall difference (RD): how much more often the model finds the truly positive rows of facet a than those of
 * facet d.
 *
 * <p>{@code TP_a/(TP_a + FN_a) - TP_d/(TP_d + FN_d)}. A difference of proportions in [-1, 1] (0.24 means 24
 * percentage points); 0 when there is none. Undefined when a facet has no positive labels.
 *
 * @see <a href="https://doi.org/10.48550/arXiv.1610.02413">Hardt, Price and Srebro 2016, Equality of Opportunity in Supervised Learning</a>
 */
@AutoService(BiasMetric.class)
public final class RecallDifference extends RateGap {
    private static final MetricSpec SPEC = MetricSpec
            .named("RD", "Recall difference", Stage.POST_TRAINING)
            .original("Recall Difference")
            .formula("TP_a/(TP_a + FN_a) - TP_d/(TP_d + FN_d)")
            .reading("Above 0, the model finds the truly positive rows of facet a more often than those of "
                    + "facet d (equal opportunity is 0).")
            .limits("It says nothing of rows that are truly negative, and it trusts the observed labels.")
            .strictness("the original counts a share of nothing as 0")
            .source("https://doi.org/10.48550/arXiv.1610.02413").build();

    public RecallDifference() {
        super(SPEC, Rate.RECALL, Side.A, EmptySides.prefixed("DLA: "));
    }
}
